/** A bead that was found, how probable the search thought it, and whether the gold has it. */
export interface Judgement {
  readonly posterior: number;
  readonly isRight: boolean;
}

const LEAST = 60; // beads that a point stands for

/**
 * How often beads are right that the search thought this probable: points of a line that never falls.
 *
 * Isotonic regression by pooling adjacent violators (Zadrozny & Elkan, “Transforming Classifier Scores into Accurate
 * Multiclass Probability Estimates”, KDD 2002), of groups of neighbouring posteriors, so that points are few.
 */
export function calibrationOf(judgements: readonly Judgement[]): { posterior: number; right: number }[] {
  const sorted = [...judgements].sort((a, b) => a.posterior - b.posterior);
  const pools: { count: number; posterior: number; right: number }[] = [];
  for (let at = 0; at < sorted.length; at += LEAST) {
    const group = sorted.slice(at, at + LEAST);
    pools.push({
      count: group.length,
      posterior: group.reduce((sum, { posterior }) => sum + posterior, 0),
      right: group.filter(({ isRight }) => isRight).length,
    });
    while (pools.length > 1) {
      const [before, last] = pools.slice(-2);
      if (before.right / before.count < last.right / last.count) break;
      pools.splice(-2, 2, {
        count: before.count + last.count,
        posterior: before.posterior + last.posterior,
        right: before.right + last.right,
      });
    }
  }
  const points = pools.map(({ count, posterior, right }) => ({ posterior: posterior / count, right: right / count }));
  const last = points.at(-1)?.right ?? 1;
  return [
    { posterior: 0, right: 0 },
    ...points.filter(({ posterior }) => posterior > 0 && posterior < 1),
    { posterior: 1, right: last },
  ];
}

/** The logistic function that tells y = 1 from y = 0 by x best, both classes counting the same; Newton's method. */
export function fitLogistic(points: readonly { readonly x: number; readonly y: number }[]): {
  intercept: number;
  slope: number;
} {
  const ones = points.filter(({ y }) => y === 1).length;
  const weightOf = (y: number): number => (y === 1 ? 0.5 / Math.max(1, ones) : 0.5 / Math.max(1, points.length - ones));
  let [intercept, slope] = [0, 0];
  for (let step = 0; step < 50; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { x, y } of points) {
      const p = 1 / (1 + Math.exp(-intercept - slope * x));
      const weight = weightOf(y);
      g0 += weight * (y - p);
      g1 += weight * (y - p) * x;
      h00 += weight * p * (1 - p);
      h01 += weight * p * (1 - p) * x;
      h11 += weight * p * (1 - p) * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    intercept += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return { intercept, slope };
}
