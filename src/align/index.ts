export { align, alignAsync } from "./align.js";
export { type AlignDocumentsOptions, alignDocuments, alignDocumentsAsync } from "./align-documents.js";
export { alignTogether, alignTogetherAsync, type SidePair } from "./align-together.js";
export { type Explanation, explain, type MatchedWords } from "./explain.js";
export { type AlignOptions, EVIDENCE_KINDS, type EvidenceKind, type TextOptions } from "./options.js";
export { pairScore } from "./pair-score.js";
export { textOf, toUnits } from "./units.js";
