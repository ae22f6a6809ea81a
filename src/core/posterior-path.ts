import { driveSync, type Steps } from "./drive.js";
import type { Posterior } from "./forward-backward.js";
import type { Lattice } from "./lattice.js";
import { paceOf } from "./steps.js";
import type { Path } from "./trellis.js";

/** A path, with the probability of each of its beads. */
export interface ScoredPath extends Path {
  /** 0 to 1; of a bead with an empty side, that its sentence is left out at all, wherever that is written down. */
  readonly posteriors: Float64Array;
}

const LEAST = 1e-6; // less probable beads all cost as much as this one: the logarithm of 0 has no value
// Nats that are no difference. Sentences left out on both sides cost the same in every order, but for rounding: it shall not choose one.
// Sums of a thousand logarithms are exact to some 1e-12.
const SAME = 1e-9;

/**
 * The tiling whose beads are most probable, each by itself: the largest product of posteriors.
 *
 * Differs from the most probable tiling where many tilings share a bead and none stands out: with sentences left out on
 * both sides, every order in which they may be left out is a tiling of its own. Of tilings that are as good, in that order or in
 * another, the one is taken that leaves out target sentences first. Costs are −ln of the posteriors.
 *
 * Time O(cells × shapes); memory 9 bytes a cell.
 *
 * @param nullBonus What leaving a sentence out is preferred by, in nats.
 * @example
 * import { forwardBackward, posteriorPath, priceLattice } from "duiqi/core";
 * const lattice = priceLattice({ ...trellis, runCost: 0 });
 * const path = posteriorPath(lattice, forwardBackward(lattice), 0);
 * path.shapes; // [1, 1]
 */
export const posteriorPath = (lattice: Lattice, posterior: Posterior, nullBonus: number): ScoredPath =>
  driveSync(posteriorPathSteps(lattice, posterior, nullBonus));

const CANDIDATES_A_STEP = 1 << 15; // between two yields: some ms

/** Does what `posteriorPath` does, in steps. */
export function* posteriorPathSteps(lattice: Lattice, posterior: Posterior, nullBonus: number): Steps<ScoredPath> {
  const { shapes, band, rowStarts } = lattice;
  const { lo, hi } = band;
  const { beads } = posterior;
  const { omitted, added } = nullPosteriors(lattice, posterior);
  const cells = rowStarts[lo.length];
  const costs = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const via = new Uint8Array(cells);
  const nullCosts = {
    omitted: omitted.map((probability) => costOf(probability) - nullBonus),
    added: added.map((probability) => costOf(probability) - nullBonus),
  };
  const pace = paceOf(CANDIDATES_A_STEP);
  for (let i = 0; i < lo.length; i++) {
    relaxRow(lattice, beads, nullCosts, i, costs, via);
    if (pace.isDue((hi[i] - lo[i]) * shapes.length)) yield;
  }
  return wayBack(lattice, via, (i, j, k) => {
    if (shapes[k].target === 0) return omitted[i];
    if (shapes[k].source === 0) return added[j];
    return beads[rowStarts[i] * shapes.length + k * (hi[i] - lo[i]) + j - lo[i]];
  });
}

const costOf = (probability: number): number => -Math.log(Math.max(LEAST, probability));

/** Finds for each cell of row i what it costs to come there at least, and by which shape. */
function relaxRow(
  { shapes, band: { lo, hi }, rowStarts, evidence }: Lattice,
  beads: Float64Array,
  nullCosts: { readonly omitted: Float64Array; readonly added: Float64Array },
  i: number,
  costs: Float64Array,
  via: Uint8Array,
): void {
  const size = hi[i] - lo[i];
  const start = rowStarts[i];
  for (let k = 0; k < shapes.length; k++) {
    const { source, target } = shapes[k];
    const h = i - source;
    if (source === 0 || h < 0) continue;
    const at = start * shapes.length + k * size;
    const shift = rowStarts[h] + lo[i] - target - lo[h];
    const to = Math.min(size, hi[h] + target - lo[i]);
    for (let x = Math.max(0, lo[h] + target - lo[i]); x < to; x++) {
      if (target > 0 && evidence[at + x] === Number.POSITIVE_INFINITY) continue;
      const total = costs[shift + x] + (target === 0 ? nullCosts.omitted[i] : costOf(beads[at + x]));
      if (total >= costs[start + x] - SAME) continue;
      costs[start + x] = total;
      via[start + x] = k;
    }
  }
  const addition = shapes.findIndex(({ source }) => source === 0);
  if (addition < 0) return;
  for (let x = 1; x < size; x++) {
    const total = costs[start + x - 1] + nullCosts.added[lo[i] + x];
    if (total >= costs[start + x] - SAME) continue;
    costs[start + x] = total;
    via[start + x] = addition;
  }
}

/** How probable it is that the sentence before each row, and before each column, has no translation, wherever that lies. */
function nullPosteriors(
  { shapes, band: { lo, hi }, rowStarts }: Lattice,
  { beads }: Posterior,
): { omitted: Float64Array; added: Float64Array } {
  const omission = shapes.findIndex(({ target }) => target === 0);
  const addition = shapes.findIndex(({ source }) => source === 0);
  const omitted = new Float64Array(lo.length);
  const added = new Float64Array(hi[hi.length - 1]);
  for (let i = 0; i < lo.length; i++) {
    const size = hi[i] - lo[i];
    const at = (k: number): number => rowStarts[i] * shapes.length + k * size;
    if (omission >= 0) for (let x = 0; x < size; x++) omitted[i] += beads[at(omission) + x];
    if (addition >= 0) for (let x = 0; x < size; x++) added[lo[i] + x] += beads[at(addition) + x];
  }
  return { omitted, added };
}

function wayBack(
  { shapes, band: { lo, hi }, rowStarts }: Lattice,
  via: Uint8Array,
  probability: (i: number, j: number, k: number) => number,
): ScoredPath {
  const taken: { readonly k: number; readonly posterior: number }[] = [];
  let i = lo.length - 1;
  let j = hi[i] - 1;
  while (i > 0 || j > 0) {
    const k = via[rowStarts[i] + j - lo[i]];
    taken.push({ k, posterior: Math.min(1, probability(i, j, k)) });
    i -= shapes[k].source;
    j -= shapes[k].target;
  }
  taken.reverse();
  return {
    shapes: Uint8Array.from(taken, ({ k }) => k),
    costs: Float64Array.from(taken, ({ posterior }) => -Math.log(Math.max(LEAST, posterior))),
    posteriors: Float64Array.from(taken, ({ posterior }) => posterior),
  };
}
