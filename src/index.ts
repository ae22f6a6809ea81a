/**
 * The verbs from two pages to units worth keeping, and the types on the way.
 *
 * @module
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
