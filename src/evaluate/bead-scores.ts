import { type BeadCounts, countBeads } from "./bead-counts.js";
import type { JudgedBead } from "./bead-index.js";

/** How well found beads meet gold ones, each from 0 to 1, higher is better; 0 where there was nothing to divide by. */
export interface Score {
  /** The part of the found beads that is right. */
  readonly precision: number;
  /** The part of the gold beads that was found. */
  readonly recall: number;
  /** The harmonic mean of the two. */
  readonly f1: number;
}

/** Four ways to judge an alignment. They differ in what is right, and in whether beads without a side count. */
export interface BeadScores {
  /** Right is the very same bead. Precision is over all found beads, recall over gold beads with both sides. */
  readonly strict: Score;
  /** Right is a bead that shares a pair of sentences with one of the other list. Counted over the same as strict. */
  readonly lax: Score;
  /** Strict, over beads with both sides only. */
  readonly content: Score;
  /** Strict, over all beads. */
  readonly all: Score;
}

/**
 * Found beads against gold ones: precision, recall and F1, 0 to 1, higher is better.
 *
 * Strict and lax are those of Sennrich & Volk, “MT-based Sentence Alignment for OCR-generated Parallel Texts”, AMTA
 * 2010, and count as the `score.py` of vecalign does, so that numbers compare. Time linear in the sentences.
 *
 * @example
 * import { scoreBeads } from "duiqi/evaluate";
 * const gold = [{ source: [0], target: [0] }, { source: [1], target: [1] }];
 * scoreBeads([{ source: [0], target: [0] }, { source: [1], target: [1, 2] }], gold).strict; // { precision: 0.5, recall: 0.5, f1: 0.5 }
 */
export const scoreBeads = (found: readonly JudgedBead[], gold: readonly JudgedBead[]): BeadScores =>
  scoresOf(countBeads(found, gold));

/**
 * The scores that counts amount to, 0 to 1, higher is better: of one document, or of several added up.
 *
 * @example
 * import { countBeads, scoresOf } from "duiqi/evaluate";
 * scoresOf(countBeads(beads, beads)).strict.f1; // 1
 */
export const scoresOf = (counts: BeadCounts): BeadScores => ({
  strict: scoreOf(counts.right, counts.found, counts.rightFull, counts.goldFull),
  lax: scoreOf(counts.laxFound, counts.found, counts.laxGold, counts.goldFull),
  content: scoreOf(counts.rightFull, counts.foundFull, counts.rightFull, counts.goldFull),
  all: scoreOf(counts.right, counts.found, counts.right, counts.gold),
});

/** How well sentences without a translation are known: strict, over beads with an empty side only. */
export const scoreNulls = (counts: BeadCounts): Score => {
  const right = counts.right - counts.rightFull;
  return scoreOf(right, counts.found - counts.foundFull, right, counts.gold - counts.goldFull);
};

/** A score of counts: of the found beads so many are right, of the gold beads so many were met. */
export function scoreOf(rightFound: number, found: number, metGold: number, gold: number): Score {
  const precision = found > 0 ? rightFound / found : 0;
  const recall = gold > 0 ? metGold / gold : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}
