/**
 * What speaks for a bead, each kind by itself: lengths, words and what ties them, clauses, form, layout, vectors of your own; and the
 * numbers fitted for them (`fittedModel`). All evidence is in nats, lower is better, below 0 where the texts speak for the bead. `align`
 * weighs all of it by itself; this door is for those who weigh it otherwise, or add to it (`vectorEvidence`).
 *
 * @example
 * import { fittedModel, lengthEvidence } from "duiqi/evidence";
 * const evidence = lengthEvidence([7, 7], [26, 22], fittedModel.coarse.length); // characters in each sentence
 * const costs = new Float64Array(1);
 * evidence.addCosts(0, 1, 1, 1, 1, costs); // source sentence 0 and the target sentence that ends before 1
 *
 * @module duiqi/evidence
 */

export type { Band, Evidence, Shape, ShapeSize } from "../core/index.js";
export type { Lexicon } from "../lexicon/index.js";
export type { WordSegmenter } from "../segment/index.js";
export type { Quantity } from "../text/index.js";
export { anchors } from "./anchors.js";
export type { ClauseModel } from "./clause-beads.js";
export type { ClauseEndWeights } from "./clause-ends.js";
export { type ClauseWeights, clauseEvidence } from "./clauses.js";
export { type FormWeights, formEvidence } from "./form.js";
export type { Holes } from "./holes.js";
export {
  EVIDENCE_KINDS,
  type EvidenceKind,
  FEATURE_NAMES,
  type FeatureName,
  type LinkKind,
  type Weights,
} from "./kinds.js";
export { type LayoutWeights, layoutEvidence } from "./layout.js";
export { type Layout, layoutOf } from "./layout-of.js";
export { type LengthWeights, lengthEvidence } from "./length.js";
export type { LengthModel } from "./length-model.js";
export type { LinkTable, PairWords } from "./links.js";
export { type AlignmentModel, fittedModel } from "./model.js";
export { type OpeningWeights, openingEvidence } from "./openings.js";
export {
  type AlignedWords,
  type LearnedWords,
  learnWords,
  type PairWordsOptions,
  pairWords,
  withLearned,
} from "./pair-words.js";
export { type TimeWeights, timeEvidence } from "./times.js";
export { type Times, timesOf } from "./times-of.js";
export type { Tokens } from "./tokens.js";
export { type Part, type TranslationWeights, translationEvidence, type WordsSaid } from "./translation.js";
export { type VectorOptions, vectorEvidence } from "./vectors.js";
export type { WordModel } from "./word-model.js";
export type { CutSentence } from "./words.js";
