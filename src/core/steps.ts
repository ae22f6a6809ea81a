import type { Steps } from "./drive.js";

/** Counts work between two yields. */
export interface Pace {
  /** Counts work, and says whether there has been as much as lies between two yields. */
  isDue(work: number): boolean;
}

class Counter implements Pace {
  private readonly most: number;
  private since = 0;

  constructor(most: number) {
    this.most = most;
  }

  isDue(work: number): boolean {
    this.since += work;
    if (this.since < this.most) return false;
    this.since = 0;
    return true;
  }
}

/**
 * A pace at which a generator yields: after so much work. Callers choose it so that one step takes 1 to 10 ms, and
 * `npm run bench -- blocks` measures the longest.
 *
 * Loops that take long belong into functions of their own, which the generator calls: engines compile the loops of a generator late, and
 * forget what they compiled of a closure once it is gone.
 */
export const paceOf = (most: number): Pace => new Counter(most);

/** The characters of a text: the work on it. */
export const charactersOf = ({ length }: string): number => length;

/**
 * Each item mapped, in steps.
 *
 * @param most Work between two yields.
 */
export function* mapSteps<T, U>(
  items: readonly T[],
  map: (item: T) => U,
  most: number,
  workOf: (item: T) => number,
): Steps<U[]> {
  const mapped: U[] = [];
  const pace = paceOf(most);
  for (const item of items) {
    mapped.push(map(item));
    if (pace.isDue(workOf(item))) yield;
  }
  return mapped;
}

/** The same steps, each yielding `done`: part of a longer run that says how far it has come. */
export function* stepsAt<T>(done: number, steps: Steps<T, unknown>): Steps<T, number> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield done;
  }
}
