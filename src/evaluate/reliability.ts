import type { ScoredBead } from "./scored-beads.js";

/** Beads of similar scores. */
export interface ReliabilityBin {
  /** Scores from here… */
  readonly from: number;
  /** …to here, which is left out but where it is 1. */
  readonly to: number;
  readonly beads: number;
  /** Their mean score. */
  readonly score: number;
  /** The part of them that is right: the same as the score, if scores are what they say. */
  readonly right: number;
}

/** Whether scores are what they say. */
export interface Reliability {
  /** From low to high, without empty ones. */
  readonly bins: readonly ReliabilityBin[];
  /**
   * The expected calibration error, 0 to 1, lower is better: by how much mean score and part right differ, over all bins, each
   * weighed by its beads.
   */
  readonly error: number;
}

/**
 * How often beads of a score are right, in bins of the same width: what scores are worth. Time linear in the beads.
 *
 * @param binCount Bins between 0 and 1; those without beads are left out. @default 10
 * @example
 * import { reliability } from "duiqi/evaluate";
 * const { bins } = reliability([{ score: 0.95, isRight: true }, { score: 0.91, isRight: true }, { score: 0.15, isRight: false }]);
 * bins.map(({ beads, score, right }) => [beads, score, right]); // [[1, 0.15, 0], [2, 0.93, 1]]
 */
export function reliability(beads: readonly ScoredBead[], binCount = 10): Reliability {
  const sums = Array.from({ length: binCount }, () => ({ beads: 0, score: 0, right: 0 }));
  for (const { score, isRight } of beads) {
    const sum = sums[Math.min(binCount - 1, Math.floor(score * binCount))];
    sum.beads++;
    sum.score += score;
    if (isRight) sum.right++;
  }
  const bins = sums.flatMap(({ beads: count, score, right }, at): ReliabilityBin[] =>
    count === 0
      ? []
      : [{ from: at / binCount, to: (at + 1) / binCount, beads: count, score: score / count, right: right / count }],
  );
  const error = bins.reduce((sum, bin) => sum + (bin.beads / beads.length) * Math.abs(bin.right - bin.score), 0);
  return { bins, error };
}
