import type { Band } from "./band.js";
import type { Posterior } from "./forward-backward.js";
import type { Lattice } from "./lattice.js";

/**
 * How probable it is that a tiling goes through each cell, 0 to 1; row by row, as `rowStarts` says. Time O(cells × shapes).
 *
 * @example
 * import { cellPosteriors, forwardBackward, priceLattice } from "duiqi/core";
 * const lattice = priceLattice({ ...trellis, runCost: 0 });
 * const cells = cellPosteriors(lattice, forwardBackward(lattice));
 * cells[0]; // 1
 */
export function cellPosteriors({ shapes, rowStarts }: Lattice, { beads }: Posterior): Float64Array {
  const cells = new Float64Array(rowStarts[rowStarts.length - 1]);
  for (let i = 0; i + 1 < rowStarts.length; i++) {
    const size = rowStarts[i + 1] - rowStarts[i];
    for (let k = 0; k < shapes.length; k++) {
      const at = rowStarts[i] * shapes.length + k * size;
      for (let x = 0; x < size; x++) cells[rowStarts[i] + x] += beads[at + x];
    }
  }
  cells[0] = 1; // every tiling begins here, and no bead ends here
  return cells;
}

const NONE = 0x7fffffff; // more than any column

/**
 * In each row the columns from the first to the last that a tiling goes through with at least this probability; rows that
 * tilings jump over have the columns between their neighbours'.
 */
export function likelyColumns({ band, rowStarts }: Lattice, cells: Float64Array, least: number): Band {
  const rows = band.lo.length;
  const lo = new Int32Array(rows).fill(NONE);
  const hi = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let x = 0; x < rowStarts[i + 1] - rowStarts[i]; x++) {
      if (cells[rowStarts[i] + x] < least) continue;
      lo[i] = Math.min(lo[i], band.lo[i] + x);
      hi[i] = band.lo[i] + x + 1;
    }
  }
  // a row without any reaches from the row before it to the row behind
  for (let i = 1; i < rows; i++) if (lo[i] === NONE) lo[i] = lo[i - 1];
  for (let i = rows - 2; i >= 0; i--) if (hi[i] === 0) hi[i] = hi[i + 1];
  for (let i = 1; i < rows; i++) hi[i] = Math.max(hi[i], hi[i - 1]);
  for (let i = rows - 2; i >= 0; i--) lo[i] = Math.min(lo[i], lo[i + 1]);
  return { lo, hi };
}
