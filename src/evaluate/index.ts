// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { addCounts, type BeadCounts, countBeads } from "./bead-counts.js";
export { type JudgedBead, type ListedBead, listBead } from "./bead-index.js";
export { type BeadScores, type Score, scoreBeads, scoreNulls, scoresOf } from "./bead-scores.js";
export { bootstrapDifference } from "./bootstrap.js";
export {
  type CheckedUnit,
  type CheckOptions,
  checkUnit,
  checkUnits,
  type UnitFinding,
} from "./checks/check-units.js";
export { type Finding, SEVERITIES, type Severity } from "./checks/finding.js";

export { CHECK_RULES } from "./checks/rules.js";
export { type Comparison, compareAnswers, documentsNeeded, isSignificant } from "./compare-answers.js";
export { type BeadError, ERROR_KINDS, type ErrorKind, errorKinds } from "./error-kinds.js";
export { type ErrorPlace, errorPlaces } from "./error-places.js";
export { type CorpusReport, evaluateCorpus, type JudgedDocument } from "./evaluate-corpus.js";
export { type Answer, type JudgedAnswer, judgeAnswers } from "./judge-answers.js";
export { pointAt, precisionRecall, type ThresholdScore } from "./precision-recall.js";
export { type Reliability, reliability } from "./reliability.js";
export { type ScoredBead, scoredBeads } from "./scored-beads.js";
export type { ShapeCounts } from "./shape-counts.js";
export { countStretches } from "./stretches.js";
