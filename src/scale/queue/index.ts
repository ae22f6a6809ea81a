/**
 * Many pairs on many machines: shards in a queue that lies in Redis. Needs the packages `bullmq` and `ioredis`.
 *
 * @module
 */

export type { CorpusOptions } from "../options.js";
export type { Corpus } from "../prepare.js";
export type { RunReport } from "../report.js";
export type { RunCorpusOptions } from "../run-corpus.js";
export type { QueueOptions } from "./connection.js";
export { type QueueCorpusOptions, queueCorpus } from "./queue-corpus.js";
export { type WorkOptions, workOnQueue } from "./work-on-queue.js";
