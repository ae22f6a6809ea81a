/**
 * Beads judged by gold ones (`scoreBeads`, `evaluateCorpus`), answers compared with each other (`judgeAnswers`), errors by kind
 * (`errorKinds`), and checks on units (`checkUnits`). Scores are from 0 to 1, higher is better.
 *
 * @example
 * import { scoreBeads } from "duiqi/evaluate";
 * const gold = [{ source: [0], target: [0] }, { source: [1], target: [1] }]; // sentences, counted from 0
 * scoreBeads(beads, gold).strict.f1; // 1
 *
 * @module duiqi/evaluate
 */

export type { Quantity } from "../text/index.js";
export { type BeadCounts, countBeads } from "./bead-counts.js";
export type { JudgedBead, ListedBead } from "./bead-index.js";
export { type BeadScores, type Score, scoreBeads, scoresOf } from "./bead-scores.js";
export { type BootstrapOptions, type BootstrapResult, bootstrapDifference } from "./bootstrap.js";
export {
  type CheckedUnit,
  type CheckOptions,
  type CheckUnitOptions,
  checkUnit,
  checkUnits,
  type UnitFinding,
} from "./checks/check-units.js";
export { type Finding, type Remark, SEVERITIES, type Severity } from "./checks/finding.js";
export type { Readings, UnitKnowledge, UnitQuantities } from "./checks/read-unit.js";
export { CHECK_RULES } from "./checks/rules.js";
export { type Comparison, compareAnswers, documentsNeeded, isSignificant } from "./compare-answers.js";
export { type BeadError, type BeadErrors, ERROR_KINDS, type ErrorKind, errorKinds } from "./error-kinds.js";
export { type ErrorPlace, errorPlaces } from "./error-places.js";
export { type CorpusReport, type DocumentReport, evaluateCorpus, type JudgedDocument } from "./evaluate-corpus.js";
export { type Answer, type JudgedAnswer, judgeAnswers } from "./judge-answers.js";
export { precisionRecall, type ThresholdScore } from "./precision-recall.js";
export { type Reliability, type ReliabilityBin, reliability } from "./reliability.js";
export { type ScoredBead, type ScoredBeads, scoredBeads } from "./scored-beads.js";
export { countShapes, type ShapeCounts } from "./shape-counts.js";
