import { MessageChannel } from "node:worker_threads";
import { Tinypool } from "tinypool";
import { BitextError } from "../model/index.js";
import type { StoppedPair } from "./align-pair.js";
import type { RunPlan } from "./plan.js";
import type { ShardTask } from "./shard.js";
import type { WorkerProblem, WorkerTask } from "./worker.js";

/** A fixed number of threads that align shards. */
export interface ThreadPool {
  /**
   * Aligns a shard on a thread that is free, and waits for one where none is.
   *
   * A pair that takes too long, or all of a thread's memory, takes its thread with it: the shard begins again on a new one,
   * with that pair recorded as a failure.
   *
   * @param onPair Told how many of the shard's pairs are done, as each begins.
   * @throws BitextError as `alignShard` does.
   */
  run(plan: RunPlan, folder: string, slice: ShardTask["slice"], onPair?: (done: number) => void): Promise<void>;
  /** Ends all threads, whatever they are at. */
  close(): Promise<void>;
}

/** Opens a pool; its threads start at once. */
export function openThreadPool(threads: number): ThreadPool {
  const pool = new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads, // fixed: word segmenters leak with every thread that ends
    execArgv: [],
  });
  return {
    run: async (plan, folder, slice, onPair = () => {}) => {
      const stopped: StoppedPair[] = [];
      for (;;) {
        const stop = await attempt(pool, plan, { folder, slice, stopped }, onPair);
        if (stop === undefined) return;
        stopped.push(stop);
      }
    },
    close: () => pool.destroy(),
  };
}

/** Runs a shard once: the pair that had to be stopped, or `undefined` where the shard is done. */
async function attempt(
  pool: Tinypool,
  plan: RunPlan,
  task: ShardTask,
  onPair: (done: number) => void,
): Promise<StoppedPair | undefined> {
  const controller = new AbortController();
  const { port1, port2 } = new MessageChannel();
  let line = 0;
  let done = 0;
  let deadline: NodeJS.Timeout | undefined;
  port1.on("message", (at: number) => {
    line = at;
    clearTimeout(deadline);
    if (line === 0) return; // all pairs are done, and the files are being written
    deadline = setTimeout(() => controller.abort(), 1000 * plan.limitSeconds);
    onPair(done);
    done += 1;
  });
  const work: WorkerTask = { plan, task, port: port2 };
  try {
    const problem: WorkerProblem | undefined = await pool.run(work, {
      transferList: [port2],
      signal: controller.signal,
    });
    if (problem !== undefined)
      throw new BitextError(problem.code, problem.message, { ...(problem.place && { place: problem.place }) });
    return undefined;
  } catch (error) {
    if (controller.signal.aborted) {
      return { line, code: "limit-seconds", reason: `The pair took longer than ${plan.limitSeconds} s.` };
    }
    if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" && line > 0) {
      return { line, code: "memory-exhausted", reason: "The pair took more memory than a thread has." };
    }
    throw error;
  } finally {
    clearTimeout(deadline);
    port1.close();
  }
}
