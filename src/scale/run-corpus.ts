import { availableParallelism } from "node:os";
import type { RunOptions } from "../model/index.js";
import type { CorpusOptions } from "./options.js";
import { pairsIn, type RunPlan } from "./plan.js";
import { type Corpus, type CorpusPart, prepare } from "./prepare.js";
import { damaged } from "./records.js";
import { endRun, type RunReport } from "./report.js";
import { recordsFile } from "./shard-files.js";
import { stateBySize } from "./shard-state.js";
import { openThreadPool } from "./thread-pool.js";
import { type DamagedShard, type Left, whatIsLeft } from "./what-is-left.js";

/** How to run: nothing of it changes the result. */
export interface RunCorpusOptions extends CorpusOptions {
  /**
   * Gets now and then how many pairs are done: `check` while what is there already is looked at, and then `align`, with the pairs that were done
   * `before` this run began.
   */
  readonly onProgress?: RunOptions["onProgress"];
  /** Threads. @default one a core */
  readonly jobs?: number | undefined;
  /** The threads' file, where a bundler has put it: `duiqi/scale/worker`. @default the one that comes with the library */
  readonly worker?: URL | undefined;
  /** Only some of the shards, where others do the rest. @default all */
  readonly part?: CorpusPart | undefined;
  /** Aborting ends all threads, and the call rejects with `signal.reason`; called again, it goes on. */
  readonly signal?: AbortSignal | undefined;
  /** Told of files that have no counterpart in the other folder. */
  readonly onUnpaired?: ((files: readonly string[]) => void) | undefined;
  /** Told of shards that were done once, are not any more what was written, and are done again. */
  readonly onDamaged?: ((shards: readonly DamagedShard[]) => void) | undefined;
}

/**
 * Aligns a corpus on the threads of this machine, shard by shard, into a folder.
 *
 * What is in the folder at the end depends on the pairs and on `CorpusOptions` alone, byte for byte (unless a pair meets
 * the limit of seconds): not on the number of jobs, nor on how often the run was killed and begun again. Two runs in one
 * folder at once do work twice, and no harm.
 *
 * What is there already is read once, and a shard that is not any more what was written is done again. What another
 * program does to the folder while this runs is noticed at the end where sizes or records tell, and is an error.
 *
 * @returns the report; `undefined` where shards of another part are not done yet.
 * @throws BitextError where the manifest or the folder cannot be used, `run-damaged` where what was done is gone by the end;
 * what is wrong with a pair is in its record. Error where no thread starts.
 * @example
 * import { runCorpus } from "duiqi/scale";
 * const report = await runCorpus({ manifest: "pairs.tsv" }, "out", {
 *   to: "tmx",
 *   onProgress: (progress) => console.log(progress),
 * });
 * console.log(report?.aligned, report?.failed);
 */
export async function runCorpus(
  corpus: Corpus,
  folder: string,
  options: RunCorpusOptions = {},
): Promise<RunReport | undefined> {
  const { jobs = availableParallelism(), part, signal, onUnpaired, onDamaged } = options;
  if (!Number.isInteger(jobs) || jobs < 1) throw new RangeError(`jobs ${jobs} is not a positive integer.`);
  signal?.throwIfAborted();
  const prepared = prepare(corpus, folder, options, part);
  if (prepared.unpaired.length > 0) onUnpaired?.(prepared.unpaired);
  const { plan, slices, ours } = prepared;
  const left = await whatIsLeft(prepared, folder, options);
  if (left.damaged.length > 0) onDamaged?.(left.damaged);
  await alignShards(plan, left, folder, jobs, options);
  const open = slices.filter((slice) => stateBySize(folder, slice, plan) !== "done");
  const lost = open.find((slice) => ours.includes(slice));
  if (lost !== undefined) throw damaged(recordsFile(folder, lost.shard));
  return open.length === 0 ? endRun(folder, plan, options) : undefined;
}

async function alignShards(
  plan: RunPlan,
  { missing, before, total }: Left,
  folder: string,
  jobs: number,
  { worker, signal, onProgress }: RunCorpusOptions,
): Promise<void> {
  if (missing.length === 0) return;
  const pool = openThreadPool(Math.min(jobs, missing.length), worker);
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  const shards = missing[Symbol.iterator]();
  let finished = before;
  const begun = new Float64Array(jobs); // pairs of the shard that each loop is at
  const report = (): void => {
    onProgress?.({ stage: "align", done: begun.reduce((sum, pairs) => sum + pairs, finished), total, before });
  };
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
