import { type BeadCounts, countBeads } from "./bead-counts.js";
import { type BootstrapOptions, type BootstrapResult, bootstrapDifference } from "./bootstrap.js";
import type { JudgedDocument } from "./evaluate-corpus.js";
import { countStretches } from "./stretches.js";

/** How an answer compares with the first one. */
export interface Comparison extends BootstrapResult {
  /**
   * What was drawn: whole documents, which says something about other documents of this kind, or stretches of twenty gold beads,
   * which says something about these documents only.
   */
  readonly over: "documents" | "stretches";
  /** How many there are. */
  readonly units: number;
}

/** The p-value below which a difference is called one. */
const SIGNIFICANT = 0.05;

/**
 * How many documents a test over documents needs to tell anything from chance: n that all agree have p = 2^(1 − n), which is
 * raised where several answers are compared. Six for one comparison, nine for eight.
 *
 * @example
 * import { documentsNeeded } from "duiqi/evaluate";
 * documentsNeeded(1); // 6
 */
export function documentsNeeded(comparisons: number): number {
  let documents = 2;
  while (comparisons * 2 ** (1 - documents) >= SIGNIFICANT) documents++;
  return documents;
}

/**
 * Whether the difference of a comparison is told from chance: p is below 0.05, and there is a difference.
 *
 * @example
 * import { compareAnswers, isSignificant } from "duiqi/evaluate";
 * const answer = (found: typeof beads) => ["a", "b", "c", "d", "e", "f"].map((name) => ({ name, found, gold: beads }));
 * const [, second] = compareAnswers([answer(beads), answer([])]);
 * second && isSignificant(second); // true
 */
export const isSignificant = ({ p, difference }: BootstrapResult): boolean => p < SIGNIFICANT && difference !== 0;

/**
 * Compares the strict F1 of several answers to one gold set with that of the first, by a paired bootstrap: over documents, or
 * where there are fewer than `documentsNeeded`, over stretches of text.
 *
 * Where several are compared, p is raised by the method of Holm 1979: of ten answers that are no different, one is below 0.1 by
 * chance. For the first answer there is none, and for no answer where the gold is too small for a test.
 *
 * @throws RangeError where two answers are not about the same number of documents.
 * @example
 * import { compareAnswers } from "duiqi/evaluate";
 * const answer = (found: typeof beads) => ["a", "b", "c", "d", "e", "f"].map((name) => ({ name, found, gold: beads }));
 * const [first, second] = compareAnswers([answer(beads), answer([])]);
 * [first, second?.difference, second?.over]; // [undefined, -1, "documents"]
 */
export function compareAnswers(
  answers: readonly (readonly JudgedDocument[])[],
  options: BootstrapOptions = {},
): (Comparison | undefined)[] {
  const [first, ...others] = answers;
  if (others.length === 0) return answers.map(() => undefined);
  const over = first.length >= documentsNeeded(others.length) ? "documents" : "stretches";
  const countsOf = over === "documents" ? countDocuments : countAllStretches;
  const baseline = countsOf(first);
  const units = baseline.length;
  if (units < 2) return answers.map(() => undefined);
  const results = others.map((answer) => bootstrapDifference(countsOf(answer), baseline, options));
  const ps = holm(results.map(({ p }) => p));
  return [undefined, ...results.map((result, at): Comparison => ({ over, units, ...result, p: ps[at] }))];
}

const countDocuments = (answer: readonly JudgedDocument[]): BeadCounts[] =>
  answer.map(({ found, gold }) => countBeads(found, gold));

const countAllStretches = (answer: readonly JudgedDocument[]): BeadCounts[] =>
  answer.flatMap(({ found, gold }) => countStretches(found, gold));

/** The p-values of several tests, each raised so that the chance of any false alarm among them stays what it says. */
export function holm(ps: readonly number[]): number[] {
  const corrected = [...ps];
  let least = 0;
  const order = ps.map((_, at) => at).sort((a, b) => ps[a] - ps[b]);
  for (const [rank, at] of order.entries()) {
    least = Math.max(least, Math.min(1, ps[at] * (ps.length - rank)));
    corrected[at] = least;
  }
  return corrected;
}
