/**
 * The recipe: two texts in, beads out (`align`); what spoke for them (`explain`); pairs worth keeping (`toUnits`). `duiqi` has the verbs
 * too; beside them this door opens alignments for correction (`openAlignment`) and lists trials of evidence (`EVIDENCE_TRIALS`).
 *
 * @example
 * import { align, explain, toUnits } from "duiqi/align";
 * const beads = align(source, target);
 * const words = explain({ source, target, beads }).map(({ matches }) => matches.length); // [2, 1]
 * const units = toUnits({ source, target, beads });
 *
 * @module duiqi/align
 */

export type { Evidence } from "../core/index.js";
export { type AlignmentModel, EVIDENCE_KINDS, type EvidenceKind, type LinkKind } from "../evidence/index.js";
export type { Lexicon } from "../lexicon/index.js";
export type { SplitOptions, WordSegmenter } from "../segment/index.js";
export { align, alignAsync } from "./align.js";
export { type AlignDocumentsOptions, alignDocuments, alignDocumentsAsync } from "./align-documents.js";
export { alignStream } from "./align-stream.js";
export { type AlignedText, type AlignTextsOptions, alignTexts, alignTextsAsync } from "./align-texts.js";
export { alignTogether, alignTogetherAsync, type SidePair } from "./align-together.js";
export {
  type OpenAlignment,
  type OpenOptions,
  openAlignment,
  openAlignmentAsync,
} from "./corrections/open-alignment.js";
export type { Realignment } from "./corrections/realign.js";
export type { Explanation, MatchedWords } from "./explain/bead-explainer.js";
export type { ClauseCrossing } from "./explain/clause-notes.js";
export { EVIDENCE_TRIALS, type EvidenceTrial } from "./explain/evidence-trials.js";
export { explain } from "./explain/explain.js";
export type { SaidTimes } from "./explain/time-notes.js";
export type { AlignOptions, TextOptions } from "./options.js";
export type { ExtraEvidence } from "./prices/extra.js";
export { pairScore } from "./scores/pair-score.js";
export { textOf, toUnits } from "./units.js";
