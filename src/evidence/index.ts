// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { anchors, anchorsSteps } from "./anchors.js";
export { type ClauseModel, type ClausePair, clausePairSteps } from "./clause-beads.js";
export { CLAUSE_END_FEATURES, type ClauseEndWeights } from "./clause-ends.js";
export type { Clauses } from "./clause-texts.js";
export { clauseEvidence } from "./clauses.js";
export { sourceOnTarget } from "./clock.js";
export { type Elsewhere, elsewhere, elsewhereSteps } from "./elsewhere.js";
export { type FormWeights, formEvidence } from "./form.js";
export { type Holes, holeEvidence, nullPlacesIn } from "./holes.js";

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
export { layoutEvidence } from "./layout.js";
export { type Layout, layoutOf } from "./layout-of.js";
export { lengthEvidence, lengthFeatures } from "./length.js";
export { FULL_WEIGHT, withRatio } from "./length-model.js";
export type { LinkTable, PairWords } from "./links.js";
export { type AlignmentModel, fittedModel } from "./model.js";
export { openingEvidence } from "./openings.js";
export {
  type LearnedWords,
  learnWords,
  learnWordsSteps,
  pairWords,
  pairWordsSteps,
  tieSentencesSteps,
  tieWords,
  withLearned,
  withLearnedSteps,
  withLearnedTogetherSteps,
  withLearnedWords,
} from "./pair-words.js";
export { shortPairWords } from "./short-pair-words.js";
export { similarityEvidence } from "./similarity.js";
export { stretchSize } from "./stretch-size.js";
export { type Tie, tellingTies } from "./telling-ties.js";
export type { Lengths, Texts } from "./texts.js";
export { TIME_FEATURES, timeEvidence } from "./times.js";
export { timesOf } from "./times-of.js";
export type { Tokens } from "./tokens.js";
export {
  type Part,
  translationEvidence,
  translationSteps,
} from "./translation.js";
export { vectorEvidence } from "./vectors.js";
export { type WordCutter, wordCutter } from "./word-cutter.js";
export type { WordModel } from "./word-model.js";
export { type CutSentence, isLittleWord, QUANTITY, writtenForms } from "./words.js";
export { wordsAtLarge } from "./words-at-large.js";
