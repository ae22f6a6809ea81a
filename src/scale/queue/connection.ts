import type { Queue, Worker } from "bullmq";
import type { Slice } from "../manifest.js";
import { readRedisAddress } from "./redis-address.js";

/** A shard in the queue. */
export interface ShardJob {
  /** The run's folder: the same path on every machine. */
  readonly folder: string;
  readonly slice: Slice;
  /** Of the run's plan, so that a worker meets the run that is meant. */
  readonly planSha256: string;
}

/** A way to the queue that all machines share. */
export interface QueueConnection {
  readonly queue: Queue<ShardJob>;
  /** Begins to take shards from the queue. */
  readonly work: (take: (job: ShardJob) => Promise<void>, how: WorkerHow) => void;
  /** Ends at once, whatever is under way. */
  readonly close: () => Promise<void>;
}

interface WorkerHow {
  /** Shards at a time. */
  readonly concurrency: number;
  /** A worker that is silent this long is taken for dead, and its shards go to others. In seconds. */
  readonly silentSeconds: number;
}

const QUEUE = "duiqi"; // all runs share it: a job says which run it is of
const MOST_DEATHS = 10; // workers that may die on a shard before it is a failure: the shard may be what kills them
const RETRY = 500; // milliseconds between two attempts to reach Redis again

/** How to reach Redis, beside its address. */
export interface QueueOptions {
  /**
   * The password of Redis; it goes before one that stands in the address, is in no message, and is written nowhere.
   *
   * @default that of the address, or none
   */
  readonly password?: string | undefined;
}

/**
 * Connects to a queue in Redis.
 *
 * @throws BitextError `format-invalid` where the address is none.
 * @throws Error where the packages are not installed, or Redis cannot be reached.
 */
export async function openQueue(url: string, { password }: QueueOptions = {}): Promise<QueueConnection> {
  const { address, credentials } = readRedisAddress(url, password);
  const { bullmq, Redis } = await packages();
  await checkReach(address, new Redis(address, { ...credentials, lazyConnect: true, retryStrategy: () => null }));
  const redis = new Redis(address, { ...credentials, maxRetriesPerRequest: null, retryStrategy: () => RETRY });
  redis.on("error", ignore);
  const queue = new bullmq.Queue<ShardJob>(QUEUE, { connection: redis });
  queue.on("error", ignore);
  const workers: Worker<ShardJob>[] = [];
  return {
    queue,
    work: (take, { concurrency, silentSeconds }) => {
      const worker = new bullmq.Worker<ShardJob>(QUEUE, ({ data }) => take(data), {
        connection: redis,
        concurrency,
        lockDuration: 1000 * silentSeconds,
        stalledInterval: 1000 * silentSeconds,
        maxStalledCount: MOST_DEATHS,
      });
      worker.on("error", ignore);
      workers.push(worker);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close(true)));
      await queue.close();
      redis.disconnect();
    },
  };
}

/** Redis may be away for a while: the connection is tried again and again, and what was asked is asked then. */
const ignore = (): void => {};

async function packages() {
  try {
    const [bullmq, { Redis }] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bullmq, Redis };
  } catch (cause) {
    throw new Error("A queue needs two packages that are not installed here: npm install bullmq ioredis", { cause });
  }
}

interface Reachable {
  on(event: "error", listener: () => void): unknown;
  connect(): Promise<unknown>;
  disconnect(): void;
}

async function checkReach(address: string, redis: Reachable): Promise<void> {
  redis.on("error", ignore);
  try {
    await redis.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // without its cause: an error of Redis has the command in it that failed, and that is the one with the password
    throw new Error(`Redis at ${hostOf(address)} cannot be reached: ${reason.replace(/\.$/, "")}.`);
  } finally {
    redis.disconnect();
  }
}

const hostOf = (address: string): string => (address.startsWith("/") ? address : new URL(address).host);
