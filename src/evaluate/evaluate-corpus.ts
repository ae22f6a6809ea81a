import { addCounts, type BeadCounts, countBeads } from "./bead-counts.js";
import type { JudgedBead } from "./bead-index.js";
import { type BeadScores, scoresOf } from "./bead-scores.js";
import { addShapes, countShapes, type ShapeCounts } from "./shape-counts.js";

/** A document of a gold set, and what an aligner made of it. */
export interface JudgedDocument {
  readonly name: string;
  readonly found: readonly JudgedBead[];
  readonly gold: readonly JudgedBead[];
}

/** How a document fared. */
export interface DocumentReport {
  readonly name: string;
  readonly counts: BeadCounts;
  readonly scores: BeadScores;
}

/** How an aligner fared on a gold set: plain data, for tables and charts. */
export interface CorpusReport {
  /** In the order in which they were given. */
  readonly documents: readonly DocumentReport[];
  /** All documents added up. */
  readonly counts: BeadCounts;
  /** The scores of the counts added up: every bead weighs the same. */
  readonly micro: BeadScores;
  /** The mean over the documents of F1: every document weighs the same. 0 where there is none. */
  readonly macro: { readonly [Name in keyof BeadScores]: number };
  readonly shapes: readonly ShapeCounts[];
}

/**
 * Judges an aligner on a gold set: scores of each document and of all, 0 to 1, higher is better, and beads by shape. Time linear in
 * the sentences.
 *
 * @param judged Each document with the beads that were found and the gold ones; its name tells it from the others.
 * @example
 * import { evaluateCorpus } from "duiqi/evaluate";
 * const { micro, documents } = evaluateCorpus([{ name: "weather", found: beads, gold: beads }]);
 * [micro.strict.f1, documents.length]; // [1, 1]
 */
export function evaluateCorpus(judged: readonly JudgedDocument[]): CorpusReport {
  const documents = judged.map(({ name, found, gold }): DocumentReport => {
    const counts = countBeads(found, gold);
    return { name, counts, scores: scoresOf(counts) };
  });
  const counts = addCounts(documents.map((document) => document.counts));
  const meanF1 = (name: keyof BeadScores): number =>
    documents.reduce((sum, { scores }) => sum + scores[name].f1, 0) / Math.max(1, documents.length);
  return {
    documents,
    counts,
    micro: scoresOf(counts),
    macro: { strict: meanF1("strict"), lax: meanF1("lax"), content: meanF1("content"), all: meanF1("all") },
    shapes: addShapes(judged.map(({ found, gold }) => countShapes(found, gold))),
  };
}
