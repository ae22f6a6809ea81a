import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateCorpus } from "../../src/evaluate/index.js";
import type { Issue } from "../../src/model/index.js";
import { readGoldFolder, readIndexBeads, readJudged, readJudgedTexts } from "../../src/workflow/door.js";
import { folderWith } from "./in-folder.js";

const files = {
  "a.zh": "一。\n二。\n",
  "a.en": "One.\nTwo.\n",
  "a.gold": "[0]:[0]\n[1]:[1]\n",
  "b.gold": "[0]:[0]\n",
};

test("a gold folder gives its documents that have texts, and says which have not", () => {
  const folder = folderWith(files);
  const issues: Issue[] = [];
  const documents = readGoldFolder(folder, { onIssue: (issue) => issues.push(issue) });
  expect(documents.map(({ name, source, gold }) => [name, source.sentences.length, gold.length])).toEqual([
    ["a", 2, 2],
  ]);
  expect(issues.map(({ rule, place }) => [rule, place?.file])).toEqual([["texts-missing", join(folder, "b.gold")]]);
  expect(readGoldFolder(folderWith({}))).toEqual([]);
});

test("gold with a sentence that its text has not is an error", () => {
  const folder = folderWith({ ...files, "a.gold": "[0]:[7]\n" });
  expect(() => readGoldFolder(folder)).toThrow(
    "The target has 2 sentences, but a bead has sentence 7, counted from 0.",
  );
});

test("beads to be judged may skip and cross in brackets, and come in every format of beads by its ending", () => {
  const folder = folderWith({
    "a.align": "[3]:[5]\n[1]:[]\n",
    "a.ladder": "0\t0\n1\t1\n2\t2\n",
    "a.champollion": "1 <=> 1\n2 <=> omitted\n",
    "a.txt": "[0]:[0]:0.5000\n",
    "empty.align": "",
  });
  const read = (name: string) => readIndexBeads(join(folder, name));
  expect(read("a.align")).toEqual([
    { source: [3], target: [5] },
    { source: [1], target: [] },
  ]);
  expect(read("a.ladder")).toEqual([
    { source: [0], target: [0] },
    { source: [1], target: [1] },
  ]);
  expect(read("a.champollion")).toEqual([
    { source: [0], target: [0] },
    { source: [1], target: [] },
  ]);
  expect(read("a.txt")).toEqual([{ source: [0], target: [0], score: 0.5 }]);
  expect(read("empty.align")).toEqual([]);
});

test("a folder of gold is judged with a folder of answers, and a file with a file", () => {
  const gold = folderWith(files);
  const answers = folderWith({ "a.align": "[0]:[0]\n[1]:[1]\n", "b.align": "[0]:[]\n[]:[0]\n" });
  const judged = readJudged(gold, answers);
  expect(judged.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(evaluateCorpus(judged).micro.strict.recall).toBeCloseTo(2 / 3);
  const one = readJudged(join(gold, "a.gold"), join(answers, "a.align"));
  expect(evaluateCorpus(one).micro.strict.f1).toBe(1);
  expect([...readJudgedTexts(gold).keys()]).toEqual(["a"]);
  expect([...readJudgedTexts(join(gold, "a.gold")).keys()]).toEqual(["a"]);
  expect(() => readJudged(folderWith({}), answers)).toThrow("has no files that end in .gold");
});
