import { join } from "node:path";
import { expect, test } from "vitest";
import type { Issue, Progress } from "../../src/model/index.js";
import { build, manifestOf } from "../../src/workflow/door.js";
import { folderWith, pages } from "./in-folder.js";

test("a folder gives units, and a count of what gave none; its manifest gives the same", async () => {
  const folder = folderWith({ "zh.html": pages.zh, "en.html": pages.en, "alone.txt": "今天天气很好。", "a.css": "" });
  const seen: Progress[] = [];
  let manifest = "";
  const built = await build(
    { folders: [folder] },
    {
      onProgress: (progress) => seen.push(progress),
      onPairs(found) {
        manifest = manifestOf(found, join(folder, "pairs.tsv"));
      },
    },
  );
  expect(built.pairs).toBe(3); // the article, and the teasers of its neighbours
  expect(built.units.length).toBeGreaterThan(5);
  expect(built.units.every(({ score = 0 }) => score >= 0.5)).toBe(true);
  const counts = Object.fromEntries(built.leftOut.map(({ rule, count }) => [rule, count]));
  expect(counts).toMatchObject({ "files-skipped": 1 });
  expect(counts["document-unpaired"]).toBeGreaterThanOrEqual(1);
  expect(seen.at(-1)).toEqual({ stage: "align", done: 3, total: 3 });

  const again = folderWith({
    "zh.html": pages.zh,
    "en.html": pages.en,
    "pairs.tsv": `${manifest}zh.html\tgone.html\t1\n`,
  });
  const issues: Issue[] = [];
  const fromManifest = await build({ manifest: join(again, "pairs.tsv") }, { onIssue: (issue) => issues.push(issue) });
  expect(fromManifest.units).toEqual(built.units);
  expect(fromManifest.pairs).toBe(3);
  expect(fromManifest.leftOut.find(({ rule }) => rule === "pair-skipped")?.count).toBe(1);
  expect(issues).toEqual([
    expect.objectContaining({ rule: "pair-skipped", place: { file: join(again, "pairs.tsv"), line: 5 } }),
  ]);
  await expect(build({ manifest: join(again, "gone.tsv") })).rejects.toMatchObject({ code: "file-unreadable" });
});

test("a page in both languages is a pair by itself, paragraph by paragraph", async () => {
  const rows = [
    ["雨停了。", "The rain stopped."],
    ["他出去了。", "He went out, and nobody saw him again."],
  ];
  const html = `<meta charset="utf-8"><h1>雨</h1>${rows.map(([zh, en]) => `<p>${zh}</p><p>${en}</p>`).join("")}`;
  const { units, pairs } = await build({ folders: [folderWith({ "both.html": html })] }, { score: 0 });
  expect(pairs).toBe(1);
  expect(units.map(({ source, target }) => [source.text, target.text])).toEqual(rows);
});

test("units below the score are counted, one for each that a lower score keeps", async () => {
  const folder = folderWith({ "zh.html": pages.zh, "en.html": pages.en });
  const all = await build({ folders: [folder] }, { score: 0 });
  const sure = await build({ folders: [folder] }, { score: 0.95 });
  const low = sure.leftOut.find(({ rule }) => rule === "score-low")?.count ?? 0;
  expect(sure.units.length + low).toBe(all.units.length);
  expect(all.leftOut.some(({ rule }) => rule === "score-low")).toBe(false);
});

test("an abort while pairs are aligned ends the build with its reason, and a wrong score is a RangeError", async () => {
  const folder = folderWith({ "zh.html": pages.zh, "en.html": pages.en });
  const controller = new AbortController();
  const onProgress = ({ stage }: Progress): void => {
    if (stage === "align") controller.abort("enough");
  };
  await expect(build({ folders: [folder] }, { signal: controller.signal, onProgress })).rejects.toBe("enough");
  await expect(build({ folders: [folder] }, { score: 2 })).rejects.toThrow(RangeError);
});

test("semicolons end Chinese sentences where that is asked for", async () => {
  const folder = folderWith({
    "pairs.tsv": "source\ttarget\nzh.txt\ten.txt\n",
    "zh.txt": "政府应当修建公路；企业应当保护森林。\n",
    "en.txt": "The government shall build roads. Enterprises shall protect forests.\n",
  });
  const count = async (semicolons: boolean): Promise<number> =>
    (await build({ manifest: join(folder, "pairs.tsv") }, { semicolons, score: 0 })).units.length;
  expect([await count(false), await count(true)]).toEqual([1, 2]);
});
