import { SingleBar } from "cli-progress";
import type { Progress, RunOptions } from "../model/index.js";
import { signalsHeard } from "./progress.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const; // the last two are how clusters and shells end a run
const EVERY = 100; // milliseconds between two looks at the bar

/**
 * Runs many pairs: with a bar on a terminal, its rate and the time left, and so that Ctrl-C, or an end from outside, stops it
 * with nothing half done.
 *
 * @returns what the run gave, and how many pairs it did.
 */
export async function withPairProgress<T>(
  run: (options: Pick<RunOptions, "signal" | "onProgress">) => Promise<T>,
): Promise<{ readonly result: T; readonly pairs: number }> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  const bar = new SingleBar({
    format: "{stage}{bar} {percentage}% · {value} of {total} pairs · {rate} a second · {left} left",
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
  let begun = performance.now();
  let stageNow: Progress["stage"] = "check";
  let isShown = false;
  let shownAt = -Infinity;
  let pairs = 0;
  try {
    const running = run({
      signal: controller.signal,
      onProgress: ({ stage, done, total, before = 0 }) => {
        pairs = stage === "check" ? 0 : done - before; // what is only looked at is not done here
        const now = performance.now();
        if (stage !== stageNow) begun = now;
        stageNow = stage;
        if (!process.stderr.isTTY || now - shownAt < EVERY) return;
        shownAt = now;
        const rate = (1000 * (done - before)) / (now - begun);
        const left = done === before ? "some time" : duration((total - done) / rate);
        const facts = { stage: stage === "check" ? "looking at what is there " : "", rate: rate.toFixed(1), left };
        if (isShown) bar.update(done, facts);
        else bar.start(total, done, facts);
        isShown = true;
      },
    });
    // now that the manifest is read: while that is done at one go Node hears no signal, and the system ends the process
    for (const signal of SIGNALS) process.once(signal, interrupt);
    const result = await running;
    await signalsHeard();
    controller.signal.throwIfAborted();
    return { result, pairs };
  } finally {
    if (isShown) bar.stop();
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

/** `42 s`, `3 min`, `5.2 h`. */
function duration(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} s`;
  return seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
