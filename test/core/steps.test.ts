import { describe, expect, test } from "vitest";
import {
  diagonalBand,
  driveSync,
  evidenceFrom,
  forwardBackward,
  forwardBackwardSteps,
  heaviestChainSteps,
  type Lattice,
  mapSteps,
  posteriorPathSteps,
  priceLattice,
  priceLatticeSteps,
  type Steps,
  stepsAt,
  viterbiSteps,
} from "../../src/core/index.js";

const SENTENCES = 1500;
const RADIUS = 150;
const problem = {
  sourceCount: SENTENCES,
  targetCount: SENTENCES,
  shapes: [
    { source: 1, target: 1, cost: 0.1 },
    { source: 1, target: 0, cost: 4 },
    { source: 0, target: 1, cost: 4 },
    { source: 2, target: 1, cost: 3 },
  ],
  evidence: evidenceFrom(() => 1),
  band: diagonalBand(SENTENCES, SENTENCES, RADIUS),
  runCost: 1,
};
const candidates = SENTENCES * 2 * RADIUS * problem.shapes.length;

function pauses(steps: Steps<unknown, unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

describe("work on many cells pauses", () => {
  const lattice: Lattice = priceLattice(problem);
  // a candidate takes 10 to 300 ns
  test.each<[string, () => Steps<unknown, unknown>, number]>([
    ["a search", () => viterbiSteps(problem), 100_000],
    ["pricing", () => priceLatticeSteps(problem), 30_000],
    ["forward–backward, three times over all cells", () => forwardBackwardSteps(lattice), 15_000],
    ["the path of posteriors", () => posteriorPathSteps(lattice, forwardBackward(lattice), 0), 50_000],
  ])("in %s", (_, steps, most) => {
    expect(pauses(steps())).toBeGreaterThanOrEqual(Math.floor(candidates / most));
  });

  test("in a chain of points that all lie near each other", () => {
    const [rows, columns] = [300, 60];
    const points = {
      sources: Int32Array.from({ length: rows * columns }, (_, at) => Math.floor(at / columns)),
      targets: Int32Array.from({ length: rows * columns }, (_, at) => at % columns),
      weights: new Float64Array(rows * columns).fill(1),
    };
    const costs = { sourceCount: rows, targetCount: columns, ratio: columns / rows, drift: 0.1, jump: 4 };
    const looks = rows * columns * 10 * columns; // each at the points of ten rows
    expect(pauses(heaviestChainSteps(points, costs))).toBeGreaterThan(looks / 100_000);
  });
});

test("items are mapped in order, with a pause after so much work", () => {
  const steps = (): Steps<string[]> =>
    mapSteps(
      ["a", "bb", "ccc", "d"],
      (text) => text.toUpperCase(),
      3,
      (text) => text.length,
    );
  expect(driveSync(steps())).toEqual(["A", "BB", "CCC", "D"]);
  expect(pauses(steps())).toBe(2);
});

test("steps that say nothing say how far the whole has come", () => {
  function* silent(): Steps<string> {
    yield;
    yield;
    return "done";
  }
  expect([...stepsAt(7, silent())]).toEqual([7, 7]);
  expect(driveSync(stepsAt(7, silent()))).toBe("done");
});
