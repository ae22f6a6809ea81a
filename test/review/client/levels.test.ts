import { describe, expect, test } from "vitest";
import type { Bead } from "../../../src/model/index.js";
import { filtersOf } from "../../../src/review/client/filter.js";
import { isDoubtful, levelOf } from "../../../src/review/client/levels.js";
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
  ])("is %s of %j", (level, rest, doubtful) => {
    expect(levelOf(bead(rest))).toBe(level);
    expect(isDoubtful(bead(rest))).toBe(doubtful);
  });

  test("is said in words, and of a bead without a score that it has none", () => {
    expect(scoreInWords(bead({ score: 0.25 }), STRINGS.en)).toBe("score 0.25");
    expect(scoreInWords(bead({}), STRINGS.en)).toBe("no score");
    expect(scoreInWords(bead({}), STRINGS.zh)).toBe("无得分");
  });

  test("is much of a bead that nobody measured: the doubtful ones are listed with it", () => {
    const next = { source: { start: 1, end: 2 }, target: { start: 1, end: 2 } };
    const bitext = {
      source: sideFromLines(["一。", "二。"], "zh"),
      target: sideFromLines(["One.", "Two."], "en"),
      beads: [bead({ score: 0.9 }), next],
    };
    expect(filtersOf(bitext).rows(bitext, "low")).toEqual([1]);
  });
});
