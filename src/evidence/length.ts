import type { Evidence } from "../core/index.js";
import type { BeadKind } from "./kind.js";
import type { LengthModel } from "./length-model.js";
import { runningSum } from "./running-sum.js";
import { tailCost } from "./tail.js";

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
 * @example
 * import { fittedModel, lengthEvidence } from "duiqi/evidence";
 * const evidence = lengthEvidence([7, 7], [26, 22], fittedModel.coarse.length);
 * const costs = new Float64Array(1);
 * evidence.addCosts(0, 1, 1, 1, 1, costs); // the first of each side as one bead: costs[0] in nats
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

/** What lengths say in the close search, in pieces, and what each of it counts. */
export interface LengthWeights {
  /** −ln 2(1 − Φ(|δ|)) after Gale and Church, in nats, as far as it says anything. */
  readonly lengthTail: number;
  /** |δ| itself, in standard deviations. */
  readonly lengthDeviation: number;
  /** How much a sentence without a translation had to say: ln(1 + its source characters). */
  readonly nullLength: number;
}

const FARTHEST_TAIL = 15; // nats: lengths that deviate farther are simply wrong, and how far says nothing more
const FARTHEST_DEVIATION = 6; // standard deviations, likewise

/** Evidence from lengths for the close search; δ as in `lengthEvidence`. Time O(1) a bead. */
export function lengthFeatures(
  sourceLengths: ArrayLike<number>,
  targetLengths: ArrayLike<number>,
  { ratio, variance }: LengthModel,
): (weights: LengthWeights) => Evidence {
  const sourceEnds = runningSum(sourceLengths);
  const targetEnds = runningSum(targetLengths);
  const said = Float64Array.from(targetLengths, (length) => Math.log1p(length / ratio));
  return ({ lengthTail, lengthDeviation, nullLength }) => ({
    addCosts(h, i, size, end, count, costs) {
      const s = sourceEnds[i] - sourceEnds[h];
      if (size === 0) {
        const cost = nullLength * Math.log1p(s);
        for (let x = 0; x < count; x++) costs[x] += cost;
      } else if (h === i) {
        for (let x = 0; x < count; x++) costs[x] += nullLength * said[end + x - 1];
      } else {
        for (let x = 0; x < count; x++) {
          const t = targetEnds[end + x] - targetEnds[end + x - size];
          const deviation = Math.abs((t - s * ratio) / Math.sqrt(((s + t / ratio) / 2) * variance + NO_ZERO));
          costs[x] +=
            lengthTail * Math.min(FARTHEST_TAIL, tailCost(deviation)) +
            lengthDeviation * Math.min(FARTHEST_DEVIATION, deviation);
        }
      }
    },
  });
}

/** The lengths of both sides, in the ratio of the pair. */
export const lengthKind: BeadKind<"length", keyof LengthWeights> = {
  name: "length",
  features: ["lengthTail", "lengthDeviation", "nullLength"],
  *build({ lengths, length }) {
    yield;
    return lengthFeatures(lengths.source, lengths.target, length);
  },
};
