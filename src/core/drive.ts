import type { Progress, RunOptions } from "../model/index.js";

/** Runs `steps` to the end at once. */
export function driveSync<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How to run steps between which others may run. */
export interface DriveOptions extends RunOptions {
  /** Is called after each step, and waited for. */
  readonly onStep?: (() => Promise<void>) | undefined;
}

/**
 * Runs `steps`, giving the event loop a turn at each yield: between turns it can abort and report.
 *
 * @param total What the yielded numbers count towards.
 * @throws `signal.reason`, as it is, once the signal aborts.
 */
export async function drive<T>(
  steps: Generator<number, T>,
  total: number,
  stage: Progress["stage"],
  { signal, onProgress, onStep }: DriveOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  for (;;) {
    const step = steps.next();
    await onStep?.();
    onProgress?.({ stage, done: step.done ? total : step.value, total });
    if (step.done) return step.value;
    await new Promise<void>((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
  }
}
