import { driveSync } from "../core/index.js";
import type { Lexicon } from "../lexicon/index.js";
import { type Quantity, remembered } from "../text/index.js";
import { addWord } from "./lexicon-links.js";
import { noLinks, type PairWords } from "./links.js";
import { fittedModel } from "./model.js";
import { nameKind } from "./name-links.js";
import type { PairWordsOptions } from "./pair-words.js";
import { numberKind } from "./same-links.js";
import { tokensOf } from "./tokens.js";
import type { WordModel } from "./word-model.js";
import { cutChinese, cutEnglish } from "./words.js";

/** The words of a short pair, and the quantities that were found on the way: looking for them takes as long as all else. */
export interface ShortPairWords extends PairWords {
  /** With their places in the texts. */
  readonly quantities: { readonly zh: readonly Quantity[]; readonly en: readonly Quantity[] };
}

/**
 * A function that cuts and links the words of one short pair of texts after the other, by the lexicon, numbers and names.
 *
 * Each pair has the links that `pairWords` gives it. What a Chinese word translates is looked up once and remembered, since the same
 * words come again and again: sentences take two thirds of the time. Memory for some 20,000 words, however many pairs there are.
 */
export function shortPairWords({
  lexicon,
  segmenter,
  worth = fittedModel.words,
}: Omit<PairWordsOptions, "kinds">): (chinese: string, english: string) => ShortPairWords {
  const translations = translationsOf(lexicon, worth);
  const typeOf = new Int32Array(lexicon.stemCount).fill(-1); // the English word of the pair that a stem is; −1 between calls
  return (chinese, english) => {
    const cut = { zh: cutChinese(chinese, lexicon, segmenter), en: cutEnglish(english) };
    const zh = tokensOf([cut.zh.words]);
    const en = tokensOf([cut.en.words]);
    const links = noLinks(zh.types.length);
    const stems = en.types.map((word) => lexicon.findStem(word));
    stems.forEach((stem, type) => {
      if (stem >= 0) typeOf[stem] = type;
    });
    for (let id = 0; id < zh.types.length; id++) {
      const { stems: others, weights } = translations(zh.types[id]);
      for (let at = 0; at < others.length; at++) {
        if (typeOf[others[at]] >= 0) links[id].set(typeOf[others[at]], weights[at]);
      }
    }
    for (const stem of stems) if (stem >= 0) typeOf[stem] = -1;
    const input = { zh, en, written: [english], lexicon, worth };
    for (const { tie } of [numberKind, nameKind]) driveSync(tie(links, input));
    return { zh, en, links, quantities: { zh: cut.zh.quantities, en: cut.en.quantities } };
  };
}

/** The stems that translate a word, and how much each tie is worth. */
interface Translations {
  readonly stems: Int32Array;
  readonly weights: Float64Array;
}

const MOST_WORDS = 20_000; // that are remembered: texts at large hardly use more, and they take some 20 MB

/** What translates a word, remembered. */
const translationsOf = (lexicon: Lexicon, worth: WordModel): ((word: string) => Translations) =>
  remembered((word) => {
    const row = new Map<number, number>();
    addWord(row, word, { get: (stem) => stem }, lexicon, worth);
    return { stems: Int32Array.from(row.keys()), weights: Float64Array.from(row.values()) };
  }, MOST_WORDS);
