import { availableParallelism } from "node:os";
import type { CorpusOptions } from "./options.js";
import { type Corpus, type Part, type Prepared, pairsIn, prepare } from "./prepare.js";
import { endRun, type RunReport } from "./report.js";
import { isDone } from "./shard.js";
import { openThreadPool } from "./thread-pool.js";

/** How far a run has come, in pairs. */
export interface CorpusProgress {
  readonly done: number;
  readonly total: number;
  /** Of `done`, those that were done before this run began. */
  readonly before: number;
}

/** How to run: nothing of it changes the result. */
export interface RunCorpusOptions extends CorpusOptions {
  /** Threads. @default one a core */
  readonly jobs?: number | undefined;
  /** Only some of the shards, where others do the rest. @default all */
  readonly part?: Part | undefined;
  /** Aborting ends all threads, and the call rejects with `signal.reason`; called again, it goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Gets now and then how many pairs are done. */
  readonly onProgress?: ((progress: CorpusProgress) => void) | undefined;
  /** Told of files that have no counterpart in the other folder. */
  readonly onUnpaired?: ((files: readonly string[]) => void) | undefined;
}

/**
 * Aligns a corpus on the threads of this machine, shard by shard, into a folder.
 *
 * What is in the folder at the end depends on the pairs and on `CorpusOptions` alone, byte for byte (unless a pair meets
 * the limit of seconds): not on the number of jobs, nor on how often the run was killed and begun again. Two runs in one
 * folder at once do work twice, and no harm.
 *
 * @returns the report; `undefined` where shards of another part are not done yet.
 * @throws BitextError where the manifest or the folder cannot be used; what is wrong with a pair is in its record.
 */
export async function runCorpus(
  corpus: Corpus,
  folder: string,
  options: RunCorpusOptions = {},
): Promise<RunReport | undefined> {
  const { jobs = availableParallelism(), part, signal, onUnpaired } = options;
  if (!Number.isInteger(jobs) || jobs < 1) throw new RangeError(`jobs ${jobs} is not a positive integer.`);
  signal?.throwIfAborted();
  const prepared = prepare(corpus, folder, options, part);
  if (prepared.unpaired.length > 0) onUnpaired?.(prepared.unpaired);
  await alignShards(prepared, folder, jobs, options);
  return prepared.slices.every((slice) => isDone(folder, slice)) ? endRun(folder, prepared.plan) : undefined;
}

async function alignShards(
  { plan, missing, before, total }: Prepared,
  folder: string,
  jobs: number,
  { signal, onProgress }: RunCorpusOptions,
): Promise<void> {
  if (missing.length === 0) return;
  const pool = openThreadPool(Math.min(jobs, missing.length));
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  const shards = missing[Symbol.iterator]();
  let finished = before;
  const begun = new Float64Array(jobs); // pairs of the shard that each loop is at
  const report = (): void => onProgress?.({ done: begun.reduce((sum, pairs) => sum + pairs, finished), total, before });
  const loop = async (_: unknown, at: number): Promise<void> => {
    for (const slice of shards) {
      await pool.run(plan, folder, slice, (pairs) => {
        begun[at] = pairs;
        report();
      });
      begun[at] = 0;
      finished += pairsIn(plan, slice);
      report();
    }
  };
  try {
    await Promise.race([stopped, Promise.all(Array.from({ length: jobs }, loop))]);
  } finally {
    await pool.close();
  }
}
