/**
 * What speaks for a bead: lengths, words and what ties them, numbers, names, clauses, form, layout; and the fitted weights.
 *
 * @module
 */

export { type Anchor, anchors, anchorsSteps } from "./anchors.js";
export { type ClauseWeights, clauseEvidence, clauseSteps } from "./clauses.js";
export { type Elsewhere, elsewhere, elsewhereSteps, type LeftOut } from "./elsewhere.js";
export { FEATURE_NAMES, type FeatureName, type Weights } from "./features.js";
export { type FormWeights, formEvidence, formSteps } from "./form.js";
export { type Holes, holeEvidence, nullPlacesIn } from "./holes.js";
export { type Layout, type LayoutWeights, layoutEvidence, layoutOf } from "./layout.js";
export type { Pairing } from "./learned-links.js";
export {
  FULL_WEIGHT,
  type LengthModel,
  type LengthWeights,
  lengthEvidence,
  lengthFeatures,
} from "./length.js";
export type { LinkTable } from "./links.js";
export { type AlignmentModel, fittedModel, type WordModel, withRatio } from "./model.js";
export {
  type AlignedWords,
  type LearnedWords,
  type LinkKind,
  learnWords,
  learnWordsSteps,
  type PairWords,
  type PairWordsOptions,
  pairWords,
  pairWordsSteps,
  tieWords,
  tieWordsSteps,
  withLearned,
  withLearnedSteps,
  withLearnedTogether,
  withLearnedTogetherSteps,
  withLearnedWords,
} from "./pair-words.js";
export { similarityEvidence } from "./similarity.js";
export type { Tokens } from "./tokens.js";
export {
  type Largest,
  type Part,
  type TranslationWeights,
  translationEvidence,
  translationSteps,
} from "./translation.js";
export { type WordCutter, wordCutter } from "./word-cutter.js";
export { isLittleWord, QUANTITY, writtenForms } from "./words.js";
