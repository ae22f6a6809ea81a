/** The same steps, with their numbers scaled and moved: part of a longer run. */
export function* partOf<T>(steps: Generator<number, T>, factor: number, base: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield base + factor * step.value;
  }
}
