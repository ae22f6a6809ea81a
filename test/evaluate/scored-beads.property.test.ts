import fc from "fast-check";
import { expect, test } from "vitest";
import {
  pointAt,
  precisionRecall,
  reliability,
  type ScoredBead,
  scoreBeads,
  scoredBeads,
} from "../../src/evaluate/index.js";
import { anyBeads } from "./arbitrary-beads.js";

const score = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const scored: fc.Arbitrary<ScoredBead[]> = fc.array(fc.record({ score, isRight: fc.boolean() }), { minLength: 1 });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

test("precision and recall at each threshold are those of the beads that are kept", () => {
  fc.assert(
    fc.property(scored, fc.nat(9), score, (beads, missed, threshold) => {
      const gold = beads.filter(({ isRight }) => isRight).length + missed;
      const points = precisionRecall(beads, gold);
      const kept = beads.filter((bead) => bead.score >= threshold);
      const right = kept.filter(({ isRight }) => isRight).length;
      const point = pointAt(points, threshold);
      expect(point?.kept ?? 0).toBe(kept.length);
      if (point === undefined) return;
      expect(point.precision).toBeCloseTo(right / kept.length, 12);
      expect(point.recall).toBeCloseTo(gold === 0 ? 0 : right / gold, 12);
    }),
  );
});

test("where all beads are kept, precision and recall are the content scores", () => {
  fc.assert(
    fc.property(anyBeads, anyBeads, (found, gold) => {
      const result = scoredBeads([{ name: "x", gold, found: found.map((bead) => ({ ...bead, score: 0.5 })) }]);
      if ("problem" in result) return;
      const goldFull = new Set(
        gold.filter(({ source, target }) => source.length * target.length > 0).map((bead) => JSON.stringify(bead)),
      ).size;
      expect(precisionRecall(result.beads, goldFull).at(-1)).toMatchObject(scoreBeads(found, gold).content);
    }),
  );
});

test("bins hold every bead once, where a naive look finds it, and their error is that of the definition", () => {
  fc.assert(
    fc.property(scored, (beads) => {
      const { bins, error } = reliability(beads);
      let expected = 0;
      for (const { from, to, beads: count, score: meanScore, right } of bins) {
        const inside = beads.filter(
          (bead) => bead.score >= from && (bead.score < to || (to === 1 && bead.score === 1)),
        );
        expect(count).toBe(inside.length);
        expect(meanScore).toBeCloseTo(sum(inside.map((bead) => bead.score)) / inside.length, 12);
        expect(right).toBeCloseTo(inside.filter(({ isRight }) => isRight).length / inside.length, 12);
        expected += Math.abs(sum(inside.map((bead) => Number(bead.isRight) - bead.score)));
      }
      expect(sum(bins.map((bin) => bin.beads))).toBe(beads.length);
      expect(error).toBeCloseTo(expected / beads.length, 12);
    }),
  );
});

test("numbers that are no scores are told, with what is wrong with them", () => {
  const gold = [
    { source: [0], target: [0] },
    { source: [1], target: [1] },
  ];
  const problemOf = (...scores: (number | undefined)[]): unknown =>
    scoredBeads([
      {
        name: "x",
        gold,
        found: [gold[0], { source: [1], target: [2] }].map((bead, at) => ({ ...bead, score: scores[at] })),
      },
    ]);
  expect(problemOf(undefined, undefined)).toEqual({ problem: "No bead has a score." });
  expect(problemOf(0.5, undefined)).toEqual({ problem: "1 of 2 beads have no score." });
  expect(problemOf(0.5, 1.5)).toEqual({ problem: "A bead has 1.5, which is no score from 0 to 1." });
  expect(problemOf(0.2, 0.75)).toEqual({
    problem: "Right beads have 0.200 on average, wrong ones 0.750: these are costs, and no scores.",
  });
  expect(problemOf(0.75, 0.2)).toEqual({
    beads: [
      { score: 0.75, isRight: true },
      { score: 0.2, isRight: false },
    ],
  });
});
