import { type Bead, type Bitext, isEmptyRange, rangeSize } from "../../model/index.js";
import type { SideName } from "../change.js";
import type { State } from "./state.js";

/** Which sentence of its side is the current one. */
export const sentenceNow = ({ review, current, side, sentence }: State): number =>
  review.bitext.beads[current][side].start + sentence;

/** The text of the current sentence. */
export const sentenceText = (state: State): string =>
  state.review.bitext[state.side].sentences[sentenceNow(state)]?.text ?? "";

/** The wanted side of a bead, or the other one where that is empty. */
export function sideWithText(bead: Bead | undefined, wanted: SideName): SideName {
  if (bead === undefined || !isEmptyRange(bead[wanted])) return wanted;
  return wanted === "source" ? "target" : "source";
}

/**
 * Where to begin splitting a bead: before the sentence that is `at`-th of a side, and on the other side about as far through
 * its text. Nothing where no side has two sentences.
 */
export function firstSplit(
  bitext: Bitext,
  bead: number,
  wanted: SideName,
  at: number,
): Record<SideName, number> | undefined {
  const { source, target } = bitext.beads[bead];
  const sizes = { source: rangeSize(source), target: rangeSize(target) };
  if (Math.max(sizes.source, sizes.target) < 2) return undefined;
  const side = sizes[wanted] > 1 ? wanted : wanted === "source" ? "target" : "source";
  const other = side === "source" ? "target" : "source";
  const place = Math.min(Math.max(1, at), sizes[side] - 1);
  const lengthTo = (name: SideName, count: number): number => {
    const { sentences } = bitext[name];
    const { start } = bitext.beads[bead][name];
    let length = 0;
    for (let k = start; k < start + count; k++) length += sentences[k].text.length;
    return length;
  };
  const share = lengthTo(side, place) / lengthTo(side, sizes[side]);
  let best = 0;
  for (let count = 0; count <= sizes[other]; count++) {
    const off = (k: number): number => Math.abs(lengthTo(other, k) - share * lengthTo(other, sizes[other]));
    if (off(count) < off(best)) best = count;
  }
  return side === "source" ? { source: place, target: best } : { source: best, target: place };
}
