import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Slice } from "../manifest.js";
import type { CorpusOptions } from "../options.js";
import { fingerprint, pairsIn, type RunPlan, sha256Of } from "../plan.js";
import { type Corpus, prepare } from "../prepare.js";
import { endRun, type RunReport } from "../report.js";
import type { RunCorpusOptions } from "../run-corpus.js";
import { recordsFile } from "../shard-files.js";
import { stateBySize } from "../shard-state.js";
import { type Left, whatIsLeft } from "../what-is-left.js";
import { openQueue, type QueueConnection, type QueueOptions } from "./connection.js";

/** How to run on many machines. */
export type QueueCorpusOptions = CorpusOptions &
  QueueOptions &
  Pick<RunCorpusOptions, "signal" | "onProgress" | "onUnpaired" | "onDamaged">;

/**
 * Aligns a corpus on many machines: puts its shards into a queue in Redis, waits until workers (`workOnQueue`) have done
 * them, and ends the run. All machines see the manifest, the texts and the folder under the same paths.
 *
 * The folder says what is done, the queue only what is to be done; a shard that is in neither is put in again. So the result
 * is that of `runCorpus`, byte for byte, whatever dies on the way. Aborted or killed and called again, it goes on.
 *
 * @param url Of a Redis that keeps its data on disk: `redis://host:6379`.
 * @throws BitextError as `runCorpus` does; Error where Redis cannot be reached, its packages are missing, or a shard failed
 * however often it was tried.
 * @example
 * import { queueCorpus } from "duiqi/queue";
 * const report = await queueCorpus({ manifest: "/share/pairs.tsv" }, "/share/out", "redis://queue.example:6379");
 * console.log(report.aligned, report.failed);
 */
export async function queueCorpus(
  corpus: Corpus,
  folder: string,
  url: string,
  options: QueueCorpusOptions = {},
): Promise<RunReport> {
  const { signal, onUnpaired, onDamaged } = options;
  signal?.throwIfAborted();
  const prepared = prepare(corpus, folder, options);
  if (prepared.unpaired.length > 0) onUnpaired?.(prepared.unpaired);
  const left = await whatIsLeft(prepared, folder, options);
  if (left.damaged.length > 0) onDamaged?.(left.damaged);
  // what its sizes may not tell, workers and the wait for them must see
  for (const { shard } of left.damaged) rmSync(recordsFile(folder, shard), { force: true });
  if (left.missing.length > 0) {
    const connection = await openQueue(url, options);
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    try {
      await Promise.race([aborted, waitForAll(prepared.plan, left, resolve(folder), connection, options)]);
    } finally {
      await connection.close();
    }
  }
  return endRun(folder, prepared.plan, { signal });
}

const LOOKS = 500; // shards looked for a second: a folder on a network is not asked all the time
const LEAST_PAUSE = 250; // milliseconds between two rounds of looking
const BATCH = 500; // shards put into the queue at once

async function waitForAll(
  plan: RunPlan,
  { missing, before, total }: Left,
  folder: string,
  { queue }: QueueConnection,
  { signal, onProgress }: QueueCorpusOptions,
): Promise<void> {
  const planSha256 = fingerprint(plan);
  const run = sha256Of(`${folder}\n${planSha256}`).slice(0, 16);
  const jobOf = (slice: Slice) => ({
    name: "shard",
    data: { folder, slice, planSha256 },
    // of two jobs with one name the queue takes one
    opts: { jobId: `${run}-${slice.shard}`, attempts: 3, backoff: 1000, removeOnComplete: true },
  });
  await takeFailed(queue, run); // by a run before this one
  let open = missing;
  let done = before;
  let isQueued = false;
  while (signal?.aborted !== true) {
    const still = open.filter((slice) => stateBySize(folder, slice, plan) !== "done");
    done += pairsOfAll(open) - pairsOfAll(still);
    open = still;
    onProgress?.({ stage: "align", done, total, before });
    if (open.length === 0) return;
    const [failure] = await takeFailed(queue, run);
    if (failure !== undefined) throw new Error(`A shard failed on every worker that tried: ${failure}`);
    if (!isQueued || (await isEmpty(queue))) {
      for (let at = 0; at < open.length; at += BATCH) await queue.addBulk(open.slice(at, at + BATCH).map(jobOf));
      isQueued = true;
    }
    await pause(Math.max(LEAST_PAUSE, (1000 * open.length) / LOOKS), undefined, { signal }).catch(() => {});
  }

  function pairsOfAll(slices: readonly Slice[]): number {
    return slices.reduce((sum, slice) => sum + pairsIn(plan, slice), 0);
  }
}

/** Whether nothing is to be done, by any run: then what is not done was lost, with a Redis that had not yet kept it. */
async function isEmpty(queue: QueueConnection["queue"]): Promise<boolean> {
  const counts = await queue.getJobCounts("wait", "active", "delayed", "prioritized");
  return Object.values(counts).every((count) => count === 0);
}

/** Takes the shards of a run out of the queue that failed: why they did. */
async function takeFailed(queue: QueueConnection["queue"], run: string): Promise<string[]> {
  const failed = (await queue.getFailed()).filter((job) => job?.id?.startsWith(`${run}-`));
  for (const job of failed) await job.remove();
  return failed.map((job) => job.failedReason);
}
