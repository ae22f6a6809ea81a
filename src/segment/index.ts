/**
 * Sentences and words, Chinese and English: `splitSentences` for documents, `splitChinese` and `splitEnglish` for single
 * paragraphs, `splitWords` for words. What cuts Chinese (`WordSegmenter`) may be jieba (`jiebaWords`, the default of `splitWords`), the longest match, or one of
 * your own.
 *
 * @example
 * import { documentFromText, splitSentences } from "duiqi/segment";
 * const document = documentFromText("雨停了。他出去了。");
 * splitSentences(document).map(({ text }) => text); // ["雨停了。", "他出去了。"]
 *
 * @module duiqi/segment
 */

export type { Lexicon } from "../lexicon/index.js";
export { documentFromText, sideFromSentences, type TextFacts } from "./document-from-text.js";
export { type EnglishOptions, splitEnglish } from "./en.js";
export type { Capitals } from "./en-capitals.js";
export { isEnglishWord } from "./english-word.js";
export { type JiebaOptions, jiebaWords } from "./jieba/jieba-words.js";
export { lexiconWords, longestMatchWords } from "./longest-match.js";
export { sidesOf, type TwoSides } from "./sides-of-documents.js";
export { type SplitOptions, sideFromLines, splitSentences } from "./split-sentences.js";
export { splitWords, type Word, type WordKind, type WordOptions } from "./split-words.js";
export { stemEnglish } from "./stem.js";
export { cutBy, type JiebaLike, nodejiebaWords, nodeRsJiebaWords, type WordSegmenter } from "./words.js";
export { type ChineseOptions, splitChinese } from "./zh.js";
