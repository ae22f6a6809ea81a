import { fromEitherSide, type IdPair, linkPosteriors, type WordChances } from "./link-posteriors.js";

/** How many words each side knows, and how often the pairs are gone through. */
export interface LearnOptions {
  readonly sources: number;
  readonly targets: number;
  /** Rounds in which the order of words says nothing (IBM Model 1), and rounds in which it does. */
  readonly rounds: { readonly unordered: number; readonly ordered: number };
}

/** By source word: how often each target word is expected to be its translation. */
export type LinkCounts = readonly ReadonlyMap<number, number>[];

const FAINT = 1e-4; // links that one expects less often than once in ten thousand times are not counted: they fill memory and move nothing

/**
 * Learns which words translate each other from sentence pairs: IBM Model 1 (Brown et al. 1993) first, then the hidden Markov model of Vogel,
 * Ney and Tillmann (1996) with a null word, in both directions at once. Each direction believes a link as far as the other does: alignment
 * by agreement (Liang, Taskar and Klein 2006), there with a network's inference, here by the product of the two posteriors, as they do.
 *
 * Time for a round: the product of a pair's lengths, times its source's length where the order counts. Memory linear in the links.
 */
export function learnLinks(pairs: readonly IdPair[], { sources, targets, rounds }: LearnOptions): LinkCounts {
  const turned = pairs.map(fromEitherSide);
  let there = beginning(pairs, sources);
  let back = beginning(turned, targets);
  let links: Map<number, number>[] = [];
  for (let round = 0; round < rounds.unordered + rounds.ordered; round++) {
    const isOrdered = round >= rounds.unordered;
    const [thereCounts, backCounts] = [emptyChances(sources), emptyChances(targets)];
    links = rowsFor(sources);
    for (const [at, pair] of pairs.entries()) {
      const one = linkPosteriors(pair, there, { isOrdered, jumpCounts: thereCounts.jumps });
      const other = linkPosteriors(turned[at], back, { isOrdered, jumpCounts: backCounts.jumps });
      countAgreed(pair, one, other, thereCounts, backCounts, links);
    }
    there = chancesOf(thereCounts, isOrdered ? undefined : there.jumps);
    back = chancesOf(backCounts, isOrdered ? undefined : back.jumps);
  }
  return links;
}

const JUMPS = 8; // words: a jump over more of them counts as one over so many
const UNSEEN_JUMPS = 0.5; // added to each count of jumps, so that none is impossible: half a time, after Krichevsky and Trofimov (1981)

const rowsFor = (words: number): Map<number, number>[] => Array.from({ length: words }, () => new Map());

interface Counts {
  readonly words: Map<number, number>[];
  readonly nullWord: Map<number, number>;
  readonly jumps: Float64Array;
}

const emptyChances = (words: number): Counts => ({
  words: rowsFor(words),
  nullWord: new Map(),
  jumps: new Float64Array(2 * JUMPS + 1),
});

/** What is believed before anything was seen: a word may be each that ever stood across from it. */
function beginning(pairs: readonly IdPair[], words: number): WordChances {
  const counts = emptyChances(words);
  for (const { source, target } of pairs) {
    for (const to of target) {
      for (const from of source) counts.words[from].set(to, 1);
      counts.nullWord.set(to, 1);
    }
  }
  return chancesOf(counts, counts.jumps.fill(1 / counts.jumps.length));
}

function countAgreed(
  { source, target }: IdPair,
  one: readonly Float64Array[],
  other: readonly Float64Array[],
  there: Counts,
  back: Counts,
  links: Map<number, number>[],
): void {
  for (const [j, to] of target.entries()) {
    add(there.nullWord, to, one[j][source.length]);
    for (const [i, from] of source.entries()) {
      const both = one[j][i] * other[i][j];
      if (both < FAINT) continue;
      add(there.words[from], to, both);
      add(back.words[to], from, both);
      add(links[from], to, both);
    }
  }
  for (const [i, from] of source.entries()) add(back.nullWord, from, other[i][target.length]);
}

const add = (row: Map<number, number>, word: number, count: number): void => {
  row.set(word, (row.get(word) ?? 0) + count);
};

function chancesOf({ words, nullWord, jumps }: Counts, known: Float64Array | undefined): WordChances {
  for (const row of [...words, nullWord]) {
    let sum = 0;
    for (const count of row.values()) sum += count;
    for (const [word, count] of row) row.set(word, count / sum);
  }
  const all = jumps.reduce((sum, count) => sum + count, UNSEEN_JUMPS * jumps.length);
  return { words, nullWord, jumps: known ?? jumps.map((count) => (count + UNSEEN_JUMPS) / all) };
}
