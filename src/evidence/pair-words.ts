import type { Lexicon } from "../lexicon/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { addLearnedLinks, type Pairing } from "./learned-links.js";
import { addLexiconLinks } from "./lexicon-links.js";
import { type LinkTable, noLinks } from "./links.js";
import { addNameLinks } from "./name-links.js";
import { addLatinLinks, addNumberLinks } from "./same-links.js";
import { type Tokens, tokensOf } from "./tokens.js";
import { chineseWords, englishWords } from "./words.js";

/** What may tie words of the two texts together. */
export type LinkKind = "lexicon" | "numbers" | "names" | "learned";

/** The words of a pair of texts, and what ties them together before any alignment. */
export interface PairWords {
  readonly zh: Tokens;
  readonly en: Tokens;
  /** By Chinese word: the English words that it is linked to, with weights. */
  readonly links: LinkTable;
}

/** Where words come from and how they are cut. */
export interface PairWordsOptions {
  readonly lexicon: Lexicon;
  /** @default the longest match over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
  readonly kinds: ReadonlySet<LinkKind>;
}

/** Cuts both texts into words and links them. Time linear in the words, and in the distinct words' translations. */
export function pairWords(
  chinese: readonly string[],
  english: readonly string[],
  { lexicon, segmenter, kinds }: PairWordsOptions,
): PairWords {
  const zh = tokensOf(chinese.map((text) => chineseWords(text, lexicon, segmenter)));
  const en = tokensOf(english.map(englishWords));
  const links = noLinks(zh.types.length);
  if (kinds.has("lexicon")) addLexiconLinks(links, zh, en, lexicon);
  if (kinds.has("numbers")) addNumberLinks(links, zh, en);
  if (kinds.has("names")) {
    addNameLinks(links, zh, en, english, lexicon);
    addLatinLinks(links, zh, en);
  }
  return { zh, en, links };
}

/** The same words, with what an alignment of theirs teaches. */
export function withLearned({ zh, en, links }: PairWords, beads: readonly Pairing[]): PairWords {
  const table = links.map((row) => new Map(row));
  addLearnedLinks(table, zh, en, beads);
  return { zh, en, links: table };
}
