import type { Steps } from "../core/index.js";

/** The same steps, with their numbers scaled and moved: part of a longer run. */
export function* partOf<T>(steps: Steps<T, number>, factor: number, base: number): Steps<T, number> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield base + factor * step.value;
  }
}
