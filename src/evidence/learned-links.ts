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
  { dice: leastDice, anywhere, doubt, believed }: WordModel,
): Learned[] {
  const wordsIn = ({ ids, starts }: Tokens, { start, end }: SentenceRange): Int32Array =>
    ids.subarray(starts[start], starts[end]);
  const pairs = beads
    .filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target))
    .map((bead) => ({ source: wordsIn(source, bead.source), target: wordsIn(target, bead.target) }))
    .filter((pair) => pair.source.length <= LONGEST && pair.target.length <= LONGEST);
  const most = Math.max(ALWAYS_RARE, COMMON * pairs.length);
  const isTeachable = (count: number): boolean => count >= ONCE && count <= most;

  // for each word the pairs that it is in
  const placesOf: number[][] = source.types.map(() => []);
  pairs.forEach((pair, at) => {
    for (const z of new Set(pair.source)) if (isTeachable(source.counts[z])) placesOf[z].push(at);
  });

  // for each word those of the other side that it meets more than once, and the share of its translations that each has
  const met: Int32Array[] = [];
  const shares: Float64Array[] = [];
  const meetings = new Int32Array(target.types.length);
  const lastPair = new Int32Array(target.types.length).fill(-1);
  placesOf.forEach((places, z) => {
    const others: number[] = [];
    for (const at of places) {
      for (const e of pairs[at].target) {
        if (lastPair[e] === at) continue;
        lastPair[e] = at;
        if (meetings[e]++ === 0) others.push(e);
      }
    }
    const dice = (e: number): number => (2 * meetings[e]) / (source.counts[z] + target.counts[e]);
    met[z] = Int32Array.from(
      others.filter((e) => meetings[e] >= ONCE && isTeachable(target.counts[e]) && dice(e) >= leastDice),
    );
    shares[z] = Float64Array.from(met[z], (e) => 0.5 * Math.min(1, table[z].get(e) ?? 0) + 0.3 * dice(e) + 1e-3);
    for (const e of others) meetings[e] = 0;
    for (const at of places) for (const e of pairs[at].target) lastPair[e] = -1;
  });

  const occurrences = new Int32Array(target.types.length);
  const explained = new Float64Array(target.types.length);
  for (let round = 0; round < ROUNDS; round++) {
    const counts = met.map((others) => new Float64Array(others.length));
    for (const pair of pairs) {
      for (const e of pair.target) {
        occurrences[e]++;
        explained[e] = anywhere;
      }
      for (const z of pair.source) {
        for (let at = 0; at < met[z].length; at++) explained[met[z][at]] += shares[z][at];
      }
      for (const z of pair.source) {
        for (let at = 0; at < met[z].length; at++) {
          const e = met[z][at];
          if (occurrences[e] > 0) counts[z][at] += (occurrences[e] * shares[z][at]) / explained[e];
        }
      }
      for (const e of pair.target) occurrences[e] = 0;
    }
    shares.forEach((share, z) => {
      for (let at = 0; at < share.length; at++) {
        const listed = Math.min(1, table[z].get(met[z][at]) ?? 0);
        share[at] = (counts[z][at] + listed) / (source.counts[z] + doubt);
      }
    });
  }
  return met.flatMap((others, z) =>
    Array.from(others, (target, at) => ({ source: z, target, share: shares[z][at] })).filter(
      ({ share }) => share >= believed,
    ),
  );
}
