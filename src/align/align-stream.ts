import type { Bead, RunOptions, Side } from "../model/index.js";
import { alignAsync } from "./align.js";
import type { AlignOptions } from "./options.js";

/**
 * Aligns as `alignAsync` does, and gives the beads part by part as they become certain: the search waits while a part is looked at. Whoever
 * leaves the loop early ends the search. Parts are of some thousand sentences, one after the other the whole alignment.
 *
 * @throws what `alignAsync` throws.
 * @example
 * import { alignStream, textOf } from "duiqi";
 * for await (const beads of alignStream(source, target)) {
 *   for (const bead of beads) console.log(textOf(source, bead.source), "|", textOf(target, bead.target));
 * }
 */
export async function* alignStream(
  source: Side,
  target: Side,
  options: Omit<AlignOptions, "onBeads"> & RunOptions = {},
): AsyncGenerator<readonly Bead[], void> {
  const left = new AbortController();
  const signal = options.signal === undefined ? left.signal : AbortSignal.any([options.signal, left.signal]);
  const parts: (readonly Bead[])[] = [];
  let isOver = false;
  let wake = (): void => {}; // tells the loop below that there is something
  let goOn = (): void => {}; // tells the search that its part was looked at
  const onBeads = (beads: readonly Bead[]): Promise<void> =>
    new Promise((resolve) => {
      parts.push(beads);
      goOn = resolve;
      wake();
    });
  const whole = alignAsync(source, target, { ...options, signal, onBeads }).finally(() => {
    isOver = true;
    wake();
  });
  whole.catch(() => {}); // it is waited for below
  try {
    while (!isOver || parts.length > 0) {
      const beads = parts.shift();
      if (beads !== undefined) {
        yield beads;
        goOn();
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    await whole;
  } finally {
    left.abort();
    goOn();
    await whole.catch(() => {});
  }
}
