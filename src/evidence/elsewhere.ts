import { driveSync, paceOf, type Steps } from "../core/index.js";
import type { LinkTable, PairWords } from "./links.js";
import type { Tokens } from "./tokens.js";

/** Sentences that were left out on each side, by number. */
export interface LeftOut {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** For each sentence of both texts, how much it is like one that was left out on the other side: 0 for nothing in common. */
export interface Elsewhere {
  readonly source: Float64Array;
  readonly target: Float64Array;
}

const COMMON = 20; // a word that stands in more of the sentences left out says little, and would make the time quadratic
const SHORT = 3; // words that are added to a sentence's length, as in `similarityEvidence`

/**
 * Whether what was left out on one side was left out on the other too, and so only stands at another place: a quotation that opens
 * the one text and closes the other.
 *
 * What two sentences have in common is the sum, over the words that are tied, of how rare they are, divided by their lengths.
 * Time linear in the words of the sentences left out and their ties.
 */
export const elsewhere = (words: PairWords, leftOut: LeftOut): Elsewhere => driveSync(elsewhereSteps(words, leftOut));

const SENTENCES_A_STEP = 64; // between two yields: some ms

/** Does what `elsewhere` does, in steps. */
export function* elsewhereSteps({ zh, en, links }: PairWords, leftOut: LeftOut): Steps<Elsewhere> {
  const pace = paceOf(SENTENCES_A_STEP);
  const found = { source: new Float64Array(zh.starts.length - 1), target: new Float64Array(en.starts.length - 1) };
  const places = sentencesOf(en, leftOut.target);
  const all = en.starts.length - 1;
  for (const sentence of leftOut.source) {
    for (const [other, common] of inCommon(zh, links, sentence, places, all)) {
      const alike = common / Math.sqrt(sizeOf(zh, sentence) * sizeOf(en, other));
      found.source[sentence] = Math.max(found.source[sentence], alike);
      found.target[other] = Math.max(found.target[other], alike);
    }
    if (pace.isDue(1)) yield;
  }
  return found;
}

const sizeOf = ({ starts }: Tokens, sentence: number): number => starts[sentence + 1] - starts[sentence] + SHORT;

/** By word: the sentences, of those given, that it stands in. */
function sentencesOf({ ids, starts }: Tokens, sentences: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const sentence of sentences) {
    for (const word of new Set(ids.subarray(starts[sentence], starts[sentence + 1]))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [sentence]);
      else known.push(sentence);
    }
  }
  return places;
}

function inCommon(
  { ids, starts }: Tokens,
  links: LinkTable,
  sentence: number,
  places: ReadonlyMap<number, readonly number[]>,
  all: number,
): Map<number, number> {
  const common = new Map<number, number>();
  for (const word of new Set(ids.subarray(starts[sentence], starts[sentence + 1]))) {
    for (const [other, weight] of links[word]) {
      const here = places.get(other) ?? [];
      if (here.length > COMMON) continue;
      const worth = Math.min(1, weight) * Math.log1p(all / (1 + here.length));
      for (const each of here) common.set(each, (common.get(each) ?? 0) + worth);
    }
  }
  return common;
}
