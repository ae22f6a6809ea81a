import { driveSync, paceOf, type Steps } from "../core/index.js";
import {
  isLittleWord,
  type LinkTable,
  pairWordsSteps,
  QUANTITY as QUANTITY_MARK,
  type Tokens,
  wordsAtLarge,
} from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { WordSegmenter } from "../segment/index.js";
import type { PairModel } from "./pair-model.js";

/** The words of a document, each once, by their ids. */
export interface Profile {
  readonly types: Int32Array;
  /** How often each of them occurs. */
  readonly counts: Int32Array;
  /** How many words the document has in all. */
  readonly size: number;
}

/** All documents of one language. Arrays of words are by id. */
export interface Shelf {
  readonly documents: readonly Profile[];
  /** How many words the documents have in all. */
  readonly size: number;
  /** How often a word occurs in all documents. */
  readonly counts: Int32Array;
  /** How many documents have a word. */
  readonly documentCounts: Int32Array;
  /** How probable a word is in texts at large. */
  readonly atLarge: Float64Array;
  /** How much it says of a document that it has a word: from near 0 to 5.5 for those that hardly any other has. */
  readonly information: Float64Array;
  /** What kind of word it is. */
  readonly kinds: Uint8Array;
}

/** A word like most. */
export const WORD = 0;
/** A number, a year, a time. */
const QUANTITY = 1;
/** A day of a year: 2月23日. */
export const DAY = 2;

/** Which Chinese words mean which English ones: Chinese word z is linked to `targets[starts[z]]` up to `starts[z + 1]`. */
interface SharedLinks {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** About how many translations the link is worth: 1 is a word's only one. */
  readonly weights: Float32Array;
  /** Of all that the Chinese word may be translated by, which share this is. */
  readonly forward: Float32Array;
  /** The same, seen from the English word. */
  readonly backward: Float32Array;
}

/** Two shelves of documents, and what ties their words together. */
export interface Collection {
  readonly zh: Shelf;
  readonly en: Shelf;
  readonly links: SharedLinks;
}

const KINDS = new Set(["lexicon", "numbers", "names"] as const);
// All chosen by hand, before the weights of `data/pair-model.json` were fitted.
const STRONGEST = 1.5; // translations that a link is worth at most
const KNOWN = 0.7; // links that are worth less than this together leave room for translations that nobody listed
const RAREST = 1 / 250; // of the documents: rarer words say no more, so that a score means the same in a large collection
const DOCUMENT = 300; // words that a document at large has
const LITTLE = 0.1; // what a little English word says beside others: the, of, it
const ONE_CHARACTER = 0.3; // and a Chinese word of one character, which may be a particle or the half of a name
const UNLISTED = 1e-5; // how probable a word is at large that the lexicon does not have

/** Cuts all documents into words, counts them, and links them. Time linear in the words, and in the distinct words' translations. */
export const collectionOf = (
  chinese: readonly string[],
  english: readonly string[],
  lexicon: Lexicon,
  segmenter: WordSegmenter | undefined,
  model: PairModel,
): Collection => driveSync(collectionSteps(chinese, english, lexicon, segmenter, model));

const WORDS_A_STEP = 1 << 16; // that are counted between two yields: some ms

/** Does what `collectionOf` does, in steps. */
export function* collectionSteps(
  chinese: readonly string[],
  english: readonly string[],
  lexicon: Lexicon,
  segmenter: WordSegmenter | undefined,
  model: PairModel,
): Steps<Collection> {
  const { zh, en, links } = yield* pairWordsSteps(chinese, english, { lexicon, segmenter, kinds: KINDS });

  const atLarge = wordsAtLarge(lexicon);
  yield;
  return {
    zh: yield* shelfOf(zh, model, (word) => (word.length === 1 ? ONE_CHARACTER : 1), atLarge.chinese),
    en: yield* shelfOf(en, model, (word) => (isLittleWord(word) ? LITTLE : 1), atLarge.english),
    links: sharedLinks(links, en.types.length),
  };
}

/** What kind of word a word is, by the mark that evidence puts before quantities. */
const kindOf = (word: string): number =>
  word.startsWith(`${QUANTITY_MARK}d`) ? DAY : word.startsWith(QUANTITY_MARK) ? QUANTITY : WORD;

function* shelfOf(
  { types, ids, starts, counts }: Tokens,
  { documentsAtLarge }: PairModel,
  importance: (word: string) => number,
  shareOf: (word: string) => number,
): Steps<Shelf> {
  const documents = yield* profilesOf(ids, starts, types.length);
  const documentCounts = new Int32Array(types.length);
  for (const profile of documents) for (const type of profile.types) documentCounts[type]++;
  yield;
  const kinds = Uint8Array.from(types, kindOf);
  const atLarge = Float64Array.from(types, (word) => Math.max(UNLISTED, shareOf(word)));
  yield;
  // of the other documents, and of a few at large, which have it: a document does not speak of itself
  const information = Float64Array.from(types, (word, type) => {
    const others = documentCounts[type] - 1 + documentsAtLarge * (1 - Math.exp(-DOCUMENT * atLarge[type]));
    const share = Math.max(RAREST, others / (documents.length - 1 + documentsAtLarge));
    return (kinds[type] === WORD ? importance(word) : 1) * Math.log(1 + 1 / share);
  });
  return { documents, size: ids.length, counts, documentCounts, atLarge, information, kinds };
}

function* profilesOf(ids: Int32Array, starts: Int32Array, typeCount: number): Steps<Profile[]> {
  const slotOf = new Int32Array(typeCount).fill(-1);
  const pace = paceOf(WORDS_A_STEP);
  const profiles: Profile[] = [];
  for (let document = 0; document + 1 < starts.length; document++) {
    const words = ids.subarray(starts[document], starts[document + 1]);
    profiles.push(profileOf(words, slotOf));
    if (pace.isDue(words.length)) yield;
  }
  return profiles;
}

/** @param slotOf Room by word: −1 between calls. */
function profileOf(words: Int32Array, slotOf: Int32Array): Profile {
  const types: number[] = [];
  const counts: number[] = [];
  for (const type of words) {
    if (slotOf[type] < 0) {
      slotOf[type] = types.push(type) - 1;
      counts.push(0);
    }
    counts[slotOf[type]]++;
  }
  for (const type of types) slotOf[type] = -1;
  return { types: Int32Array.from(types), counts: Int32Array.from(counts), size: words.length };
}

function sharedLinks(table: LinkTable, targetCount: number): SharedLinks {
  const starts = new Int32Array(table.length + 1);
  for (let z = 0; z < table.length; z++) starts[z + 1] = starts[z] + table[z].size;
  const targets = new Int32Array(starts[table.length]);
  const weights = new Float32Array(targets.length);
  const sourceSums = new Float64Array(table.length);
  const targetSums = new Float64Array(targetCount);
  let at = 0;
  table.forEach((row, z) => {
    for (const [target, weight] of row) {
      const capped = Math.min(STRONGEST, weight);
      sourceSums[z] += capped;
      targetSums[target] += capped;
      targets[at] = target;
      weights[at++] = capped;
    }
  });
  const forward = weights.slice();
  for (let z = 0; z < table.length; z++) {
    for (let link = starts[z]; link < starts[z + 1]; link++) forward[link] /= Math.max(KNOWN, sourceSums[z]);
  }
  const backward = weights.map((weight, link) => weight / Math.max(KNOWN, targetSums[targets[link]]));
  return { starts, targets, weights, forward, backward };
}
