import type { Evidence } from "../core/index.js";
import { runningSum } from "./running-sum.js";

/** Sentences that are believed to have no translation, 1 each: a chapter that the other text lacks. */
export interface Holes {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

const COST = 12; // nats for each such sentence that is joined to anything: more than chance words can be worth

/**
 * Evidence against beads that reach into a hole, and against sentences of the other text that are left out in its midst.
 *
 * What says whether two sentences belong together is fitted where one of a few neighbours is right. In a hole a sentence can
 * choose among hundreds, and the best of hundreds of chance meetings looks like a translation. And a sentence that is left out
 * beside one could be so at any of its hundreds of places: so many tilings, all alike, outweigh the one that is right.
 * Time O(1) a bead.
 */
export function holeEvidence({ source, target }: Holes): Evidence {
  const sources = runningSum(source);
  const targets = runningSum(target);
  const sourceMidst = midst(source);
  const targetMidst = midst(target);
  const isWhole = !source.includes(1) && !target.includes(1);
  return {
    addCosts(h, i, size, end, count, costs) {
      if (isWhole) return;
      if (size === 0) {
        for (let x = 0; x < count; x++) costs[x] += COST * targetMidst[end + x];
      } else if (h === i) {
        for (let x = 0; x < count; x++) costs[x] += COST * sourceMidst[i];
      } else {
        const holes = sources[i] - sources[h];
        for (let x = 0; x < count; x++) costs[x] += COST * (holes + targets[end + x] - targets[end + x - size]);
      }
    },
  };
}

/** Before which sentences, 1 each, a text is in the midst of a hole. */
function midst(holes: Uint8Array): Uint8Array {
  const between = new Uint8Array(holes.length + 1);
  for (let at = 1; at < holes.length; at++) between[at] = holes[at - 1] & holes[at];
  return between;
}
