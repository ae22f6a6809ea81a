/**
 * The verbs from two pages to units worth keeping, and the types on the way.
 *
 * @module
 */

export {
  type AlignDocumentsOptions,
  type AlignOptions,
  align,
  alignAsync,
  alignDocuments,
  alignDocumentsAsync,
  alignTogether,
  alignTogetherAsync,
  type EvidenceKind,
  type Explanation,
  explain,
  pairScore,
  type SidePair,
  type TextOptions,
  toUnits,
} from "./align/index.js";
export * from "./model/index.js";
export { type ReadPageOptions, readPage } from "./page/index.js";
export { type SplitOptions, sideFromLines, splitSentences } from "./segment/index.js";
