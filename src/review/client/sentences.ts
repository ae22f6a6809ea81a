import { type Bead, type Bitext, isEmptyRange, rangeSize } from "../../model/index.js";
import type { SideName } from "../change.js";
import type { State } from "./state.js";

/** The text of the current sentence. */
export function sentenceText({ review, current, side, sentence }: State): string {
  const { beads, [side]: texts } = review.bitext;
  return texts.sentences[beads[current][side].start + sentence]?.text ?? "";
}

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
