import { driveSync, heaviestChainSteps, type Points, paceOf, type Steps } from "../core/index.js";
import { isEmptyRange, rangeSize, type SentencePair, type SentenceRange, type Stretch } from "../model/index.js";
import type { PairWords } from "./links.js";
import { type Places, placesOf } from "./places.js";
import { stretchSize } from "./stretch-size.js";

const WORDS_A_STEP = 1 << 13; // or links, between two yields: some ms
const SENTENCES_A_STEP = 500; // in short stretches, likewise
// All chosen by hand.
const FEW = 9; // two words may meet at this many places, as words do that stand three times on each side
const RARE = 500; // a word may stand in one of this many sentences: commoner words meet by chance
const PLAIN = 0.15; // a link that is worth less than this is no sign
// These three count in words that stand once on each side.
const LEAST = 0.2; // two sentences that share less than this are no point
const DRIFT = 0.1; // the price of leaving the diagonal, for each sentence
const JUMP = 4; // the highest such price: what is behind a missing chapter must be worth as much
const NEAR = 8; // no anchor is looked for between two anchors that are at most this many sentences apart
const STEP = 24; // anchors at most this many sentences apart say how many sentences of the one text are one of the other

/**
 * Sentences that share rare words, as a path through both texts that does not cross itself: where the texts run side by side.
 *
 * Between two anchors far apart words are rare that are common in the whole: anchors are looked for there anew.
 * After the idea of Melamed's SIMR (“Bitext Maps and Alignment via Pattern Recognition”, Computational Linguistics 25(1),
 * 1999), with the heaviest chain in place of its search for diagonals.
 *
 * Time O(links · log sentences).
 *
 * @example
 * import { anchors, EVIDENCE_KINDS, pairWords } from "duiqi/evidence";
 * import { defaultLexicon } from "duiqi/lexicon";
 * const [zh, en] = [["熊猫吃竹子。", "长城很长。"], ["Pandas eat bamboo.", "The Great Wall is long."]];
 * const words = pairWords(zh, en, { lexicon: defaultLexicon(), kinds: new Set(EVIDENCE_KINDS) });
 * anchors(words, { source: { start: 0, end: 2 }, target: { start: 0, end: 2 } }); // [{ source: 0, target: 0 }, { source: 1, target: 1 }]
 */
export const anchors = (words: PairWords, whole: Stretch): SentencePair[] => driveSync(anchorsSteps(words, whole));

/** Does what `anchors` does, in steps. */
export function* anchorsSteps(pair: PairWords, whole: Stretch): Steps<SentencePair[]> {
  const words: WordPlaces = {
    ...pair,
    inSource: placesOf(pair.zh),
    inTarget: placesOf(pair.en),
    seen: new Uint32Array(pair.zh.types.length),
    stretches: 0,
  };
  yield;
  const points = yield* pointsIn(words, whole);
  const chain = yield* heaviestChainSteps(points, { ...stretchSize(whole), ratio: 1, drift: 0, jump: 0 });
  return yield* anchorsIn(words, whole, points, slopeOf(chain, points));
}

/** Words of a pair of texts, and where they stand. */
interface WordPlaces extends PairWords {
  readonly inSource: Places;
  readonly inTarget: Places;
  /** By Chinese word: the last stretch, counted from 1, in which it was seen. */
  readonly seen: Uint32Array;
  /** How many stretches were looked at. */
  stretches: number;
}

function* anchorsIn(words: WordPlaces, whole: Stretch, points: Points, ratio: number): Steps<SentencePair[]> {
  const { source, target } = whole;
  const once = worthOfOnce(whole);
  const chain = yield* heaviestChainSteps(points, {
    ...stretchSize(whole),
    ratio,
    drift: DRIFT * once,
    jump: JUMP * once,
  });
  const all = Array.from(chain, (point) => ({
    source: source.start + points.sources[point],
    target: target.start + points.targets[point],
  }));
  const found = withoutLoners(all, whole, ratio);
  const path: SentencePair[] = [];
  const pace = paceOf(SENTENCES_A_STEP);
  let before: SentencePair = { source: source.start - 1, target: target.start - 1 };
  for (const anchor of [...found, { source: source.end, target: target.end }]) {
    const between = {
      source: { start: before.source + 1, end: anchor.source },
      target: { start: before.target + 1, end: anchor.target },
    };
    const size = longest(between);
    if (!isEmptyRange(between.source) && !isEmptyRange(between.target) && size > NEAR && size < longest(whole)) {
      for (const inner of yield* anchorsIn(words, between, yield* pointsIn(words, between), ratio)) path.push(inner);
      if (pace.isDue(size)) yield; // of many short stretches none is long enough for a step of its own
    }
    if (anchor.source < source.end) path.push(anchor);
    before = anchor;
  }
  return path;
}

/**
 * The anchors but those that have a hole on the one side and for long none on the other: these are as likely chance meetings,
 * on the diagonal that ends at the hole and costs the chain nothing.
 */
function withoutLoners(found: readonly SentencePair[], { source, target }: Stretch, ratio: number): SentencePair[] {
  let before: SentencePair = { source: source.start - 1, target: target.start - 1 };
  const steps = [...found, { source: source.end, target: target.end }].map((anchor) => {
    const [rows, columns] = [anchor.source - before.source, anchor.target - before.target];
    before = anchor;
    return { isHole: Math.abs(columns - ratio * rows) >= JUMP / DRIFT, isLong: Math.max(rows, columns) > STEP };
  });
  return found.filter((_, at) => {
    const [to, from] = [steps[at], steps[at + 1]];
    return !(to.isHole && from.isLong) && !(to.isLong && from.isHole);
  });
}

const longest = ({ source, target }: Stretch): number => Math.max(rangeSize(source), rangeSize(target));

/** What two sentences share by a word that stands once in each of both texts, and is translated by nothing else, in nats. */
const worthOfOnce = (stretch: Stretch): number => Math.log(2 * longest(stretch));

/** Target sentences for each source sentence, where the chain takes small steps. */
function slopeOf(chain: Int32Array, { sources, targets }: Points): number {
  let [source, target] = [1, 1];
  for (let at = 1; at < chain.length; at++) {
    const rows = sources[chain[at]] - sources[chain[at - 1]];
    const columns = targets[chain[at]] - targets[chain[at - 1]];
    if (Math.max(rows, columns) > STEP) continue;
    source += rows;
    target += columns;
  }
  return target / source;
}

/** Sentences that share rare words, and what those are worth. */
function* pointsIn(words: WordPlaces, stretch: Stretch): Steps<Points> {
  const { zh, links, seen } = words;
  const { source, target } = stretch;
  const worths = new Map<number, number>();
  const pace = paceOf(WORDS_A_STEP);
  words.stretches++;
  for (let at = zh.starts[source.start]; at < zh.starts[source.end]; at++) {
    const z = zh.ids[at];
    if (seen[z] === words.stretches) continue;
    seen[z] = words.stretches;
    addMeetings(worths, stretch, words, z);
    if (pace.isDue(links[z].size)) yield;
  }
  const width = rangeSize(target);
  const least = LEAST * worthOfOnce(stretch);
  const found: number[] = [];
  worths.forEach((worth, key) => {
    if (worth > least) found.push(key);
  });
  const keys = Float64Array.from(found).sort();
  return {
    sources: Int32Array.from(keys, (key) => Math.floor(key / width)),
    targets: Int32Array.from(keys, (key) => key % width),
    weights: Float64Array.from(keys, (key) => worths.get(key) ?? 0),
  };
}

/** Adds what it is worth that a word and its translations stand in the stretch, by sentence and sentence. */
function addMeetings(
  worths: Map<number, number>,
  stretch: Stretch,
  { links, inSource, inTarget }: WordPlaces,
  z: number,
): void {
  const { source, target } = stretch;
  const once = worthOfOnce(stretch);
  const width = rangeSize(target);
  const often = Math.max(3, longest(stretch) / RARE);
  const here = placesIn(inSource, z, source);
  const sources = rangeSize(here);
  const meet = (i: number, j: number, worth: number): void => {
    const key = (i - source.start) * width + j - target.start;
    worths.set(key, (worths.get(key) ?? 0) + worth);
  };
  links[z].forEach((weight, e) => {
    if (weight < PLAIN) return;
    const there = placesIn(inTarget, e, target);
    const targets = rangeSize(there);
    const meetings = sources * targets;
    // words that stand equally often meet in their order, as in a refrain, or in a text that is there ten times
    const inOrder = sources === targets && sources <= often;
    if (targets === 0 || (!inOrder && meetings > FEW)) return;
    const worth = Math.min(1, weight) * (once - Math.log(meetings) / 2);
    for (let s = 0; s < sources; s++) {
      const i = inSource.sentences[here.start + s];
      if (inOrder) meet(i, inTarget.sentences[there.start + s], worth);
      else for (let t = there.start; t < there.end; t++) meet(i, inTarget.sentences[t], worth / Math.sqrt(meetings));
    }
  });
}

/** Which places of a word lie in a range of sentences. */
function placesIn({ starts, sentences }: Places, word: number, range: SentenceRange): SentenceRange {
  const start = firstFrom(sentences, range.start, starts[word], starts[word + 1]);
  return { start, end: firstFrom(sentences, range.end, start, starts[word + 1]) };
}

/** The first place from `start` on, and before `end`, whose sentence is this one or a later one. */
function firstFrom(sentences: Int32Array, sentence: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle] < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
