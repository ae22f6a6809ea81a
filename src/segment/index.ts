/**
 * Sentences and words, Chinese and English, by rules.
 *
 * @module
 */

export { splitEnglish } from "./en.js";
export { longestMatchWords } from "./longest-match.js";
export { type SplitOptions, sideFromLines, splitSentences } from "./split-sentences.js";
export { splitWords, type Word, type WordKind, type WordOptions } from "./split-words.js";
export { stemEnglish } from "./stem.js";
export { type JiebaLike, nodejiebaWords, nodeRsJiebaWords, type WordSegmenter } from "./words.js";
export { type ChineseOptions, splitChinese } from "./zh.js";
