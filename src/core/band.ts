/**
 * Which cells of the trellis are searched: in row `i`, columns `lo[i]` to `hi[i]`, half-open.
 *
 *          j  0 1 2 3 4 5          lo  hi
 *     i = 0   # # # . . .           0   3
 *         1   . # # # . .           1   4
 *         2   . . # # # .           2   5
 *         3   . . . # # #           3   6
 */
export interface Band {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
}

/** A place of the trellis. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * How many cells the band has, and how many its widest row: what a search in it costs. Time linear in the rows.
 *
 * @example
 * import { bandSize, diagonalBand } from "duiqi/core";
 * bandSize(diagonalBand(100, 100, 5)); // { cells: 1081, width: 11 }
 */
export function bandSize({ lo, hi }: Band): { readonly cells: number; readonly width: number } {
  let cells = 0;
  let width = 0;
  for (let i = 0; i < lo.length; i++) {
    const row = hi[i] - lo[i];
    cells += row;
    if (row > width) width = row;
  }
  return { cells, width };
}

/**
 * The cells within `radius` target sentences of the line from (0, 0) to the end of both texts. Time linear in the rows.
 *
 * @param sourceCount Sentences of the source: the band has one row more.
 * @param targetCount Sentences of the target.
 * @param radius Cells on each side of the line, at least 1. Where the line is steep, neighbouring rows would
 *   no longer meet, so it is never less than two rows' climb.
 * @example
 * import { diagonalBand } from "duiqi/core";
 * const { lo, hi } = diagonalBand(3, 3, 2); // rows 0 to 3
 * [lo, hi]; // [[0, 0, 0, 1], [3, 4, 4, 4]]
 */
export function diagonalBand(sourceCount: number, targetCount: number, radius: number): Band {
  const lo = new Int32Array(sourceCount + 1);
  const hi = new Int32Array(sourceCount + 1);
  const climb = sourceCount === 0 ? targetCount : targetCount / sourceCount;
  const reach = Math.max(radius, Math.ceil(2 * climb));
  for (let i = 0; i <= sourceCount; i++) {
    const middle = Math.round(i * climb);
    lo[i] = Math.max(0, middle - reach);
    hi[i] = Math.min(targetCount, middle + reach) + 1;
  }
  return { lo, hi };
}

/**
 * The cells near a path through the trellis: for a second, closer search around what a coarse one found. Time linear in the rows.
 *
 * @param columns The columns that the path visits in each row, half-open: as `lo` and `hi` of a band.
 * @param targetCount Sentences of the target: no column lies behind it.
 * @param radius Target sentences to each side; rows as far as `slack` source sentences away count as near.
 * @example
 * import { bandAround } from "duiqi/core";
 * const path = { lo: Int32Array.of(0, 1, 2), hi: Int32Array.of(1, 2, 3) }; // the cells (0, 0), (1, 1) and (2, 2)
 * bandAround(path, 2, 1, 0).hi; // [2, 3, 3]
 */
export function bandAround(columns: Band, targetCount: number, radius: number, slack: number): Band {
  const rows = columns.lo.length;
  const lo = new Int32Array(rows);
  const hi = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    const first = Math.max(0, i - slack);
    const last = Math.min(rows - 1, i + slack);
    // a path only moves on: its leftmost column near a row is in the first row, its rightmost in the last
    lo[i] = Math.max(0, columns.lo[first] - radius);
    hi[i] = Math.min(targetCount, columns.hi[last] - 1 + radius) + 1;
  }
  return { lo, hi };
}
