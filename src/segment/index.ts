/**
 * Sentences and words, Chinese and English, by rules: `splitSentences` for documents, `splitChinese` and `splitEnglish` for single
 * paragraphs, `splitWords` for words. A segmenter of words (`WordSegmenter`) may be the longest match, jieba, or one of your own.
 *
 * @example
 * import { documentFromText, splitSentences } from "duiqi/segment";
 * const document = documentFromText("雨停了。他出去了。");
 * splitSentences(document).map(({ text }) => text); // ["雨停了。", "他出去了。"]
 *
 * @module duiqi/segment
 */

export { documentFromText, sideFromSentences, type TextFacts } from "./document-from-text.js";
export { splitEnglish } from "./en.js";
export { longestMatchWords } from "./longest-match.js";
export { sidesOf, type TwoSides } from "./sides-of-documents.js";
export { type SplitOptions, sideFromLines, splitSentences } from "./split-sentences.js";
export { splitWords, type Word, type WordKind, type WordOptions } from "./split-words.js";
export { stemEnglish } from "./stem.js";
export { cutBy, type JiebaLike, nodejiebaWords, nodeRsJiebaWords, type WordSegmenter } from "./words.js";
export { type ChineseOptions, splitChinese } from "./zh.js";
