// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { type BadLine, type CorpusPair, readManifest, writeManifest, writeRows } from "./manifest.js";
export type { CorpusOptions } from "./options.js";
export type { Corpus, CorpusPart } from "./prepare.js";
export { LEFT_OUT, type RunReport } from "./report.js";
export { runCorpus } from "./run-corpus.js";
export { type ScoredUnit, scoreUnits } from "./score-units.js";
export type { ShardFault } from "./shard-state.js";
export type { DamagedShard } from "./what-is-left.js";
