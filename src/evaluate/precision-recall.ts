import { type Score, scoreOf } from "./bead-scores.js";
import type { ScoredBead } from "./scored-beads.js";

/** What is left of an answer where beads below a score are thrown away. */
export interface ThresholdScore extends Score {
  /** Beads that score so much or more are kept. */
  readonly threshold: number;
  /** How many are kept. */
  readonly kept: number;
}

/**
 * Precision and recall over the threshold of the score: one point for each score that occurs, the highest first. They are those
 * of `content` scores: beads with text on both sides. Time n log n.
 *
 * @param goldFull Gold beads with text on both sides.
 * @example
 * import { precisionRecall } from "duiqi/evaluate";
 * const scored = [{ score: 0.9, isRight: true }, { score: 0.4, isRight: false }];
 * precisionRecall(scored, 2).map(({ threshold, precision, recall }) => [threshold, precision, recall]); // [[0.9, 1, 0.5], [0.4, 0.5, 0.5]]
 */
export function precisionRecall(beads: readonly ScoredBead[], goldFull: number): ThresholdScore[] {
  const sorted = [...beads].sort((a, b) => b.score - a.score);
  const points: ThresholdScore[] = [];
  let right = 0;
  for (const [at, { score, isRight }] of sorted.entries()) {
    if (isRight) right++;
    if (sorted[at + 1]?.score === score) continue;
    points.push({ threshold: score, kept: at + 1, ...scoreOf(right, at + 1, right, goldFull) });
  }
  return points;
}

/** The point of a threshold, among those of `precisionRecall`: nothing where no bead scores so much. */
export const pointAt = (points: readonly ThresholdScore[], threshold: number): ThresholdScore | undefined =>
  points.findLast((point) => point.threshold >= threshold);
