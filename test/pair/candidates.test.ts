import { expect, test } from "vitest";
import { driveSync } from "../../src/core/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import { candidatesIn } from "../../src/pair/candidates.js";
import { collectionOf } from "../../src/pair/collection.js";
import { standingsOf } from "../../src/pair/judge.js";
import { fittedPairModel } from "../../src/pair/pair-model.js";

test("documents that share no rare word never meet", () => {
  const zh = ["黄强在成都主持会议。", "攀枝花的芒果熟了。", "她煮了两个鸡蛋。"];
  const en = [
    "The mangoes of Panzhihua are ripe.",
    "Nobody knew the tune.",
    "Huang Qiang chaired a meeting in Chengdu.",
  ];
  const collection = collectionOf(zh, en, defaultLexicon(), undefined, fittedPairModel);
  const found = driveSync(candidatesIn(collection)).map(([chinese, english]) => `${chinese}-${english}`);
  expect(found).toContain("0-2");
  expect(found).toContain("1-0");
  expect(found).not.toContain("2-0");
});

test("a candidate leads by its distance from its best rival, and the more rivals there are, the more that says", () => {
  const [best, worse, alone] = standingsOf(
    [
      [0, 0],
      [0, 1],
      [1, 2],
    ],
    [3, -1, 2],
  );
  expect(best.lead).toBeCloseTo(4 * best.contested, 12);
  expect(worse.lead).toBeCloseTo(-4 * worse.contested, 12);
  expect(alone).toEqual({ contested: 0, lead: 0 });
});
