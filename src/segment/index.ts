/**
 * Sentences and words, Chinese and English, by rules.
 *
 * @module
 */

export { documentFromText, sideFromSentences, type TextFacts } from "./document-from-text.js";
export { splitEnglish } from "./en.js";
export { longestMatchWords } from "./longest-match.js";
export { type SplitOptions, sideFromLines, splitSentences } from "./split-sentences.js";
export { splitWords, type Word, type WordKind, type WordOptions } from "./split-words.js";
export { stemEnglish } from "./stem.js";
export { cutBy, type JiebaLike, nodejiebaWords, nodeRsJiebaWords, type WordSegmenter } from "./words.js";
export { type ChineseOptions, splitChinese } from "./zh.js";
