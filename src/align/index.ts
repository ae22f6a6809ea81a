export { type AlignOptions, align, alignAsync, EVIDENCE_KINDS, type EvidenceKind } from "./align.js";
export { type AlignDocumentsOptions, alignDocuments, alignDocumentsAsync } from "./align-documents.js";
export { type Explanation, explain, type MatchedWords } from "./explain.js";
export { pairScore } from "./pair-score.js";
export { textOf, toUnits } from "./units.js";
