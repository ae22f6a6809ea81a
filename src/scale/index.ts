export type { FailureCode, PairRecord } from "./align-pair.js";
export { type CorpusOptions, UNIT_FORMATS, type UnitFormat } from "./options.js";
export type { Corpus, Part } from "./prepare.js";
export { LEFT_OUT, REPORT, type RunReport } from "./report.js";
export { type CorpusProgress, type RunCorpusOptions, runCorpus } from "./run-corpus.js";
