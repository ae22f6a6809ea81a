/**
 * The recipe: two texts in, beads out; what spoke for them; units worth keeping.
 *
 * @module
 */

export { EVIDENCE_KINDS, type EvidenceKind } from "../evidence/index.js";
export { align, alignAsync } from "./align.js";
export { type AlignDocumentsOptions, alignDocuments, alignDocumentsAsync } from "./align-documents.js";
export { alignStream } from "./align-stream.js";
export { type AlignedText, type AlignTextsOptions, alignTexts, alignTextsAsync } from "./align-texts.js";
export { alignTogether, alignTogetherAsync, type SidePair } from "./align-together.js";
export type { Explanation, MatchedWords } from "./bead-explainer.js";
export { EVIDENCE_TRIALS, type EvidenceTrial } from "./evidence-trials.js";
export { explain } from "./explain.js";
export type { ExtraEvidence } from "./extra.js";
export { type OpenAlignment, type OpenOptions, openAlignment, openAlignmentAsync } from "./open-alignment.js";
export type { AlignOptions, TextOptions } from "./options.js";
export { pairScore } from "./pair-score.js";
export type { Realignment } from "./realign.js";
export { textOf, toUnits } from "./units.js";
