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
