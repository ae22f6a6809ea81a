import type { Evidence, NullPlaces } from "../core/index.js";
import { runningSum } from "./running-sum.js";
import type { Part } from "./translation.js";

/** By sentence: 1 where it seems to have no translation, as in a chapter that the other text lacks. */
export interface Holes {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

const COST = 12; // nats for each such sentence that is joined to anything: more than words that meet by chance are worth

/**
 * Evidence against beads that reach into a hole.
 *
 * What says whether two sentences belong together is fitted where one of a few neighbours is right. In a hole a sentence can
 * choose among hundreds, and the best of hundreds of chance meetings looks like a translation. Time O(1) a bead.
 */
export function holeEvidence({ source, target }: Holes): Evidence {
  const sources = runningSum(source);
  const targets = runningSum(target);
  const isWhole = !source.includes(1) && !target.includes(1);
  return {
    addCosts(h, i, size, end, count, costs) {
      if (isWhole || h === i || size === 0) return;
      const holes = sources[i] - sources[h];
      for (let x = 0; x < count; x++) costs[x] += COST * (holes + targets[end + x] - targets[end + x - size]);
    },
  };
}

/**
 * What it costs to leave a sentence out in the midst of a hole of the other text, in a part of the texts.
 *
 * A sentence that is left out beside a hole could be left out at any of the hole's hundreds of places. These are so many tilings,
 * all alike, that together they outweigh the one that is right.
 */
export const nullPlacesIn = ({ source, target }: Holes, part: Part): NullPlaces | undefined => {
  if (!source.includes(1) && !target.includes(1)) return undefined;
  const rows = part.band.lo.length;
  const columns = part.band.hi[rows - 1];
  return { added: midst(source, part.source, rows), omitted: midst(target, part.target, columns) };
};

/** What it costs to leave a sentence out before each of `count` sentences from `first` on: COST where both neighbours are in a hole. */
const midst = (holes: Uint8Array, first: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => (holes[first + at - 1] === 1 && holes[first + at] === 1 ? COST : 0));
