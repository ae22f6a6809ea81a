import { BitextError } from "../model/index.js";
import type { StoppedPair } from "./align-pair.js";
import type { RunPlan } from "./plan.js";
import type { ShardTask } from "./shard.js";
import { startThread, type Thread } from "./thread.js";

/** A fixed number of threads that align shards. */
export interface ThreadPool {
  /**
   * Aligns a shard on a thread that is free, and waits for one where none is.
   *
   * A pair that takes too long, or all of a thread's memory, takes its thread with it: the shard begins again on a new one,
   * with that pair recorded as a failure.
   *
   * @param onPair Told how many of the shard's pairs are done, as each begins.
   * @throws BitextError as `alignShard` does; Error as `startThread` does.
   */
  run(plan: RunPlan, folder: string, slice: ShardTask["slice"], onPair?: (done: number) => void): Promise<void>;
  /** Ends all threads, whatever they are at. */
  close(): Promise<void>;
}

/**
 * Opens a pool; its threads start at once. Their number stays: word segmenters leak with every thread that ends.
 *
 * @param file The threads' file, where it is not the one that comes with the library.
 */
export function openThreadPool(count: number, file?: URL): ThreadPool {
  const closing = new AbortController();
  const start = (): Promise<Thread> => {
    const thread = startThread(file, closing.signal);
    thread.catch(() => {}); // whoever takes it is told
    return thread;
  };
  const threads = Array.from({ length: count }, start);
  const free = [...threads.keys()];
  const waiting: ((at: number) => void)[] = [];

  const taken = async (): Promise<number> => free.shift() ?? new Promise((take) => waiting.push(take));
  const giveBack = (at: number): void => {
    const take = waiting.shift();
    if (take === undefined) free.push(at);
    else take(at);
  };
  return {
    run: async (plan, folder, slice, onPair = () => {}) => {
      const at = await taken();
      try {
        const stopped: StoppedPair[] = [];
        for (;;) {
          const stop = await attempt(await threads[at], plan, { folder, slice, stopped }, onPair);
          if (stop === undefined) return;
          stopped.push(stop);
          threads[at] = start();
        }
      } finally {
        giveBack(at);
      }
    },
    close: async () => {
      closing.abort();
      await Promise.all(
        threads.map((thread) =>
          thread.then(
            ({ end }) => end(),
            () => {},
          ),
        ),
      );
    },
  };
}

/** Runs a shard once: the pair that had to be stopped, and its thread with it, or `undefined` where the shard is done. */
async function attempt(
  thread: Thread,
  plan: RunPlan,
  task: ShardTask,
  onPair: (done: number) => void,
): Promise<StoppedPair | undefined> {
  let line = 0;
  let done = 0;
  let isLate = false;
  let deadline: NodeJS.Timeout | undefined;
  const onLine = (at: number): void => {
    line = at;
    clearTimeout(deadline);
    if (line === 0) return; // all pairs are done, and the files are being written
    deadline = setTimeout(() => {
      isLate = true;
      void thread.end();
    }, 1000 * plan.limitSeconds);
    onPair(done);
    done += 1;
  };
  try {
    const problem = await thread.run({ plan, task }, onLine);
    if (problem === undefined) return undefined;
    throw new BitextError(problem.code, problem.message, { ...(problem.place && { place: problem.place }) });
  } catch (error) {
    if (isLate) return { line, code: "limit-seconds", reason: `The pair took longer than ${plan.limitSeconds} s.` };
    if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" && line > 0) {
      return { line, code: "memory-exhausted", reason: "The pair took more memory than a thread has." };
    }
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}
