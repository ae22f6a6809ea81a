import { expect, test } from "vitest";
import type { Bead, Bitext, Side } from "../../../src/model/index.js";
import { filtersOf } from "../../../src/review/client/filter.js";
import { beadHas, beadOf, correctedIn, findAround, patternOf } from "../../../src/review/client/navigate.js";
import { firstSplit, sideWithText } from "../../../src/review/client/sentences.js";
import { correct, newReview } from "../../../src/review/index.js";
import { sideFromLines } from "../../../src/segment/index.js";

const source: Side = sideFromLines(["一二三四。", "五。", "六七八九十一二三。", "四。"], "zh");
const target: Side = sideFromLines(["Aa bb.", "Cc (dd).", "Ee ff gg.", "Hh."], "en");
const bead = (s: [number, number], t: [number, number], score = 0.9): Bead => ({
  source: { start: s[0], end: s[1] },
  target: { start: t[0], end: t[1] },
  cost: 1,
  score,
});
const bitext: Bitext = {
  source,
  target,
  beads: [bead([0, 1], [0, 1]), bead([1, 3], [1, 3], 0.6), bead([3, 3], [3, 4], 0.2), bead([3, 4], [4, 4])],
};

test("what is wanted is looked for all around, and where one stands last", () => {
  expect(findAround(5, 2, 1, (at) => at === 1)).toBe(1);
  expect(findAround(5, 2, -1, (at) => at === 4 || at === 3)).toBe(4);
  expect(findAround(5, 2, 1, (at) => at === 2)).toBe(2);
  expect(findAround(5, 2, 1, () => false)).toBeUndefined();
  expect(findAround(0, -1, 1, () => true)).toBeUndefined();
});

test("a place in both texts has a bead, with an empty side too", () => {
  expect(bitext.beads.map(({ source, target }) => beadOf(bitext.beads, source.start, target.start))).toEqual([
    0, 1, 2, 3,
  ]);
  expect(beadOf(bitext.beads, 99, 99)).toBe(3);
});

test("the corrected bead is found in its change, whatever was aligned again before it", () => {
  const review = correct(newReview(bitext), { kind: "confirm", first: 0, end: 1 });
  const merged = correct(review, { kind: "merge", bead: 1 }, (beads) => ({
    at: 0,
    removed: beads.slice(0, 1),
    inserted: beads.slice(0, 1),
  }));
  expect(correctedIn(merged.done[1]).source).toEqual({ start: 1, end: 3 });
});

test("filters keep the current bead where asked, count, and tell what is new wherever it has moved", () => {
  const { rows, counts } = filtersOf(bitext);
  expect(rows(bitext, "all")).toEqual([0, 1, 2, 3]);
  expect(rows(bitext, "look")).toEqual([1, 2, 3]);
  expect(rows(bitext, "look", 0)).toEqual([0, 1, 2, 3]);
  expect(rows(bitext, "oneSided")).toEqual([2, 3]);
  expect(rows(bitext, "changed", 3)).toEqual([3]);
  expect(counts(bitext)).toEqual({ all: 4, look: 3, oneSided: 2, unconfirmed: 4, changed: 0 });
  const cut = correct(newReview(bitext), { kind: "cut", side: "source", sentence: 0, offset: 2 }).bitext;
  expect(rows(cut, "changed", 3)).toEqual([0, 3]);
  expect(rows(cut, "unconfirmed", 1)).toEqual([1, 2, 3]);
  expect(counts(cut)).toEqual({ all: 4, look: 3, oneSided: 2, unconfirmed: 3, changed: 1 });
});

test("a search is for what was typed, in either case, signs and all", () => {
  const pattern = patternOf(" (DD) ");
  expect(pattern && bitext.beads.map((each) => beadHas(bitext, each, pattern))).toEqual([false, true, false, false]);
  expect(patternOf("  ")).toBeUndefined();
});

test("a split begins at the current sentence, and as far through the other side", () => {
  expect(firstSplit(bitext, 1, "source", 1)).toEqual({ source: 1, target: 0 });
  expect(firstSplit(bitext, 1, "target", 1)).toEqual({ source: 1, target: 1 });
  expect(firstSplit(bitext, 0, "source", 1)).toBeUndefined();
});

test("the side with text is taken where the wanted one is empty", () => {
  expect(bitext.beads.map((each) => sideWithText(each, "source"))).toEqual(["source", "source", "target", "source"]);
});
