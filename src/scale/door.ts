/**
 * Many pairs on the threads of one machine, in a folder that any kill leaves whole (`runCorpus`), and scores of many units
 * (`scoreUnits`). On many machines: `duiqi/queue`.
 *
 * @example
 * import { runCorpus } from "duiqi/scale";
 * const report = await runCorpus({ source: "zh", target: "en" }, "out", { to: "tmx" }); // two folders with files of the same names
 * console.log(report?.units);
 *
 * @module duiqi/scale
 */

export type { EvidenceKind } from "../align/index.js";
export type { UnitFormatName } from "../format/index.js";
export type { PairJudgement, Reasons } from "../score/index.js";
export type { FailureCode, PairNames, PairRecord } from "./align-pair.js";
export { type BadLine, type CorpusPair, type FoundPair, readManifest, writeManifest } from "./manifest.js";
export type { CorpusOptions } from "./options.js";
export type { Corpus, CorpusPart } from "./prepare.js";
export { LEFT_OUT, REPORT, type RunReport } from "./report.js";
export { type RunCorpusOptions, runCorpus } from "./run-corpus.js";
export type { ScoreTask, UnitScore } from "./score-batch.js";
export { type ScoredUnit, type ScoreUnitsOptions, scoreUnits } from "./score-units.js";
export type { FileSeal } from "./sealed-file.js";
export type { ShardSeal } from "./shard-seal.js";
export type { ShardFault } from "./shard-state.js";
export type { DamagedShard } from "./what-is-left.js";
