import type { Progress, RunOptions } from "../model/index.js";

/**
 * Work in steps, between which others may run. It yields after some milliseconds at most, told by the work that it counts and never by
 * the clock; what it yields, it says itself, or nothing at all.
 */
export type Steps<T, Done = void> = Generator<Done, T>;

/** Runs `steps` to the end at once. */
export function driveSync<T>(steps: Steps<T, unknown>): T {
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

const TURN = 20; // milliseconds: a fifth of what a person notices, and giving way, a millisecond or less, costs little beside it

/**
 * Runs `steps`, giving the event loop a turn after the first yield and then every 20 ms or so: between turns it can abort and report.
 *
 * @param total What the yielded numbers count towards.
 * @throws `signal.reason`, as it is, once the signal aborts.
 */
export async function drive<T>(
  steps: Steps<T, number>,
  total: number,
  stage: Progress["stage"],
  { signal, onProgress, onStep }: DriveOptions = {},
): Promise<T> {
  signal?.throwIfAborted();
  let done = 0; // a search that is made anew in a wider band begins anew, and the whole has come no less far
  let turnBegan = -Infinity;
  for (;;) {
    const step = steps.next();
    await onStep?.();
    signal?.throwIfAborted();
    done = step.done ? total : Math.max(done, step.value);
    onProgress?.({ stage, done, total });
    if (step.done) return step.value;
    if (performance.now() - turnBegan < TURN) continue;
    await turn();
    signal?.throwIfAborted();
    turnBegan = performance.now();
  }
}

/**
 * A function that gives the event loop a turn, where the last one is 20 ms ago or more: to be called between pieces of work that take
 * less.
 *
 * @throws `signal.reason`, as it is, once the signal aborts.
 */
export function turnTaker(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let turnBegan = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - turnBegan < TURN) return undefined;
    return turn().then(() => {
      signal?.throwIfAborted();
      turnBegan = performance.now();
    });
  };
}

declare const setImmediate: ((then: () => void) => void) | undefined; // pages have none

/** A turn of the event loop. In Node it does not wait for the next millisecond. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve);
  });
