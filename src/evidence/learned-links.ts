import { paceOf, type Steps } from "../core/index.js";
import { isEmptyRange, type SentenceRange, type Stretch } from "../model/index.js";
import type { LinkTable } from "./links.js";
import type { Tokens } from "./tokens.js";
import type { WordModel } from "./word-model.js";

const ROUNDS = 4;
const LONGEST_BEAD = 160; // words on a side: a longer bead says too little about which word means which
const ONCE = 2; // beads: two words that meet in fewer are left to the lexicon
const COMMON = 0.1; // a share of the beads: a word that stands in more of them meets every other word
const LOOKS_A_STEP = 1 << 16; // at words and links, between two yields: some ms
// These three are estimates of work, and decide nothing but when to yield.
const LINKS_OF_A_WORD = 16;
const LOOKS_IN_A_PAIR = 50; // one at each of its words
const ALWAYS_RARE = 12; // beads: a word that stands in fewer is rare, however short the text is

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
export function* learnLinks(
  table: LinkTable,
  source: Tokens,
  target: Tokens,
  beads: readonly Stretch[],
  worth: WordModel,
): Steps<Learned[]> {
  const pairs = wordPairs(source, target, beads);
  const candidates = yield* candidatesIn(pairs, table, source, target, worth);
  const { starts, targets, shares } = candidates;
  const work: Work = {
    candidates,
    occurrences: new Int32Array(target.types.length),
    explained: new Float64Array(target.types.length),
  };
  const pace = paceOf(LOOKS_A_STEP);
  const met: Int32Array[] = [];
  for (const pair of pairs) {
    met.push(meetingsIn(work, pair));
    if (pace.isDue(pair.source.length * LINKS_OF_A_WORD)) yield;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Float64Array(targets.length);
    for (let at = 0; at < pairs.length; at++) {
      countIn(work, pairs[at], met[at], worth.nullWord, counts);
      if (pace.isDue(met[at].length + pairs[at].target.length)) yield;
    }
    share(candidates, counts, source.counts, worth.discount);
    yield;
  }
  const learned: Learned[] = [];
  for (let z = 0; z < source.types.length; z++) {
    for (let link = starts[z]; link < starts[z + 1]; link++) {
      if (shares[link] >= worth.threshold) learned.push({ source: z, target: targets[link], share: shares[link] });
    }
  }
  return learned;
}

/** What learning works with: arrays by target word are room for the work on a pair. */
interface Work {
  readonly candidates: Candidates;
  /** How often a word stands in the pair; 0 between pairs. */
  readonly occurrences: Int32Array;
  /** How well the source side explains it. */
  readonly explained: Float64Array;
}

/** Which candidates meet in a pair, as often as the source word stands there. */
function meetingsIn({ candidates: { starts, targets }, occurrences }: Work, pair: WordPair): Int32Array {
  for (const e of pair.target) occurrences[e]++;
  const here: number[] = [];
  for (const z of pair.source) {
    for (let link = starts[z]; link < starts[z + 1]; link++) if (occurrences[targets[link]] > 0) here.push(link);
  }
  for (const e of pair.target) occurrences[e] = 0;
  return Int32Array.from(here);
}

/** Counts how often each candidate is to be expected in a pair: the E step. */
function countIn(
  { candidates: { targets, shares }, occurrences, explained }: Work,
  pair: WordPair,
  met: Int32Array,
  nullWord: number,
  counts: Float64Array,
): void {
  for (const e of pair.target) {
    occurrences[e]++;
    explained[e] = nullWord;
  }
  for (const link of met) explained[targets[link]] += shares[link];
  for (const link of met) counts[link] += (occurrences[targets[link]] * shares[link]) / explained[targets[link]];
  for (const e of pair.target) occurrences[e] = 0;
}

/** Makes shares of counts: the M step. */
function share(
  { starts, shares, listed }: Candidates,
  counts: Float64Array,
  sourceCounts: Int32Array,
  discount: number,
): void {
  for (let z = 0; z + 1 < starts.length; z++) {
    for (let link = starts[z]; link < starts[z + 1]; link++) {
      shares[link] = (counts[link] + listed[link]) / (sourceCounts[z] + discount);
    }
  }
}

/** The words of both sides of a bead. */
interface WordPair {
  readonly source: Int32Array;
  readonly target: Int32Array;
}

function wordPairs(source: Tokens, target: Tokens, beads: readonly Stretch[]): WordPair[] {
  const wordsIn = ({ ids, starts }: Tokens, { start, end }: SentenceRange): Int32Array =>
    ids.subarray(starts[start], starts[end]);
  return beads
    .filter((bead) => !isEmptyRange(bead.source) && !isEmptyRange(bead.target))
    .map((bead) => ({ source: wordsIn(source, bead.source), target: wordsIn(target, bead.target) }))
    .filter((pair) => pair.source.length <= LONGEST_BEAD && pair.target.length <= LONGEST_BEAD);
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

function* candidatesIn(
  pairs: readonly WordPair[],
  table: LinkTable,
  source: Tokens,
  target: Tokens,
  { dice: leastDice }: WordModel,
): Steps<Candidates> {
  const most = Math.max(ALWAYS_RARE, COMMON * pairs.length);
  const isTeachable = (count: number): boolean => count >= ONCE && count <= most;
  const pace = paceOf(LOOKS_A_STEP);
  const pairsOf: number[][] = source.types.map(() => []);
  const lastPairOf = new Int32Array(source.types.length).fill(-1);
  for (const [at, pair] of pairs.entries()) {
    for (const z of pair.source) {
      if (lastPairOf[z] === at || !isTeachable(source.counts[z])) continue;
      lastPairOf[z] = at;
      pairsOf[z].push(at);
    }
    if (pace.isDue(pair.source.length)) yield;
  }

  const starts = new Int32Array(source.types.length + 1);
  const targets: number[] = [];
  const shares: number[] = [];
  const listed: number[] = [];
  const room: MeetingRoom = {
    meetings: new Int32Array(target.types.length),
    visit: new Int32Array(target.types.length),
    visits: 0,
    words: new Int32Array(target.types.length),
  };
  for (let z = 0; z < source.types.length; z++) {
    const count = countMeetings(room, pairs, pairsOf[z]);
    for (let at = 0; at < count; at++) {
      const e = room.words[at];
      const meetings = room.meetings[e];
      room.meetings[e] = 0;
      const dice = (2 * meetings) / (source.counts[z] + target.counts[e]);
      if (meetings < ONCE || !isTeachable(target.counts[e]) || dice < leastDice) continue;
      const known = Math.min(1, table[z].get(e) ?? 0);
      targets.push(e);
      listed.push(known);
      shares.push(0.5 * known + 0.3 * dice + 1e-3);
    }
    starts[z + 1] = targets.length;
    if (pace.isDue(LOOKS_IN_A_PAIR * pairsOf[z].length)) yield;
  }
  return {
    starts,
    targets: Int32Array.from(targets),
    shares: Float64Array.from(shares),
    listed: Float64Array.from(listed),
  };
}

/** Room for counting, by target word. */
interface MeetingRoom {
  /** In how many pairs it was met; 0 between counts. */
  readonly meetings: Int32Array;
  /** The last visit to a pair at which it was met, counted from 1. */
  readonly visit: Int32Array;
  visits: number;
  /** Which words were met, as many as there are. */
  readonly words: Int32Array;
}

/** Counts in how many of these pairs each target word stands, and gives how many words do. */
function countMeetings(room: MeetingRoom, pairs: readonly WordPair[], places: readonly number[]): number {
  const { meetings, visit, words } = room;
  let count = 0;
  for (const at of places) {
    room.visits++;
    for (const e of pairs[at].target) {
      if (visit[e] === room.visits) continue;
      visit[e] = room.visits;
      if (meetings[e]++ === 0) words[count++] = e;
    }
  }
  return count;
}
