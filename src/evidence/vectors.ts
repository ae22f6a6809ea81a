import type { Evidence } from "../core/index.js";
import { signalOf } from "./vector-signal.js";

/** How to weigh vectors of sentences. */
export interface VectorOptions {
  /**
   * How many nats a pair of sentences with the same vector is worth: it is preferred by twice this to sentences that do not translate
   * each other. Translations whose vectors are less alike are worth less. @default 16
   */
  readonly most?: number | undefined;
}

const MOST = 16; // nats: chosen by hand on three sets with made vectors. Good vectors then decide against all other evidence together
const BEST = 1.25; // times the typical cosine of translations: a higher one says nothing more. Chosen by hand, likewise
const MARGIN = 32; // products to each side that are worked out although nobody asked, since the next rows will; only costs time
const ROWS_KEPT = 2048; // of products; more than any band is wide, since either text may come row by row

/**
 * Evidence from vectors of sentences, by any model: LaBSE, SONAR, an embedding service.
 *
 * A bead is as likely as its sides are alike: the cosine of the sums of their vectors, each of length 1 first, and the mean of
 * its text taken off, so that what all sentences share says nothing. The cosines of sentences that do not translate each other, and those
 * of the likeliest pairs, are measured in the texts themselves, and a cosine counts as its log-likelihood ratio between the two, once for each sentence of a bead's sides, halved.
 * Where the likeliest pairs are no likelier than by chance, the vectors say nothing. After Thompson & Koehn, “Vecalign:
 * Improved Sentence Alignment in Linear Time and Space”, EMNLP 2019, who sum vectors too; they embed every stretch of up to
 * n sentences, and normalise by random neighbours instead.
 *
 * Time O(dimensions) a cell of the band, and O(1) a bead; memory 8 bytes a dimension and sentence.
 *
 * @param sourceVectors A vector for each sentence of the source; all of them have as many dimensions.
 * @param targetVectors The same for the target.
 * @throws RangeError when vectors differ in their dimensions, or one has a number that is none.
 * @example
 * import { align } from "duiqi";
 * import { vectorEvidence } from "duiqi/evidence";
 * const vectors = { source: [[1, 0.1], [0, 1]], target: [[0.9, 0], [0.1, 0.9]] }; // one for each sentence, by a model of yours
 * const evidence = () => vectorEvidence(vectors.source, vectors.target);
 * align(source, target, { extra: [{ name: "vectors", weight: 1, evidence }] }).length; // 2
 */
export function vectorEvidence(
  sourceVectors: readonly ArrayLike<number>[],
  targetVectors: readonly ArrayLike<number>[],
  { most = MOST }: VectorOptions = {},
): Evidence {
  const dimensions = (sourceVectors[0] ?? targetVectors[0] ?? []).length;
  const source = centred("source", sourceVectors, dimensions);
  const target = centred("target", targetVectors, dimensions);
  const { mean, typical, strength } = signalOf(source, target, dimensions, most);
  if (strength === 0) return { addCosts() {} };

  const from = prefixes(source, dimensions);
  const to = prefixes(target, dimensions);
  const products = productsOf(from, to, dimensions);
  const [sourceNorm, targetNorm] = [normsOf(from, dimensions), normsOf(to, dimensions)];
  return {
    addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
      if (sourceStart === sourceEnd || targetSize === 0) return;
      const [first, last] = [targetEnd - targetSize, targetEnd + count];
      const above = products(sourceStart, first, last);
      const below = products(sourceEnd, first, last);
      const norm = sourceNorm(sourceStart, sourceEnd);
      const size = (sourceEnd - sourceStart + targetSize) / 2;
      for (let end = targetEnd; end < last; end++) {
        const start = end - targetSize;
        const product =
          below.values[end - below.first] -
          below.values[start - below.first] -
          above.values[end - above.first] +
          above.values[start - above.first];
        const norms = norm * targetNorm(start, end);
        const likeness = ((norms > 0 ? product / norms : 0) - mean) / (typical - mean);
        costs[end - targetEnd] -= strength * size * (2 * Math.min(BEST, Math.max(0, likeness)) - 1);
      }
    },
  };
}

const UNSURE = 10; // sentences: the mean of fewer is taken for that of the language only in part, of as many by half. Chosen by hand

/** The vectors one after the other, each of length 1, with their mean taken off. */
function centred(side: string, vectors: readonly ArrayLike<number>[], dimensions: number): Float64Array {
  const all = new Float64Array(vectors.length * dimensions);
  for (const [at, vector] of vectors.entries()) {
    if (vector.length !== dimensions) {
      throw new RangeError(
        `Vector ${at} of the ${side} has ${vector.length} dimensions; ${dimensions} are expected, as in the first of all.`,
      );
    }
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += vector[d] ** 2;
    if (!Number.isFinite(sum)) {
      throw new RangeError(`Vector ${at} of the ${side} has a value that is no number; finite numbers are expected.`);
    }
    const norm = Math.sqrt(sum) || 1; // a vector of zeros, as of an empty sentence, stays one
    for (let d = 0; d < dimensions; d++) all[at * dimensions + d] = vector[d] / norm;
  }
  const known = vectors.length / (vectors.length + UNSURE);
  const mean = new Float64Array(dimensions);
  for (let at = 0; at < all.length; at++) mean[at % dimensions] += (known * all[at]) / vectors.length;
  for (let at = 0; at < all.length; at++) all[at] -= mean[at % dimensions];
  return all;
}

/** The sum of the first n vectors, for each n from 0. */
function prefixes(vectors: Float64Array, dimensions: number): Float64Array {
  const sums = new Float64Array(vectors.length + dimensions);
  for (let at = 0; at < vectors.length; at++) sums[at + dimensions] = sums[at] + vectors[at];
  return sums;
}

/** Products of a row of the one's prefixes with some of the other's, beginning with that of `first`. */
interface Row {
  readonly first: number;
  readonly values: Float64Array;
}

/** Gives a row in which the products from `first` to `last` are worked out, each once while the row is kept. */
function productsOf(
  from: Float64Array,
  to: Float64Array,
  dimensions: number,
): (row: number, first: number, last: number) => Row {
  const rows = new Map<number, Row>();
  const roomy = (old: Row | undefined, first: number, last: number): Row => {
    if (old !== undefined && old.first <= first && last <= old.first + old.values.length) return old;
    const begin = Math.min(old?.first ?? first, Math.max(0, first - MARGIN));
    const end = Math.max(old === undefined ? 0 : old.first + old.values.length, last + MARGIN);
    const values = new Float64Array(end - begin).fill(Number.NaN);
    if (old !== undefined) values.set(old.values, old.first - begin);
    return { first: begin, values };
  };
  return (at, first, last) => {
    const old = rows.get(at);
    const row = roomy(old, first, last);
    if (row !== old) {
      if (old === undefined && rows.size === ROWS_KEPT) rows.clear();
      rows.set(at, row);
    }
    for (let x = first - row.first; x < last - row.first; x++) {
      if (Number.isNaN(row.values[x])) row.values[x] = dot(from, at, to, row.first + x, dimensions);
    }
    return row;
  };
}

function dot(a: Float64Array, row: number, b: Float64Array, column: number, dimensions: number): number {
  let sum = 0;
  for (let d = 0, x = row * dimensions, y = column * dimensions; d < dimensions; d++) sum += a[x + d] * b[y + d];
  return sum;
}

const LARGEST = 8; // sentences of a side whose norm is kept

/** The length of the sum of the vectors from one place to another. */
function normsOf(sums: Float64Array, dimensions: number): (start: number, end: number) => number {
  const kept = new Float64Array((sums.length / dimensions) * LARGEST).fill(-1);
  const measured = (start: number, end: number): number => {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += (sums[end * dimensions + d] - sums[start * dimensions + d]) ** 2;
    return Math.sqrt(sum);
  };
  return (start, end) => {
    const size = end - start;
    if (size > LARGEST) return measured(start, end);
    const at = start * LARGEST + size - 1;
    if (kept[at] < 0) kept[at] = measured(start, end);
    return kept[at];
  };
}
