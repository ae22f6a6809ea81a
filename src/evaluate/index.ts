/**
 * Beads judged by gold ones, errors by kind, and checks on units.
 *
 * @module
 */

export { addCounts, type BeadCounts, countBeads } from "./bead-counts.js";
export type { JudgedBead, ListedBead } from "./bead-index.js";
export { type BeadScores, type Score, scoreBeads, scoresOf } from "./bead-scores.js";
export { type CheckedUnit, type CheckOptions, checkUnit, checkUnits, type UnitFinding } from "./checks/check-units.js";
export { type Finding, SEVERITIES, type Severity } from "./checks/finding.js";
export type { Readings } from "./checks/read-unit.js";
export { CHECK_RULES } from "./checks/rules.js";
export { type BeadError, type BeadErrors, ERROR_KINDS, type ErrorKind, errorKinds } from "./error-kinds.js";
export { type CorpusReport, type DocumentReport, evaluateCorpus, type JudgedDocument } from "./evaluate-corpus.js";
export { addShapes, countShapes, type ShapeCounts } from "./shape-counts.js";
