export { type AlignOptions, align, alignAsync, type EvidenceKind } from "./align.js";
export { type AlignDocumentsOptions, alignDocuments, alignDocumentsAsync } from "./align-documents.js";
export { textOf, toUnits } from "./units.js";
