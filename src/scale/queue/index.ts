/**
 * Many pairs on many machines: `queueCorpus` puts shards into a queue that lies in Redis, `workOnQueue` takes them from it, on as many
 * machines as you like. Needs the packages `bullmq` and `ioredis`.
 *
 * @example
 * import { queueCorpus } from "duiqi/queue";
 * const corpus = { manifest: "/share/pairs.tsv" };
 * const report = await queueCorpus(corpus, "/share/out", "redis://queue.example:6379"); // others run workOnQueue meanwhile
 * console.log(report.units);
 *
 * @module duiqi/queue
 */

export type { CorpusOptions } from "../options.js";
export type { Corpus } from "../prepare.js";
export type { RunReport } from "../report.js";
export type { RunCorpusOptions } from "../run-corpus.js";
export type { QueueOptions } from "./connection.js";
export { type QueueCorpusOptions, queueCorpus } from "./queue-corpus.js";
export { type WorkOptions, workOnQueue } from "./work-on-queue.js";
