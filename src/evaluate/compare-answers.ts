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

/** With fewer documents no test over them can reach 0.05: six that agree have 1/32. */
export const ENOUGH_DOCUMENTS = 6;

/**
 * Compares the strict F1 of several answers to one gold set with that of the first: a paired bootstrap over documents, and
 * where there are fewer than `ENOUGH_DOCUMENTS`, one over stretches of text as well; of one document, only that.
 *
 * Where several are compared, p is raised by the method of Holm 1979: of ten answers that are no different, one is below 0.1 by
 * chance. Of the first answer the list is empty, and of all where the gold is too small for a test.
 *
 * @throws RangeError where two answers are not about the same number of documents.
 */
export function compareAnswers(
  answers: readonly (readonly JudgedDocument[])[],
  options: BootstrapOptions = {},
): Comparison[][] {
  const compared = answers.map((): Comparison[] => []);
  if (answers.length < 2) return compared;
  const documents = answers[0].length;
  if (documents > 1) {
    addComparisons("documents", (each) => each.map(({ found, gold }) => countBeads(found, gold)));
  }
  if (documents < ENOUGH_DOCUMENTS) {
    addComparisons("stretches", (each) => each.flatMap(({ found, gold }) => countStretches(found, gold)));
  }
  return compared;

  function addComparisons(
    over: Comparison["over"],
    countsOf: (answer: readonly JudgedDocument[]) => BeadCounts[],
  ): void {
    const [baseline, ...others] = answers.map(countsOf);
    const units = baseline.length;
    if (units < 2) return;
    const results = others.map((counts) => bootstrapDifference(counts, baseline, options));
    const corrected = holm(results.map(({ p }) => p));
    for (const [at, result] of results.entries()) compared[at + 1].push({ over, units, ...result, p: corrected[at] });
  }
}

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
