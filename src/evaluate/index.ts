export { addCounts, type BeadCounts, countBeads } from "./bead-counts.js";
export type { JudgedBead, ListedBead } from "./bead-index.js";
export { type BeadScores, type Score, scoreBeads, scoresOf } from "./bead-scores.js";
export { type BeadError, type BeadErrors, ERROR_KINDS, type ErrorKind, errorKinds } from "./error-kinds.js";
export { type CorpusReport, type DocumentReport, evaluateCorpus, type JudgedDocument } from "./evaluate-corpus.js";
export { addShapes, countShapes, type ShapeCounts } from "./shape-counts.js";
