import { drive, driveSync, paceOf, type Steps, stepsAt } from "../core/index.js";
import { defaultLexicon, type Lexicon, loadLexicon } from "../lexicon/index.js";
import { BitextError, type Document, languageOf, type RunOptions } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { candidatesIn } from "./candidates.js";
import { collectionSteps, type Shelf } from "./collection.js";
import type { DocumentPair, DocumentPairs } from "./document-pairs.js";
import { probabilitiesOf } from "./judge.js";
import { oneToOne } from "./one-to-one.js";
import { fittedPairModel, type Traits } from "./pair-model.js";
import { traitsIn } from "./traits.js";

/** What pairing needs of a document. */
export type PairableDocument = Pick<Document, "lang" | "text">;

/** How to pair documents. */
export interface PairOptions {
  /** Pairs that are less probable than this are none, 0 to 1. @default 0.5 */
  readonly probability?: number | undefined;
  /** @default the built-in lexicon */
  readonly lexicon?: Lexicon | undefined;
  /** @default the longest match over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
}

/**
 * Finds which documents translate each other, wholly or in part: an article and its summary are a pair.
 *
 * By words, names, numbers, dates and length. No two documents are compared that share no rare word, so 10,000 and 10,000
 * take minutes. Same documents, same pairs, whichever side is the source.
 *
 * @param source Documents of one language, in any order.
 * @param target Documents of the other.
 * @throws BitextError `languages-same` where a side has documents in both languages, or both sides the same.
 * @example
 * import { documentFromText } from "duiqi";
 * import { pairDocuments } from "duiqi/pair";
 * const zh = ["熊猫吃竹子，每天吃二十公斤。", "长城全长两万多公里。"].map((text) => documentFromText(text));
 * const en = ["The Great Wall is over 20,000 kilometres long.", "Pandas eat bamboo, 20 kilograms a day."];
 * const { pairs } = pairDocuments(zh, en.map((text) => documentFromText(text)), { probability: 0.1 });
 * pairs.map(({ source, target }) => [source, target]); // [[0, 1], [1, 0]]
 */
export function pairDocuments(
  source: readonly PairableDocument[],
  target: readonly PairableDocument[],
  options: PairOptions = {},
): DocumentPairs {
  return driveSync(pairing(source, target, options));
}

/**
 * Does what `pairDocuments` does, pausing now and then: reports progress, and can be aborted.
 *
 * @throws what `pairDocuments` throws; `signal.reason`, as it is, once the signal aborts.
 * @example
 * import { documentFromText } from "duiqi";
 * import { pairDocumentsAsync } from "duiqi/pair";
 * const zh = [documentFromText("熊猫吃竹子，每天吃二十公斤。")];
 * const en = [documentFromText("Pandas eat bamboo, 20 kilograms a day.")];
 * const { pairs } = await pairDocumentsAsync(zh, en, { signal: AbortSignal.timeout(60_000) });
 */
export async function pairDocumentsAsync(
  source: readonly PairableDocument[],
  target: readonly PairableDocument[],
  options: PairOptions & RunOptions = {},
): Promise<DocumentPairs> {
  if (options.lexicon === undefined) await loadLexicon(); // in browsers that takes a moment
  return drive(pairing(source, target, options), 2 * chineseCount(source, target), "pair", options);
}

/**
 * How probable it is that two documents translate each other, wholly or in part, 0 to 1, higher is surer, from them alone.
 *
 * Among others of their kind `pairDocuments` knows better: it sees which words are common there. Time linear in the texts.
 *
 * @throws BitextError `languages-same` where both are Chinese or both English.
 * @example
 * import { documentFromText } from "duiqi";
 * import { pairProbability } from "duiqi/pair";
 * const zh = documentFromText("熊猫吃竹子，每天吃二十公斤。");
 * const right = pairProbability(zh, documentFromText("Pandas eat bamboo, 20 kilograms a day."));
 * const wrong = pairProbability(zh, documentFromText("The Great Wall is over 20,000 kilometres long."));
 * right > wrong; // true
 */
export function pairProbability(
  source: PairableDocument,
  target: PairableDocument,
  options: Omit<PairOptions, "probability"> = {},
): number {
  return pairDocuments([source], [target], { ...options, probability: 0 }).pairs[0]?.probability ?? 0;
}

const WORDS_A_STEP = 1 << 14; // of candidates that are looked at closely, between two yields: some ms

function* pairing(
  source: readonly PairableDocument[],
  target: readonly PairableDocument[],
  { probability: least = 0.5, lexicon = defaultLexicon(), segmenter }: PairOptions,
): Steps<DocumentPairs, number> {
  const isChinese = checkedSides(source, target);
  const texts = (documents: readonly PairableDocument[]): string[] => documents.map(({ text }) => text);
  const [chinese, english] = isChinese ? [source, target] : [target, source];
  yield 0;
  const steps = collectionSteps(texts(chinese), texts(english), lexicon, segmenter, fittedPairModel);
  const collection = yield* stepsAt(0, steps);
  const candidates = yield* candidatesIn(collection);
  const traitsOf = traitsIn(collection, fittedPairModel);
  const traits: Traits[] = [];
  const pace = paceOf(WORDS_A_STEP);
  const wordsOf = (shelf: Shelf, document: number): number => shelf.documents[document].types.length;
  for (const [zh, en] of candidates) {
    traits.push(traitsOf(zh, en));
    const looks = wordsOf(collection.zh, zh) + wordsOf(collection.en, en);
    if (pace.isDue(looks)) yield Math.floor((1 + traits.length / candidates.length) * chinese.length);
  }
  const probabilities = probabilitiesOf(candidates, traits, fittedPairModel);
  yield 2 * chinese.length;
  const found = candidates.map(([zh, en], at): DocumentPair => {
    const probability = probabilities[at];
    return isChinese ? { source: zh, target: en, probability } : { source: en, target: zh, probability };
  });
  yield 2 * chinese.length;
  return oneToOne(found, source.length, target.length, least);
}

/** How many Chinese documents there are: what progress counts, once for candidates and once for a closer look. */
const chineseCount = (source: readonly PairableDocument[], target: readonly PairableDocument[]): number =>
  [...source, ...target].filter(({ lang }) => languageOf(lang) === "zh").length;

/** Whether the source is Chinese. */
function checkedSides(source: readonly PairableDocument[], target: readonly PairableDocument[]): boolean {
  const languages = [source, target].map((side) => new Set(side.map(({ lang }) => languageOf(lang))));
  const [own, other] = languages;
  if (own.size > 1 || other.size > 1 || [...own].some((language) => other.has(language))) {
    throw new BitextError(
      "languages-same",
      "The documents of each side are expected in one language, Chinese on one side and English on the other.",
    );
  }
  return own.has("zh") || other.has("en");
}
