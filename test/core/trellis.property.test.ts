import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  diagonalBand,
  driveSync,
  evidenceFrom,
  type Path,
  type Shape,
  viterbi,
  widening,
} from "../../src/core/index.js";
import { lengthEvidence } from "../../src/evidence/index.js";
import { leastCost } from "../support/brute-force.js";

const SHAPES: Shape[] = [
  { source: 1, target: 1, cost: 0.3 },
  { source: 1, target: 2, cost: 1.4 },
  { source: 2, target: 1, cost: 1.9 },
  { source: 2, target: 2, cost: 3.1 },
  { source: 1, target: 3, cost: 2.6 },
  { source: 3, target: 2, cost: 4.2 },
  { source: 1, target: 0, cost: 3.7 },
  { source: 0, target: 1, cost: 3.5 },
];

/** A price for every bead, negative ones among them, that is a function of the bead and of nothing else. */
const pricesFrom =
  (seed: number) =>
  (h: number, i: number, g: number, j: number): number => {
    const place = h === i ? g * 7 : g === j ? h * 13 : (h * 31 + g) * 5 + (i - h) * 3 + (j - g);
    return Math.sin(seed + place * 12.9898) * 4 - 1;
  };

const problem = fc.record({
  sourceCount: fc.integer({ min: 0, max: 5 }),
  targetCount: fc.integer({ min: 0, max: 5 }),
  seed: fc.integer({ min: 0, max: 10_000 }),
});

const costOf = (path: Path): number => path.costs.reduce((sum, cost) => sum + cost, 0);

describe("viterbi", () => {
  test("finds the least cost of all tilings", () => {
    fc.assert(
      fc.property(problem, ({ sourceCount, targetCount, seed }) => {
        const cost = pricesFrom(seed);
        const band = diagonalBand(sourceCount, targetCount, 9);
        const trellis = { sourceCount, targetCount, shapes: SHAPES, evidence: evidenceFrom(cost), band };
        const path = viterbi(trellis);
        expect(costOf(path)).toBeCloseTo(leastCost({ sourceCount, targetCount, shapes: SHAPES, cost }), 4);
      }),
      { numRuns: 300 },
    );
  });

  test("tiles both texts", () => {
    fc.assert(
      fc.property(problem, ({ sourceCount, targetCount, seed }) => {
        const band = diagonalBand(sourceCount, targetCount, 2);
        const evidence = evidenceFrom(pricesFrom(seed));
        const path = viterbi({ sourceCount, targetCount, shapes: SHAPES, evidence, band });
        const taken = Array.from(path.shapes, (k) => SHAPES[k]);
        expect(taken.reduce((sum, shape) => sum + shape.source, 0)).toBe(sourceCount);
        expect(taken.reduce((sum, shape) => sum + shape.target, 0)).toBe(targetCount);
      }),
    );
  });

  test("a wider band never costs more", () => {
    const size = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(size, size, fc.nat(1000), (sourceCount, targetCount, seed) => {
        const evidence = evidenceFrom(pricesFrom(seed));
        const costIn = (radius: number): number => {
          const band = diagonalBand(sourceCount, targetCount, radius);
          return costOf(viterbi({ sourceCount, targetCount, shapes: SHAPES, evidence, band }));
        };
        expect(costIn(8)).toBeLessThanOrEqual(costIn(3) + 1e-5);
      }),
    );
  });

  test("a constant for each sentence taken changes the cost and not the beads", () => {
    fc.assert(
      fc.property(problem, ({ sourceCount, targetCount, seed }) => {
        const cost = pricesFrom(seed);
        const band = diagonalBand(sourceCount, targetCount, 9);
        const plain = { sourceCount, targetCount, shapes: SHAPES, band };
        const path = viterbi({ ...plain, evidence: evidenceFrom(cost) });
        const shifted = evidenceFrom((h, i, g, j) => cost(h, i, g, j) + 2 * (i - h) + 2 * (j - g));
        expect(viterbi({ ...plain, evidence: shifted }).shapes).toEqual(path.shapes);
      }),
    );
  });

  test("a table of lengths gives the very beads that the formula gives", () => {
    const length = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(length, { minLength: 600, maxLength: 640 }), fc.nat(3), (lengths, seed) => {
        const target = lengths.map((each, at) => Math.round(each * 3.5) + ((at * 37 + seed) % 23));
        const full = lengthEvidence(lengths, target, { ratio: 3.6, variance: 20, weight: 0.8, nullWeight: 0.1 });
        const { byLength: _, ...formula } = full;
        const [sourceCount, targetCount] = [lengths.length, target.length];
        const plain = { sourceCount, targetCount, shapes: SHAPES, band: diagonalBand(sourceCount, targetCount, 300) };
        const byTable = viterbi({ ...plain, evidence: full });
        const byFormula = viterbi({ ...plain, evidence: formula });
        expect(byTable.shapes).toEqual(byFormula.shapes);
      }),
      { numRuns: 3 },
    );
  });
});

describe("widening", () => {
  test("finds what the whole trellis holds, though it starts in a narrow band", () => {
    const size = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(size, size, fc.nat(1000), (sourceCount, targetCount, seed) => {
        // beads away from the diagonal are cheap: the path must leave the first band
        const cost = (h: number, i: number, g: number, j: number): number =>
          h === i || g === j ? 0.5 : Math.abs(Math.sin(seed + h * 3 + g)) * 6;
        const evidence = evidenceFrom(cost);
        const plain = { sourceCount, targetCount, shapes: SHAPES, evidence };
        const path = driveSync(widening(plain, 2));
        const whole = diagonalBand(sourceCount, targetCount, 2 * Math.max(sourceCount, targetCount) + 2);
        const best = viterbi({ ...plain, band: whole });
        expect(costOf(path)).toBeGreaterThanOrEqual(costOf(best) - 1e-5);
        expect(path.shapes.length).toBeGreaterThanOrEqual(Math.max(sourceCount, targetCount) / 3);
      }),
    );
  });

  test("follows an omission far from the diagonal", () => {
    // the middle third of the source has no translation
    const [sourceCount, targetCount] = [300, 200];
    const partner = (i: number): number => (i < 100 ? i : i < 200 ? -1 : i - 100);
    const evidence = evidenceFrom((h, i, g, j) =>
      h === i || g === j ? 0 : i - h === 1 && j - g === 1 && partner(h) === g ? 0 : 20,
    );
    const path = driveSync(widening({ sourceCount, targetCount, shapes: SHAPES, evidence }, 5));
    const taken = Array.from(path.shapes, (k) => `${SHAPES[k].source}-${SHAPES[k].target}`);
    expect(taken.filter((shape) => shape === "1-1")).toHaveLength(200);
    expect(taken.slice(100, 200).every((shape) => shape === "1-0")).toBe(true);
  });
});
