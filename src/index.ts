export {
  type AlignDocumentsOptions,
  type AlignOptions,
  align,
  alignAsync,
  alignDocuments,
  alignDocumentsAsync,
  type EvidenceKind,
  type Explanation,
  explain,
  pairScore,
  toUnits,
} from "./align/index.js";
export * from "./model/index.js";
export { type ReadPageOptions, readPage } from "./page/index.js";
export { type SplitOptions, sideFromLines, splitSentences } from "./segment/index.js";
