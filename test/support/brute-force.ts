import type { Shape } from "../../src/core/index.js";

/** What is to be tiled, and what a bead costs beside its shape. */
export interface NaiveProblem {
  readonly sourceCount: number;
  readonly targetCount: number;
  readonly shapes: readonly Shape[];
  readonly cost: (sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number) => number;
}

/** The least cost of any tiling, by trying them all: slow, and easy to believe. */
export function leastCost(problem: NaiveProblem, i = 0, j = 0): number {
  const { sourceCount, targetCount, shapes, cost } = problem;
  if (i === sourceCount && j === targetCount) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    const [h, g] = [i + shape.source, j + shape.target];
    if (h > sourceCount || g > targetCount) continue;
    least = Math.min(least, shape.cost + cost(i, h, j, g) + leastCost(problem, h, g));
  }
  return least;
}
