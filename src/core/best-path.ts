import type { Lattice } from "./lattice.js";
import type { Path } from "./trellis.js";

const NONE = 255; // no shape: a cell that no path reaches in this state

/**
 * The cheapest tiling of a lattice: Viterbi, with a state for whether the bead before had an empty side.
 *
 * Time O(cells × shapes); memory 18 bytes a cell.
 *
 * @param shapeCosts Prices of the shapes to use instead of the lattice's own, in nats.
 * @throws RangeError when no tiling lies in the band.
 */
export function bestPath(
  lattice: Lattice,
  shapeCosts: readonly number[] = lattice.shapes.map(({ cost }) => cost),
): Path & { readonly at: Int32Array } {
  const { shapes, band, rowStarts, evidence, runCost } = lattice;
  const { lo, hi } = band;
  const rows = lo.length;
  const cells = rowStarts[rows];
  // state 0: the last bead has both sides; 1: it has an empty one
  const cost = [
    new Float64Array(cells).fill(Number.POSITIVE_INFINITY),
    new Float64Array(cells).fill(Number.POSITIVE_INFINITY),
  ];
  const via = [new Uint8Array(cells).fill(NONE), new Uint8Array(cells).fill(NONE)];
  const from = [new Uint8Array(cells), new Uint8Array(cells)];
  cost[0][0] = 0;

  const offer = (cell: number, before: number, k: number, price: number): void => {
    const isNull = shapes[k].source === 0 || shapes[k].target === 0;
    const repeated = cost[1][before] + (isNull ? runCost : 0);
    const state = repeated < cost[0][before] ? 1 : 0;
    const total = (state === 1 ? repeated : cost[0][before]) + price;
    const into = isNull ? 1 : 0;
    if (total < cost[into][cell]) {
      cost[into][cell] = total;
      via[into][cell] = k;
      from[into][cell] = state;
    }
  };

  for (let i = 0; i < rows; i++) {
    const size = hi[i] - lo[i];
    const start = rowStarts[i];
    for (let x = 0; x < size; x++) {
      for (let k = 0; k < shapes.length; k++) {
        const { source, target } = shapes[k];
        const h = i - source;
        const g = lo[i] + x - target;
        if (h < 0 || g < lo[h] || g >= hi[h]) continue;
        offer(start + x, rowStarts[h] + g - lo[h], k, shapeCosts[k] + evidence[start * shapes.length + k * size + x]);
      }
    }
  }

  const end = cells - 1;
  let state = cost[1][end] < cost[0][end] ? 1 : 0;
  if (cost[state][end] === Number.POSITIVE_INFINITY)
    throw new RangeError("No tiling by these shapes leads to the end of the band.");
  const taken: { readonly k: number; readonly cost: number; readonly at: number }[] = [];
  let i = rows - 1;
  let j = hi[i] - 1;
  while (i > 0 || j > 0) {
    const cell = rowStarts[i] + j - lo[i];
    const k = via[state][cell];
    const before = from[state][cell];
    const at = rowStarts[i] * shapes.length + k * (hi[i] - lo[i]) + j - lo[i];
    const again = state === 1 && before === 1 ? runCost : 0;
    taken.push({ k, cost: shapeCosts[k] + evidence[at] + again, at });
    i -= shapes[k].source;
    j -= shapes[k].target;
    state = before;
  }
  taken.reverse();
  return {
    shapes: Uint8Array.from(taken, ({ k }) => k),
    costs: Float64Array.from(taken, (bead) => bead.cost),
    at: Int32Array.from(taken, (bead) => bead.at),
  };
}
