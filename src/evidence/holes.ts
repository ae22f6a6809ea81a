import type { Evidence } from "../core/index.js";
import { runningSum } from "./running-sum.js";

/** Sentences that are believed to have no translation, 1 each: a chapter that the other text lacks. */
export interface Holes {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

const COST = 12; // nats for each such sentence that is joined to anything: more than chance words can be worth

/**
 * Evidence against beads that reach into a hole.
 *
 * What says whether two sentences belong together is fitted where one of a few neighbours is right. In a hole a sentence can
 * choose among hundreds, and the best of hundreds of chance meetings looks like a translation. Time O(1) a bead.
 */
export function holeEvidence({ source, target }: Holes): Evidence {
  const sources = runningSum(source);
  const targets = runningSum(target);
  return {
    addCosts(h, i, size, end, count, costs) {
      if (h === i || size === 0) return;
      const holes = sources[i] - sources[h];
      for (let x = 0; x < count; x++) costs[x] += COST * (holes + targets[end + x] - targets[end + x - size]);
    },
  };
}
