import type { Progress, RunOptions } from "../model/index.js";

/**
 * Work in steps, between which others may run. It yields after at most some milliseconds, and it counts its work to know when: it never
 * looks at the clock. Each kind of work says what it yields.
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

const TURN = 20; // milliseconds. A person notices 100, and giving way takes at most one

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
  let done = 0; // progress never goes back: a search that begins anew in a wider band reports its rows a second time
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

/** Gives the event loop one turn. In Node this does not wait for the next millisecond, as a timer would. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve);
  });
