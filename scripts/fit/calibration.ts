/** A bead that was found, how sure the search is of it, and whether the gold has it. */
export interface Judgement {
  readonly sureness: number;
  readonly isRight: boolean;
  /** How many beads it counts for. */
  readonly weight: number;
}

const LEAST = 80; // judgements that a point stands for at least

/**
 * How often beads are right that the search is this sure of: points of a line that never falls.
 *
 * Isotonic regression by pooling adjacent violators (Zadrozny & Elkan, “Transforming Classifier Scores into Accurate
 * Multiclass Probability Estimates”, KDD 2002), of groups of neighbours, so that points are few.
 */
export function calibrationOf(judgements: readonly Judgement[]): { sureness: number; right: number }[] {
  const sorted = [...judgements].sort((a, b) => a.sureness - b.sureness);
  const pools: { count: number; sureness: number; right: number }[] = [];
  for (let at = 0; at < sorted.length; at += LEAST) {
    const group = sorted.slice(at, at + LEAST);
    pools.push({
      count: group.reduce((sum, { weight }) => sum + weight, 0),
      sureness: group.reduce((sum, { sureness, weight }) => sum + weight * sureness, 0),
      right: group.reduce((sum, { isRight, weight }) => sum + (isRight ? weight : 0), 0),
    });
    while (pools.length > 1) {
      const [before, last] = pools.slice(-2);
      if (before.right / before.count < last.right / last.count) break;
      pools.splice(-2, 2, {
        count: before.count + last.count,
        sureness: before.sureness + last.sureness,
        right: before.right + last.right,
      });
    }
  }
  const points = pools.map(({ count, sureness, right }) => ({ sureness: sureness / count, right: right / count }));
  const last = points.at(-1)?.right ?? 1;
  return [
    { sureness: 0, right: 0 },
    ...points.filter(({ sureness }) => sureness > 0 && sureness < 1),
    { sureness: 1, right: last },
  ];
}
