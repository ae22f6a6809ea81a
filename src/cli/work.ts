import { Command } from "commander";
import { workOnQueue } from "../scale/queue/index.js";
import { positive, wholeNumber } from "./numbers.js";
import { PASSWORD_FILE, queuePassword } from "./queue-password.js";

interface WorkCommandOptions {
  readonly queue: string;
  readonly queuePasswordFile?: string;
  readonly jobs?: number;
  readonly silentSeconds: number;
}

/** `duiqi work`: shards of a run, wherever it was begun. */
export const workCommand = (): Command =>
  new Command("work")
    .description("take shards that duiqi run --queue put into a queue, and align them here, until it is stopped")
    .requiredOption("--queue <url>", "Redis: redis://host:6379")
    .option(PASSWORD_FILE[0], PASSWORD_FILE[1])
    .option("--jobs <n>", "threads, each with a shard (default: one a core)", wholeNumber)
    .option("--silent-seconds <n>", "take a worker for dead that is silent this long", positive, 30)
    .action(async ({ queue, queuePasswordFile, jobs, silentSeconds }: WorkCommandOptions) => {
      const controller = new AbortController();
      process.once("SIGINT", () => controller.abort());
      process.once("SIGTERM", () => controller.abort());
      await workOnQueue(queue, {
        password: queuePassword(queuePasswordFile),
        jobs,
        silentSeconds,
        signal: controller.signal,
        onShard: (folder, shard) => process.stderr.write(`duiqi: ${folder}: shard ${shard} is done\n`),
      });
      controller.signal.throwIfAborted(); // stopped, which is how it ends
    });
