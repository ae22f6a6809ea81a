import { type Band, type Cell, type Lattice, likelyColumns } from "../../core/index.js";

/** A stretch of a trellis between two cells that tilings surely go through, of which it is not sure how it is tiled. */
export interface Doubt {
  readonly start: Cell;
  readonly end: Cell;
  /** By row from the first one on: the columns from the first to the last that tilings may well go through. */
  readonly columns: Band;
}

const DOUBTFUL = 0.01; // a cell is no doubt that fewer tilings go through, and none that all but so few do

/** The doubts of a lattice, in order. Time O(cells). */
export function doubtsIn(lattice: Lattice, cells: Float64Array): Doubt[] {
  const likely = likelyColumns(lattice, cells, DOUBTFUL);
  const doubts: Doubt[] = [];
  let start: Cell = { row: 0, column: 0 };
  let isDoubtful = false;
  for (let row = 0; row < lattice.band.lo.length; row++) {
    const first = lattice.rowStarts[row] - lattice.band.lo[row];
    for (let column = likely.lo[row]; column < likely.hi[row]; column++) {
      const probability = cells[first + column];
      if (probability < DOUBTFUL) continue;
      if (probability < 1 - DOUBTFUL) isDoubtful = true;
      else {
        const end = { row, column };
        if (isDoubtful) doubts.push({ start, end, columns: columnsBetween(likely, start, end) });
        start = end;
        isDoubtful = false;
      }
    }
  }
  return doubts;
}

/** The likely columns of the rows from one cell to the next, none beyond either. */
function columnsBetween({ lo, hi }: Band, start: Cell, end: Cell): Band {
  const columns = {
    lo: lo.slice(start.row, end.row + 1).map((column) => Math.max(start.column, column)),
    hi: hi.slice(start.row, end.row + 1).map((column) => Math.min(end.column + 1, column)),
  };
  columns.lo[0] = start.column;
  columns.hi[end.row - start.row] = end.column + 1;
  return columns;
}
