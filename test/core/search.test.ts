import { describe, expect, test } from "vitest";
import {
  type Band,
  diagonalBand,
  driveSync,
  type Evidence,
  evidenceFrom,
  type Path,
  type Problem,
  type Shape,
  viterbi,
  widening,
} from "../../src/core/index.js";

const SHAPES: Shape[] = [
  { source: 1, target: 1, cost: 0.3 },
  { source: 1, target: 0, cost: 3.7 },
  { source: 0, target: 1, cost: 3.5 },
];

const costOf = (path: Path): number => path.costs.reduce((sum, cost) => sum + cost, 0);

const best = (problem: Problem): number => {
  const { sourceCount, targetCount } = problem;
  return costOf(viterbi({ ...problem, band: diagonalBand(sourceCount, targetCount, targetCount + 1) }));
};

/** The same evidence, keeping for each source sentence the target sentences that it was asked to be joined with. */
function recording({ addCosts }: Evidence, asked: Set<number>[]): Evidence {
  return {
    addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
      if (sourceEnd > sourceStart && targetSize > 0) {
        asked[sourceStart] ??= new Set();
        for (let x = 0; x < count; x++) asked[sourceStart].add(targetEnd + x - targetSize);
      }
      addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs);
    },
  };
}

describe("widening a band of one's own", () => {
  const COUNT = 1200;
  // the texts run side by side; then 60 target sentences are added, and 60 source sentences later as many left out
  const partner = (i: number): number => (i < 500 ? i : i < 560 ? i + 60 : i < 620 ? -1 : i);
  const detour: Problem = {
    sourceCount: COUNT,
    targetCount: COUNT,
    shapes: SHAPES,
    evidence: evidenceFrom((h, i, g, j) => (h === i || g === j || partner(h) === g ? 0 : 20)),
  };

  test("grows near a detour that it misses, and nowhere else", () => {
    const asked: Set<number>[] = [];
    const problem = { ...detour, evidence: recording(detour.evidence, asked) };
    const path = driveSync(widening(problem, 5, diagonalBand(COUNT, COUNT, 5)));
    expect(costOf(path)).toBeCloseTo(best(detour), 4);
    expect(path.shapes.filter((k) => SHAPES[k].source === SHAPES[k].target)).toHaveLength(COUNT - 60);

    const sizes = asked.map(({ size }) => size);
    expect(Math.max(...sizes.slice(500, 620))).toBeGreaterThan(60);
    expect(Math.max(...sizes.slice(0, 300), ...sizes.slice(900))).toBeLessThanOrEqual(11);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(0.1 * COUNT ** 2);
  });

  test("asks for nothing outside a band that the path keeps clear of", () => {
    const asked: Set<number>[] = [];
    const problem = { ...detour, evidence: recording(detour.evidence, asked) };
    const { lo, hi } = diagonalBand(COUNT, COUNT, 80);
    driveSync(widening(problem, 20, { lo, hi }));
    asked.forEach((columns, i) => {
      expect(Math.min(...columns)).toBeGreaterThanOrEqual(lo[i]);
      expect(Math.max(...columns)).toBeLessThan(hi[i]);
    });
  });

  test("reaches the farthest corner, and ends there", () => {
    const count = 60;
    // the last source sentence is the first target sentence; what is nearer to there looks better
    const problem: Problem = {
      sourceCount: count,
      targetCount: count,
      shapes: SHAPES,
      evidence: evidenceFrom((h, i, g, j) => (h === i || g === j ? 0 : h - g === count - 1 ? -1000 : 40 + g - h)),
    };
    const path = driveSync(widening(problem, 2));
    expect(costOf(path)).toBeCloseTo(best(problem), 4);
    const joined = path.shapes.findIndex((k) => SHAPES[k].target === SHAPES[k].source);
    expect(joined).toBe(count - 1);
  });

  test("searches the whole trellis once: it has no edges", () => {
    let searches = 0;
    const evidence: Evidence = {
      addCosts(sourceStart, sourceEnd, targetSize, _targetEnd, count, costs) {
        // the way back prices the beads that were found one by one
        if (sourceStart === 0 && sourceEnd === 1 && targetSize === 1 && count > 1) searches++;
        costs.fill(-1, 0, count);
      },
    };
    const whole: Band = { lo: new Int32Array(31), hi: new Int32Array(31).fill(21) };
    driveSync(widening({ sourceCount: 30, targetCount: 20, shapes: SHAPES, evidence }, 1000, whole));
    expect(searches).toBe(1);
  });
});
