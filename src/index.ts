/**
 * The whole way from two texts to pairs of sentences, one Chinese and one English: read a page, split it into sentences, align the two
 * sides, keep what goes together. `alignTexts` does all of it for two strings; `readPage`, `splitSentences`, `align` and `toUnits` are
 * the steps. Each door beside this one (`duiqi/format`, `duiqi/memory` and so on) is about one thing more.
 *
 * @example
 * import { alignTexts } from "duiqi";
 * const pairs = alignTexts("今天天气很好。我们去公园吧。", "The weather is fine today. Let us go to the park.");
 * for (const { source, target, score } of pairs) console.log(score?.toFixed(2), source, "|", target);
 *
 * @module duiqi
 */

export {
  type AlignDocumentsOptions,
  type AlignedText,
  type AlignOptions,
  type AlignTextsOptions,
  align,
  alignAsync,
  alignDocuments,
  alignDocumentsAsync,
  alignStream,
  alignTexts,
  alignTextsAsync,
  alignTogether,
  alignTogetherAsync,
  type ClauseCrossing,
  type Evidence,
  type EvidenceKind,
  type Explanation,
  type ExtraEvidence,
  explain,
  type LinkKind,
  type MatchedWords,
  pairScore,
  type SidePair,
  type TextOptions,
  textOf,
  toUnits,
} from "./align/index.js";
export type { Lexicon } from "./lexicon/index.js";
export * from "./model/index.js";
export { type ReadPageOptions, readPage } from "./page/index.js";
export {
  type ChineseOptions,
  documentFromText,
  type SplitOptions,
  sideFromLines,
  sideFromSentences,
  splitSentences,
  type TextFacts,
  type WordSegmenter,
} from "./segment/index.js";
