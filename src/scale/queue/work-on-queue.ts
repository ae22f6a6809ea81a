import { availableParallelism } from "node:os";
import packageJson from "../../../package.json" with { type: "json" };
import { BitextError } from "../../model/index.js";
import { fingerprint, type RunPlan, readPlan } from "../plan.js";
import { stateOf } from "../shard-state.js";
import { openThreadPool } from "../thread-pool.js";
import { openQueue, type QueueOptions, type ShardJob } from "./connection.js";

/** How to work. */
export interface WorkOptions extends QueueOptions {
  /** Threads, each with a shard. @default one a core */
  readonly jobs?: number | undefined;
  /** The threads' file, where a bundler has put it: `duiqi/scale/worker`. @default the one that comes with the library */
  readonly worker?: URL | undefined;
  /** A worker that is silent this long is taken for dead: its shards go to others. In seconds. @default 30 */
  readonly silentSeconds?: number | undefined;
  /** Aborting ends the work at once; its shards go to others after `silentSeconds`. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each shard that is done here. */
  readonly onShard?: ((folder: string, shard: number) => void) | undefined;
}

/**
 * Takes shards from the queue that `queueCorpus` fills, and aligns them on the threads of this machine, until it is aborted.
 *
 * Where Redis goes away for a while, it waits. A shard is done again by another worker when this one dies, and whichever
 * of the two ends later writes the same bytes.
 *
 * @throws Error where Redis cannot be reached at first, or its packages are missing.
 * @example
 * import { workOnQueue } from "duiqi/queue";
 * const stop = new AbortController();
 * process.once("SIGTERM", () => stop.abort());
 * await workOnQueue("redis://queue.example:6379", { signal: stop.signal });
 */
export async function workOnQueue(url: string, options: WorkOptions = {}): Promise<void> {
  const { jobs = availableParallelism(), silentSeconds = 30, worker, signal, onShard } = options;
  if (signal?.aborted) return;
  const connection = await openQueue(url, options);
  const pool = openThreadPool(jobs, worker);
  const take = async ({ folder, slice, planSha256 }: ShardJob): Promise<void> => {
    const plan = readPlan(folder);
    checkPlan(plan, folder, planSha256);
    if (stateOf(folder, slice, plan) === "done") return; // by a worker that was taken for dead
    await pool.run(plan, folder, slice);
    onShard?.(folder, slice.shard);
  };
  connection.work(take, { concurrency: jobs, silentSeconds });
  await new Promise<void>((end) => {
    if (signal?.aborted) end();
    else signal?.addEventListener("abort", () => end(), { once: true });
  });
  await connection.close(); // first, so that no shard is said to have failed
  await pool.close();
}

function checkPlan(plan: RunPlan, folder: string, planSha256: string): void {
  if (fingerprint(plan) !== planSha256) {
    throw new BitextError("run-differs", `${folder} holds another run than the one that was queued.`);
  }
  if (plan.duiqi !== packageJson.version) {
    throw new BitextError(
      "run-differs",
      `${folder} is a run of duiqi ${plan.duiqi}, and this worker is ${packageJson.version}.`,
    );
  }
}
