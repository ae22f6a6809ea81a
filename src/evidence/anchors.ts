import { driveSync, heaviestChainSteps, type Points, paceOf, type Steps } from "../core/index.js";
import { isEmptyRange, rangeSize, type SentencePair, type SentenceRange, type Stretch } from "../model/index.js";
import type { PairWords } from "./links.js";
import { stretchSize } from "./stretch-size.js";
import type { Tokens } from "./tokens.js";

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
export function* anchorsSteps(words: PairWords, whole: Stretch): Steps<SentencePair[]> {
  const points = yield* pointsIn(words, whole);
  const chain = yield* heaviestChainSteps(points, { ...stretchSize(whole), ratio: 1, drift: 0, jump: 0 });
  return yield* anchorsIn(words, whole, points, slopeOf(chain, points));
}

function* anchorsIn(words: PairWords, whole: Stretch, points: Points, ratio: number): Steps<SentencePair[]> {
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
function* pointsIn({ zh, en, links }: PairWords, stretch: Stretch): Steps<Points> {
  const { source, target } = stretch;
  const inTarget = yield* sentencesByWord(en, target);
  const worths = new Map<number, number>();
  const pace = paceOf(WORDS_A_STEP);
  for (const [z, sources] of yield* sentencesByWord(zh, source)) {
    addMeetings(worths, stretch, sources, links[z], inTarget);
    if (pace.isDue(links[z].size)) yield;
  }
  const width = rangeSize(target);
  const least = LEAST * worthOfOnce(stretch);
  const keys = Float64Array.from([...worths].flatMap(([key, worth]) => (worth > least ? [key] : []))).sort();
  return {
    sources: Int32Array.from(keys, (key) => Math.floor(key / width)),
    targets: Int32Array.from(keys, (key) => key % width),
    weights: Float64Array.from(keys, (key) => worths.get(key) ?? 0),
  };
}

/** Adds what it is worth that a word stands in these sentences and its translations in theirs, by sentence and sentence. */
function addMeetings(
  worths: Map<number, number>,
  stretch: Stretch,
  sources: readonly number[],
  translations: ReadonlyMap<number, number>,
  inTarget: ReadonlyMap<number, readonly number[]>,
): void {
  const { source, target } = stretch;
  const once = worthOfOnce(stretch);
  const width = rangeSize(target);
  const often = Math.max(3, longest(stretch) / RARE);
  const meet = (i: number, j: number, worth: number): void => {
    const key = (i - source.start) * width + j - target.start;
    worths.set(key, (worths.get(key) ?? 0) + worth);
  };
  for (const [e, weight] of translations) {
    const targets = inTarget.get(e);
    if (weight < PLAIN || targets === undefined) continue;
    const meetings = sources.length * targets.length;
    const worth = Math.min(1, weight) * (once - Math.log(meetings) / 2);
    // words that stand equally often meet in their order, as in a refrain, or in a text that is there ten times
    if (sources.length === targets.length && sources.length <= often) {
      for (let at = 0; at < sources.length; at++) meet(sources[at], targets[at], worth);
    } else if (meetings <= FEW) {
      for (const i of sources) for (const j of targets) meet(i, j, worth / Math.sqrt(meetings));
    }
  }
}

/** For each word of a stretch the sentences that it stands in, in order, each once. */
function* sentencesByWord({ ids, starts }: Tokens, { start, end }: SentenceRange): Steps<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  const pace = paceOf(WORDS_A_STEP);
  for (let sentence = start; sentence < end; sentence++) {
    addSentence(found, ids.subarray(starts[sentence], starts[sentence + 1]), sentence);
    if (pace.isDue(starts[sentence + 1] - starts[sentence])) yield;
  }
  return found;
}

function addSentence(found: Map<number, number[]>, words: Int32Array, sentence: number): void {
  for (const word of words) {
    const known = found.get(word);
    if (known === undefined) found.set(word, [sentence]);
    else if (known[known.length - 1] !== sentence) known.push(sentence);
  }
}
