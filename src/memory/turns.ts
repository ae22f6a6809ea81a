const SLICE = 50; // milliseconds: what a person takes for at once, and long beside the 1 ms or so that a turn takes

/** Gives the event loop a turn where the last one is some time ago, so that others may go on, and whoever aborts may. */
export interface Turns {
  /** Whether it is time for one. What is worked out must not depend on it. */
  isDue(): boolean;
  /** @throws the signal's reason where it is aborted. */
  take(): Promise<void>;
}

/** Makes the turns of one piece of work. */
export function turnsOf(signal: AbortSignal | undefined): Turns {
  let last = performance.now();
  return {
    isDue: () => performance.now() - last >= SLICE,
    async take() {
      await pause(0);
      signal?.throwIfAborted();
      last = performance.now();
    },
  };
}

/** Waits so many milliseconds, or until the signal is aborted. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    signal?.addEventListener("abort", go);
  });
}
