import type { Tokens } from "./tokens.js";

/** Which words of one text translate which of the other, and how well: rows of a sparse matrix. */
export interface Links {
  /** Word z is linked to `targets[starts[z]]` to `targets[starts[z + 1]]`, half-open. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** About how many translations the link is worth: 1 is a word's only translation. */
  readonly weights: Float64Array;
}

/** Links being gathered: for each word of the one text, those of the other with their weights. */
export type LinkTable = Map<number, number>[];

/** The words of a pair of texts, and what ties them together before any alignment. */
export interface PairWords {
  readonly zh: Tokens;
  readonly en: Tokens;
  /** By Chinese word: the English words that it is linked to, with weights. */
  readonly links: LinkTable;
  /** Where in its sentence each word begins, in UTF-16 units. Not known where texts were cut before. */
  readonly offsets?: { readonly zh: Int32Array; readonly en: Int32Array } | undefined;
}

/** A table without links. */
export const noLinks = (count: number): LinkTable => Array.from({ length: count }, () => new Map<number, number>());

/** Makes a link at least this strong. */
export function raiseLink(row: Map<number, number>, target: number, weight: number): void {
  if (weight > (row.get(target) ?? 0)) row.set(target, weight);
}

/** A table as flat arrays. */
export function linksOf(table: LinkTable): Links {
  const starts = new Int32Array(table.length + 1);
  for (let z = 0; z < table.length; z++) starts[z + 1] = starts[z] + table[z].size;
  const targets = new Int32Array(starts[table.length]);
  const weights = new Float64Array(targets.length);
  let at = 0;
  for (const row of table) {
    // for…of would make a list of every entry, a sixth of all that aligning leaves to the garbage collector
    row.forEach((weight, target) => {
      targets[at] = target;
      weights[at++] = weight;
    });
  }
  return { starts, targets, weights };
}

/** The same links the other way round. */
export function turned({ starts, targets, weights }: Links, targetCount: number): Links {
  const turnedStarts = new Int32Array(targetCount + 1);
  for (const target of targets) turnedStarts[target + 1]++;
  for (let e = 0; e < targetCount; e++) turnedStarts[e + 1] += turnedStarts[e];
  const next = turnedStarts.slice();
  const turnedTargets = new Int32Array(targets.length);
  const turnedWeights = new Float64Array(targets.length);
  for (let z = 0; z + 1 < starts.length; z++) {
    for (let at = starts[z]; at < starts[z + 1]; at++) {
      const into = next[targets[at]]++;
      turnedTargets[into] = z;
      turnedWeights[into] = weights[at];
    }
  }
  return { starts: turnedStarts, targets: turnedTargets, weights: turnedWeights };
}

/**
 * Weights as probabilities: of all translations of a word, which one is this.
 *
 * @param known Links worth less than this together leave room for translations that nobody listed.
 */
export function probabilities({ starts, targets, weights }: Links, known: number): Links {
  const shares = weights.slice();
  for (let z = 0; z + 1 < starts.length; z++) {
    let sum = 0;
    for (let at = starts[z]; at < starts[z + 1]; at++) sum += weights[at];
    const divisor = Math.max(sum, known);
    for (let at = starts[z]; at < starts[z + 1]; at++) shares[at] /= divisor;
  }
  return { starts, targets, weights: shares };
}
