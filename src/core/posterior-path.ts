import { bestPath } from "./best-path.js";
import type { Posterior } from "./forward-backward.js";
import type { Lattice } from "./lattice.js";
import type { Path } from "./trellis.js";

/** A path, with the probability of each of its beads. */
export interface ScoredPath extends Path {
  /** 0 to 1; of a bead with an empty side, that its sentence is left out at all, wherever that is written down. */
  readonly posteriors: Float64Array;
}

const NEVER = 1e-6; // a bead that no tiling of any weight has

/**
 * The tiling whose beads are most probable, each by itself: the largest product of posteriors.
 *
 * Differs from the most probable tiling where many tilings share a bead and none stands out: with sentences left out on
 * both sides, every order in which they may be left out is a tiling of its own. Costs are −ln of the posteriors.
 *
 * @param nullBonus What leaving a sentence out is preferred by, in nats.
 */
export function posteriorPath(lattice: Lattice, { beads }: Posterior, nullBonus: number): ScoredPath {
  const { shapes, band, rowStarts } = lattice;
  const { lo, hi } = band;
  const posteriors = beads.slice();
  const omitted = shapes.findIndex(({ target }) => target === 0);
  const added = shapes.findIndex(({ source }) => source === 0);
  const addedSums = new Float64Array(hi[hi.length - 1]);
  const at = (i: number, k: number): number => rowStarts[i] * shapes.length + k * (hi[i] - lo[i]);
  for (let i = 0; i < lo.length; i++) {
    const size = hi[i] - lo[i];
    if (omitted >= 0) {
      const row = posteriors.subarray(at(i, omitted), at(i, omitted) + size);
      row.fill(row.reduce((sum, each) => sum + each, 0));
    }
    if (added >= 0) for (let x = 0; x < size; x++) addedSums[lo[i] + x] += beads[at(i, added) + x];
  }
  const costs = lattice.evidence.slice();
  for (let i = 0; i < lo.length; i++) {
    const size = hi[i] - lo[i];
    for (let k = 0; k < shapes.length; k++) {
      const bonus = k === omitted || k === added ? nullBonus : 0;
      for (let x = 0; x < size; x++) {
        const place = at(i, k) + x;
        if (k === added) posteriors[place] = addedSums[lo[i] + x];
        if (costs[place] < Number.POSITIVE_INFINITY) costs[place] = -Math.log(posteriors[place] + NEVER) - bonus;
      }
    }
  }
  const path = bestPath({ ...lattice, evidence: costs, runCost: 0 }, noPrices(shapes.length));
  return { ...path, posteriors: Float64Array.from(path.at, (place) => Math.min(1, posteriors[place])) };
}

const noPrices = (count: number): number[] => new Array<number>(count).fill(0);
