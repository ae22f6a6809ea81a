import { SingleBar } from "cli-progress";
import type { RunOptions } from "../model/index.js";

const LONG = 20_000; // rows of work: shorter runs are over before a bar could be read

/** Runs something long: with a bar on a terminal, and so that Ctrl-C stops it with nothing half done. */
export async function withProgress<T>(run: (options: RunOptions) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once("SIGINT", interrupt);
  const bar = new SingleBar({
    format: "{stage} {bar} {percentage}% · {eta_formatted} left",
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  const shown = { bar: false };
  try {
    return await run({
      signal: controller.signal,
      onProgress: ({ stage, done, total }) => {
        if (!process.stderr.isTTY || total < LONG) return;
        if (!shown.bar) bar.start(total, done, { stage });
        shown.bar = true;
        bar.update(done, { stage });
      },
    });
  } finally {
    if (shown.bar) bar.stop();
    process.off("SIGINT", interrupt);
  }
}
