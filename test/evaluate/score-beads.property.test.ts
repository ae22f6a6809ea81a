import fc from "fast-check";
import { expect, test } from "vitest";
import { addCounts, countBeads, type Score, scoreBeads, scoresOf } from "../../src/evaluate/index.js";
import { anyBeads, tiling } from "./arbitrary-beads.js";
import { naiveScores } from "./naive-scores.js";

const list = ({ start, end }: { start: number; end: number }): number[] =>
  Array.from({ length: end - start }, (_, offset) => start + offset);
const swapped = ({ precision, recall, f1 }: Score): Score => ({ precision: recall, recall: precision, f1 });

test("equals the naive scorer on any beads", () => {
  fc.assert(
    fc.property(anyBeads, anyBeads, (found, gold) => {
      expect(scoreBeads(found, gold)).toEqual(naiveScores(found, gold));
    }),
    { numRuns: 500 },
  );
});

test("equals the naive scorer on tilings, given as ranges", () => {
  fc.assert(
    fc.property(tiling, tiling, (found, gold) => {
      const lists = (beads: typeof found) =>
        beads.map(({ source, target }) => ({ source: list(source), target: list(target) }));
      expect(scoreBeads(found, gold)).toEqual(naiveScores(lists(found), lists(gold)));
      expect(scoreBeads(found, lists(gold))).toEqual(scoreBeads(found, gold));
    }),
  );
});

test("gold against gold is 1", () => {
  const hasFull = fc.constant({ source: [0], target: [0] });
  fc.assert(
    fc.property(anyBeads, hasFull, (beads, full) => {
      const gold = [...beads, full];
      const one = { precision: 1, recall: 1, f1: 1 };
      expect(scoreBeads(gold, gold)).toEqual({ strict: one, lax: one, content: one, all: one });
    }),
  );
});

test("strict never beats lax", () => {
  fc.assert(
    fc.property(anyBeads, anyBeads, (found, gold) => {
      const { strict, lax } = scoreBeads(found, gold);
      expect(strict.precision).toBeLessThanOrEqual(lax.precision);
      expect(strict.recall).toBeLessThanOrEqual(lax.recall);
      expect(strict.f1).toBeLessThanOrEqual(lax.f1);
    }),
  );
});

test("swapping found and gold swaps precision and recall, where both count the same beads", () => {
  fc.assert(
    fc.property(anyBeads, anyBeads, (found, gold) => {
      const there = scoreBeads(found, gold);
      const back = scoreBeads(gold, found);
      expect(back.content).toEqual(swapped(there.content));
      expect(back.all).toEqual(swapped(there.all));
    }),
  );
});

test("without null beads, swapping swaps strict and lax as well, and content and all are strict", () => {
  const full = anyBeads.map((beads) => beads.filter(({ source, target }) => source.length * target.length > 0));
  fc.assert(
    fc.property(full, full, (found, gold) => {
      const there = scoreBeads(found, gold);
      const back = scoreBeads(gold, found);
      expect(back.strict).toEqual(swapped(there.strict));
      expect(back.lax).toEqual(swapped(there.lax));
      expect(there.content).toEqual(there.strict);
      expect(there.all).toEqual(there.strict);
    }),
  );
});

test("the counts of two documents add up to those of the two as one", () => {
  fc.assert(
    fc.property(anyBeads, anyBeads, anyBeads, anyBeads, (found, gold, laterFound, laterGold) => {
      const later = (beads: typeof found) =>
        beads.map(({ source, target }) => ({ source: source.map((i) => i + 100), target: target.map((j) => j + 100) }));
      const sum = addCounts([countBeads(found, gold), countBeads(laterFound, laterGold)]);
      expect(sum).toEqual(countBeads([...found, ...later(laterFound)], [...gold, ...later(laterGold)]));
      expect(scoresOf(addCounts([countBeads(found, gold)]))).toEqual(scoreBeads(found, gold));
    }),
  );
});
