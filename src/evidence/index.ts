/**
 * What speaks for a bead: lengths, words and what ties them, numbers, names, clauses, form, layout; and the fitted weights.
 *
 * @module
 */

export { anchors, anchorsSteps } from "./anchors.js";
export { type ClauseInput, type ClauseModel, type ClausePair, clausePairSteps } from "./clause-beads.js";
export { CLAUSE_END_FEATURES, type ClauseEndWeights } from "./clause-ends.js";
export type { Clauses } from "./clause-texts.js";
export { type ClauseWeights, clauseEvidence, clauseSteps } from "./clauses.js";
export { type Elsewhere, elsewhere, elsewhereSteps, type LeftOut } from "./elsewhere.js";
export { type FormWeights, formEvidence, formSteps } from "./form.js";
export { type Holes, holeEvidence, nullPlacesIn } from "./holes.js";
export type { BeadKind, KindInput, TieInput, WordKind } from "./kind.js";
export {
  BEAD_KINDS,
  EVIDENCE_KINDS,
  type EvidenceKind,
  FEATURE_NAMES,
  type FeatureName,
  type LinkKind,
  type Weights,
  WORD_KINDS,
} from "./kinds.js";
export { type LayoutWeights, layoutEvidence } from "./layout.js";
export { type Layout, layoutOf } from "./layout-of.js";
export { type LengthWeights, lengthEvidence, lengthFeatures } from "./length.js";
export { FULL_WEIGHT, type LengthModel, withRatio } from "./length-model.js";
export type { LinkTable, PairWords } from "./links.js";
export { type AlignmentModel, fittedModel } from "./model.js";
export {
  type AlignedWords,
  type LearnedWords,
  learnWords,
  learnWordsSteps,
  type PairWordsOptions,
  pairWords,
  pairWordsSteps,
  tieSentencesSteps,
  tieWords,
  tieWordsSteps,
  withLearned,
  withLearnedSteps,
  withLearnedTogether,
  withLearnedTogetherSteps,
  withLearnedWords,
} from "./pair-words.js";
export { type ShortPairWords, shortPairWords } from "./short-pair-words.js";
export { similarityEvidence } from "./similarity.js";
export { stretchSize } from "./stretch-size.js";
export type { Lengths, Texts } from "./texts.js";
export type { Tokens } from "./tokens.js";
export {
  type Part,
  type TranslationWeights,
  translationEvidence,
  translationSteps,
} from "./translation.js";
export { type VectorOptions, vectorEvidence } from "./vectors.js";
export { type WordCutter, wordCutter } from "./word-cutter.js";
export type { WordModel } from "./word-model.js";
export { type CutSentence, isLittleWord, QUANTITY, writtenForms } from "./words.js";
export { type WordsAtLarge, wordsAtLarge } from "./words-at-large.js";
