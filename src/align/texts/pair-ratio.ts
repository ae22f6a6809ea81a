import { mapSteps, type Steps } from "../../core/index.js";
import type { Lengths } from "../../evidence/index.js";
import { isEmptyRange, type Side, type Stretch } from "../../model/index.js";
import { textLength } from "../../text/index.js";

const CHARACTERS_A_STEP = 1 << 18; // between two yields: some ms
// characters, on the scale between both languages, that the expected ratio counts for: a headline has no ratio of its own
const PRIOR_LENGTH = 350;

/** The characters in each sentence of both sides, white space aside. */
export function* lengthsOf(source: Side, target: Side): Steps<Lengths> {
  const ofSide = ({ sentences }: Side): Steps<number[]> =>
    mapSteps(
      sentences,
      ({ text }) => textLength(text),
      CHARACTERS_A_STEP,
      ({ text }) => text.length,
    );
  return { source: Int32Array.from(yield* ofSide(source)), target: Int32Array.from(yield* ofSide(target)) };
}

/** Both texts whole: the one bead that can be had before any alignment. */
export const wholeText = ({ source, target }: Lengths): Stretch => ({
  source: { start: 0, end: source.length },
  target: { start: 0, end: target.length },
});

/**
 * How many target characters a source character became in these beads, those with an empty side left out.
 *
 * @param expected What it is in texts at large.
 */
export function pairRatio(beads: Iterable<Stretch>, lengths: Lengths, expected: number): number {
  let s = PRIOR_LENGTH / Math.sqrt(expected);
  let t = PRIOR_LENGTH * Math.sqrt(expected);
  for (const { source, target } of beads) {
    if (isEmptyRange(source) || isEmptyRange(target)) continue;
    for (let i = source.start; i < source.end; i++) s += lengths.source[i];
    for (let j = target.start; j < target.end; j++) t += lengths.target[j];
  }
  return t / s;
}
