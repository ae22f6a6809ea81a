import { isEmptyRange, type SentenceRange } from "../model/index.js";
import type { LinkTable } from "./links.js";
import type { WordModel } from "./model.js";
import type { Tokens } from "./tokens.js";

/** A bead as learning sees it: which sentences are believed to say the same. */
export interface Pairing {
  readonly source: SentenceRange;
  readonly target: SentenceRange;
}

const ROUNDS = 4;
const LONGEST = 160; // words on a side: longer beads say too little about which word means which
const ONCE = 2; // words that meet in fewer beads are left to the lexicon
const COMMON = 0.1; // of the beads: words in more of them meet everything
const ALWAYS_RARE = 12; // beads: fewer are rare in however short a text

/** A translation that beads taught: a word of the one text, one of the other, and its share of all translations, 0 to 1. */
export interface Learned {
  readonly source: number;
  readonly target: number;
  readonly share: number;
}

/**
 * What an alignment teaches: which words keep meeting in the same beads.
 *
 * IBM Model 1 (Brown et al. 1993, see `translation.ts`) by expectation maximisation, starting from the lexicon's links
 * and from how often two words meet; what it finds is discounted, as a chapter is a small corpus.
 *
 * Time O(rounds × beads × words²).
 */
export function learnLinks(
  table: LinkTable,
  source: Tokens,
  target: Tokens,
  beads: readonly Pairing[],
  worth: WordModel,
): Learned[] {
  const { anywhere, doubt, believed } = worth;
  const pairs = wordPairs(source, target, beads);
  const { starts, targets, shares, listed } = candidatesIn(pairs, table, source, target, worth);

  // which candidates meet in each pair, as often as the source word stands there
  const occurrences = new Int32Array(target.types.length);
  const met = pairs.map((pair) => {
    for (const e of pair.target) occurrences[e]++;
    const here: number[] = [];
    for (const z of pair.source) {
      for (let link = starts[z]; link < starts[z + 1]; link++) if (occurrences[targets[link]] > 0) here.push(link);
    }
    for (const e of pair.target) occurrences[e] = 0;
    return Int32Array.from(here);
  });

  const explained = new Float64Array(target.types.length);
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Float64Array(targets.length);
    pairs.forEach((pair, at) => {
      for (const e of pair.target) {
        occurrences[e]++;
        explained[e] = anywhere;
      }
      for (const link of met[at]) explained[targets[link]] += shares[link];
      for (const link of met[at]) {
        counts[link] += (occurrences[targets[link]] * shares[link]) / explained[targets[link]];
      }
      for (const e of pair.target) occurrences[e] = 0;
    });
    for (let z = 0; z < source.types.length; z++) {
      for (let link = starts[z]; link < starts[z + 1]; link++) {
        shares[link] = (counts[link] + listed[link]) / (source.counts[z] + doubt);
      }
    }
  }
  const learned: Learned[] = [];
  for (let z = 0; z < source.types.length; z++) {
    for (let link = starts[z]; link < starts[z + 1]; link++) {
      if (shares[link] >= believed) learned.push({ source: z, target: targets[link], share: shares[link] });
    }
  }
  return learned;
}

/** The words of both sides of a bead. */
interface WordPair {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

function wordPairs(source: Tokens, target: Tokens, beads: readonly Pairing[]): WordPair[] {
  const wordsIn = ({ ids, starts }: Tokens, { start, end }: SentenceRange): Int32Array =>
    ids.subarray(starts[start], starts[end]);
  return beads
    .filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target))
    .map((bead) => ({ source: wordsIn(source, bead.source), target: wordsIn(target, bead.target) }))
    .filter((pair) => pair.source.length <= LONGEST && pair.target.length <= LONGEST);
}

/** Words that meet more than once: source word z meets `targets[starts[z]]` to `targets[starts[z + 1]]`, half-open. */
interface Candidates {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** What share of the source word's translations each has, at first. */
  readonly shares: Float64Array;
  /** What the links that are there already say of it, 0 to 1. */
  readonly listed: Float64Array;
}

function candidatesIn(
  pairs: readonly WordPair[],
  table: LinkTable,
  source: Tokens,
  target: Tokens,
  { dice: leastDice }: WordModel,
): Candidates {
  const most = Math.max(ALWAYS_RARE, COMMON * pairs.length);
  const isTeachable = (count: number): boolean => count >= ONCE && count <= most;
  const pairsOf: number[][] = source.types.map(() => []);
  pairs.forEach((pair, at) => {
    for (const z of new Set(pair.source)) if (isTeachable(source.counts[z])) pairsOf[z].push(at);
  });

  const starts = new Int32Array(source.types.length + 1);
  const targets: number[] = [];
  const shares: number[] = [];
  const listed: number[] = [];
  const meetings = new Int32Array(target.types.length);
  const lastPair = new Int32Array(target.types.length).fill(-1);
  pairsOf.forEach((places, z) => {
    const others: number[] = [];
    for (const at of places) {
      for (const e of pairs[at].target) {
        if (lastPair[e] === at) continue;
        lastPair[e] = at;
        if (meetings[e]++ === 0) others.push(e);
      }
    }
    for (const e of others) {
      const dice = (2 * meetings[e]) / (source.counts[z] + target.counts[e]);
      if (meetings[e] >= ONCE && isTeachable(target.counts[e]) && dice >= leastDice) {
        const known = Math.min(1, table[z].get(e) ?? 0);
        targets.push(e);
        listed.push(known);
        shares.push(0.5 * known + 0.3 * dice + 1e-3);
      }
      meetings[e] = 0;
    }
    starts[z + 1] = targets.length;
    for (const at of places) for (const e of pairs[at].target) lastPair[e] = -1;
  });
  return {
    starts,
    targets: Int32Array.from(targets),
    shares: Float64Array.from(shares),
    listed: Float64Array.from(listed),
  };
}
