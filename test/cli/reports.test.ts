import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { shortNames } from "../../src/cli/short-names.js";
import { expectSafePage } from "../report/page-checks.js";

const project = resolve(import.meta.dirname, "../..");
const main = join(project, "dist/cli/main.js");
const release = (name: string): string => join(project, "data/releases/2024-02-23-ai-robot-meeting", name);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duiqi-test-"));
  for (const name of ["gold", "good", "poor", "empty", "bare", "beyond"]) mkdirSync(at(name));
  const zh = readFileSync(release("zh.txt"), "utf8");
  const en = readFileSync(release("en.txt"), "utf8");
  const gold = readFileSync(release("gold"), "utf8");
  const lines = gold.trimEnd().split("\n");
  write("gold/a.zh", zh);
  write("gold/a.en", en);
  write("gold/a.gold", gold);
  write("good/a.align", lines.map((line) => `${line}:0.9\n`).join(""));
  write("poor/a.align", lines.filter((_, at) => at % 2 === 0).join("\n"));
  write("bare/a.gold", gold);
  write("beyond/a.zh", zh);
  write("beyond/a.en", en);
  write("beyond/a.gold", "[0]:[999]\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const write = (name: string, content: string): void => writeFileSync(at(name), content);
const page = (name: string) => expectSafePage(readFileSync(at(name), "utf8"));

function duiqi(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("align writes a page, by --to or by the file's ending", () => {
  const { status, stderr } = duiqi("align", release("zh.html"), release("en.html"), "-o", at("pair.html"));
  expect(status).toBe(0);
  expect(stderr).toContain("pair.html: 27 and 37 sentences in 23 beads");
  expect(page("pair.html").text).toContain("Huang Qiang Chairs Special Meeting on Speeding Up AI and Robotics");
  const { stdout } = duiqi("align", release("zh.html"), release("en.html"), "--to", "html");
  expect(stdout).toBe(readFileSync(at("pair.html"), "utf8"));
});

test("evaluate says whether a difference is more than chance, and writes a page with the texts of errors", () => {
  const { status, stdout } = duiqi("evaluate", at("gold"), at("good"), at("poor"), "--html", at("evaluation.html"));
  expect(status).toBe(0);
  expect(stdout).toContain("A test over documents is not possible with one document.");
  expect(stdout).toMatch(/strict F1 against good, by a paired bootstrap over 2 stretches of twenty gold beads\n/);
  expect(stdout).toMatch(/ {2}poor +−0\.\d{3} /);
  const { text } = page("evaluation.html");
  expect(text).toContain("2 answers judged by 22 gold beads in 1 document.");
  expect(text).toContain("poor: No bead has a score.");
  expect(text).toContain("2月23日");
  const [first, second] = JSON.parse(duiqi("evaluate", at("gold"), at("good"), at("poor"), "--json").stdout);
  expect(first.comparison).toBeUndefined();
  expect(second.comparison).toMatchObject({ over: "stretches", units: 2 });
});

test("the texts may lie elsewhere, or nowhere", () => {
  const evaluate = (...more: string[]) =>
    duiqi("evaluate", at("bare"), at("poor"), "--html", at("bare.html"), ...more).status;
  expect(evaluate()).toBe(0);
  expect(page("bare.html").text).toContain("where texts are not there, only these numbers are shown");
  expect(evaluate("--texts", at("gold"))).toBe(0);
  expect(page("bare.html").text).toContain("2月23日");
});

test("bench says which evidence helps, and that there is too little gold to be sure", () => {
  const { status, stdout, stderr } = duiqi("bench", at("gold"), "--html", at("bench.html"));
  expect(status).toBe(0);
  expect(stderr).toContain("The gold has 1 document and 22 beads; it takes 10 and 200");
  expect(stdout).toMatch(/^gold: 1 document and 22 beads\n/);
  for (const trial of ["everything", "without lexicon", "lengths alone", "lengths and names"]) {
    expect(stdout).toMatch(new RegExp(`^  ${trial} +[01]\\.\\d{3}`, "m"));
    expect(page("bench.html").text).toContain(trial);
  }
  write("terms.tsv", "机器人\trobot\n");
  const { documents, beads, trials } = JSON.parse(
    duiqi("bench", at("gold"), "--glossary", at("terms.tsv"), "--json").stdout,
  );
  expect({ documents, beads }).toEqual({ documents: 1, beads: 22 });
  expect(trials.map(({ name }: { name: string }) => name).slice(0, 3)).toEqual([
    "everything",
    "without the glossary",
    "without lexicon",
  ]);
});

test.each([
  ["empty", "has no gold with texts: DOC.gold, DOC.zh and DOC.en."],
  ["bare", "The gold has not both a.zh and a.en beside it, and is left out. [texts-missing]"],
  ["beyond", "The target has 37 sentences, but a bead has sentence 999, counted from 0."],
])("bench refuses gold that it cannot use: %s", (name, message) => {
  const { status, stdout, stderr } = duiqi("bench", at(name), "--html", at("never.html"));
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain(message);
  expect(existsSync(at("never.html"))).toBe(false);
});

test("answers are named by what tells their paths apart", () => {
  expect(shortNames(["peers/one/set", "peers/two/set"])).toEqual(["one", "two"]);
  expect(shortNames(["../mine/set", "/far/peers/two/set/"])).toEqual(["mine", "two"]);
  expect(shortNames(["a/x/1", "b/x/2", "b/x/1"])).toEqual(["a/x/1", "b/x/2", "b/x/1"]);
  expect(shortNames(["some/folder"])).toEqual(["folder"]);
  expect(shortNames(["same", "same"])).toEqual(["same", "same"]);
});

test("a page that cannot be written is said before the work", () => {
  const { status, stderr } = duiqi("bench", at("gold"), "--html", at("nowhere/x.html"));
  expect(status).toBe(1);
  expect(stderr).toContain("cannot be written");
});
