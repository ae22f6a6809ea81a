import type { Evidence } from "../core/index.js";
import { tailCost } from "./tail.js";

/** How lengths of translations relate. */
export interface LengthModel {
  /** Target characters for each source character. */
  readonly ratio: number;
  /** Squared deviation for each character of length. */
  readonly variance: number;
  /** What a nat of length evidence counts, 0 to 1: neighbouring beads' deviations are not independent. */
  readonly weight: number;
  /** The same for sentences without a translation, whose length says little. */
  readonly nullWeight: number;
}

/** Gale and Church's own reading of lengths: everything counts in full. */
export const FULL_WEIGHT = { weight: 1, nullWeight: 1 } as const;

const NO_ZERO = 1e-9; // keeps two empty sentences from dividing by zero

/**
 * Evidence from lengths alone.
 *
 * Gale & Church, “A Program for Aligning Sentences in Bilingual Corpora”, Computational Linguistics 19(1), 1993:
 * δ = (t − s·ratio) / √(m·variance), cost = −ln 2(1 − Φ(|δ|)). As in their C program, and not in the paper's
 * formula, m is the mean of s and t / ratio: with m = s an insertion would divide by zero. We differ in the two
 * weights: with both at 1 the lengths are believed too much, and long texts lose their way at omissions.
 *
 * Time O(1) a bead; memory 8 bytes a sentence.
 *
 * @param sourceLengths Characters in each sentence, whole numbers.
 * @param targetLengths The same for the target.
 */
export function lengthEvidence(
  sourceLengths: ArrayLike<number>,
  targetLengths: ArrayLike<number>,
  { ratio, variance, weight, nullWeight }: LengthModel,
): Evidence {
  const sourceEnds = runningSum(sourceLengths);
  const targetEnds = runningSum(targetLengths);
  const deviation = (s: number, t: number): number =>
    (t - s * ratio) / Math.sqrt(((s + t / ratio) / 2) * variance + NO_ZERO);
  const added = Float64Array.from(targetLengths, (t) => nullWeight * tailCost(deviation(0, t)));

  return {
    byLength: { sourceEnds, targetEnds, cost: (s, t) => weight * tailCost(deviation(s, t)) },

    addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
      const s = sourceEnds[sourceEnd] - sourceEnds[sourceStart];
      if (targetSize === 0) {
        const omitted = nullWeight * tailCost(deviation(s, 0));
        for (let x = 0; x < count; x++) costs[x] += omitted;
      } else if (sourceStart === sourceEnd && targetSize === 1) {
        for (let x = 0; x < count; x++) costs[x] += added[targetEnd + x - 1];
      } else {
        const counts = sourceStart === sourceEnd ? nullWeight : weight;
        for (let x = 0; x < count; x++) {
          const t = targetEnds[targetEnd + x] - targetEnds[targetEnd + x - targetSize];
          costs[x] += counts * tailCost(deviation(s, t));
        }
      }
    },
  };
}

function runningSum(lengths: ArrayLike<number>): Int32Array {
  const sums = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) sums[i + 1] = sums[i] + lengths[i];
  return sums;
}
