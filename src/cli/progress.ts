import { setImmediate } from "node:timers/promises";
import { SingleBar } from "cli-progress";
import type { RunOptions } from "../model/index.js";

/** Waits until signals that came while we computed are heard: from now on nobody listens. */
export async function signalsHeard(): Promise<void> {
  // Node reads them between two of these; where the first is due already, behind it
  await setImmediate();
  await setImmediate();
}

const LONG = 20_000; // rows of work: shorter runs are over before a bar could be read

/**
 * Runs something long that gives way now and then: with a bar on a terminal, and so that Ctrl-C stops it with nothing half done.
 *
 * Nothing that computes for long at one go belongs in here: Node hears no signal then. Outside of it, the system ends the process.
 */
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
    const result = await run({
      signal: controller.signal,
      onProgress: ({ stage, done, total }) => {
        if (!process.stderr.isTTY || total < LONG) return;
        if (!shown.bar) bar.start(total, done, { stage });
        shown.bar = true;
        bar.setTotal(total); // a stage counts what it likes
        bar.update(done, { stage });
      },
    });
    await signalsHeard();
    controller.signal.throwIfAborted();
    return result;
  } finally {
    if (shown.bar) bar.stop();
    process.off("SIGINT", interrupt);
  }
}
