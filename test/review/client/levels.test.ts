import { describe, expect, test } from "vitest";
import type { Bead } from "../../../src/model/index.js";
import { filtersOf } from "../../../src/review/client/filter.js";
import { isToLookAt, levelOf, perhapsAt } from "../../../src/review/client/levels.js";
import { scoreInWords } from "../../../src/review/client/score-in-words.js";
import { STRINGS } from "../../../src/review/client/strings.js";
import { sideFromLines } from "../../../src/segment/index.js";

const bead = (rest: Partial<Bead>): Bead => ({ source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, ...rest });

describe("how much a bead asks to be looked at", () => {
  test.each([
    ["confirmed", { confirmed: true as const }, false],
    ["confirmed", { confirmed: true as const, score: 0.1 }, false],
    ["good", { score: 0.8 }, false],
    ["fair", { score: 0.5 }, true],
    ["low", { score: 0 }, true],
    ["unscored", {}, true],
  ])("is %s of %j", (level, rest, look) => {
    expect(levelOf(bead(rest))).toBe(level);
    expect(isToLookAt(bead(rest))).toBe(look);
  });

  test("is said in words, and of a bead without a score that it has none", () => {
    expect(scoreInWords(bead({ score: 0.25 }), STRINGS.en)).toBe("score 0.25");
    expect(scoreInWords(bead({}), STRINGS.en)).toBe("no score");
    expect(scoreInWords(bead({}), STRINGS.zh)).toBe("无得分");
  });

  test("is much of a bead that nobody measured: it is listed with those to look at", () => {
    const next = { source: { start: 1, end: 2 }, target: { start: 1, end: 2 } };
    const bitext = {
      source: sideFromLines(["一。", "二。"], "zh"),
      target: sideFromLines(["One.", "Two."], "en"),
      beads: [bead({ score: 0.9 }), next],
    };
    expect(filtersOf(bitext).rows(bitext, "look")).toEqual([1]);
  });
});

describe("a bead of which a side is empty", () => {
  const oneSided = (side: "source" | "target", rest: Partial<Bead> = {}): Bead =>
    bead({ score: 0.9, [side === "source" ? "target" : "source"]: { start: 1, end: 1 }, ...rest });

  test("is to be looked at until a person says that it is right, however sure it is", () => {
    expect([oneSided("source"), oneSided("source", { confirmed: true })].map(isToLookAt)).toEqual([true, false]);
  });

  test("may have its translation where the other side is empty, at most five beads away", () => {
    const sure = bead({ score: 0.9 });
    const near = [oneSided("source"), sure, sure, oneSided("target"), sure, oneSided("source")];
    expect(near.map((_, at) => perhapsAt(near, at))).toEqual([3, undefined, undefined, 5, undefined, 3]);
    const far = [oneSided("source"), sure, sure, sure, sure, sure, oneSided("target")];
    expect(perhapsAt(far, 0)).toBeUndefined();
    expect(perhapsAt([oneSided("source"), oneSided("source")], 0)).toBeUndefined();
    expect(perhapsAt([oneSided("source"), oneSided("target", { confirmed: true })], 0)).toBeUndefined();
    expect(perhapsAt([oneSided("source", { confirmed: true }), oneSided("target")], 0)).toBeUndefined();
  });
});
