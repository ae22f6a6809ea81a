import { type Band, bandSize, diagonalBand } from "./band.js";
import type { Steps } from "./drive.js";
import { type Path, type Trellis, viterbiSteps } from "./trellis.js";

/** A search whose band is not chosen yet. */
export type Problem = Omit<Trellis, "band">;

const MOST_CELLS = 1 << 26; // a byte each, 64 MB: wider bands are not searched, so that memory has a limit
const GROWTH = 4; // a band becomes this many times as wide where the path comes near its edge. Chosen by hand

/**
 * The cheapest tiling in a band that widens, where the path comes near its edges, until the path keeps clear of them.
 *
 * Only those places grow, so that one detour does not make the whole search slow. Ends at the whole trellis, which has no
 * edges, at the latest, or at a band of 2^26 cells.
 *
 * @param radius Target sentences on each side of the line that the band follows, at first.
 * @param band The band at first. @default that radius around the diagonal
 */
export function* widening(
  problem: Problem,
  radius: number,
  band: Band = diagonalBand(problem.sourceCount, problem.targetCount, radius),
): Steps<Path, number> {
  for (let reach = radius; ; reach *= GROWTH) {
    const path = yield* viterbiSteps({ ...problem, band });
    yield problem.sourceCount;
    const near = rowsNearEdges(path, { ...problem, band }, radius / 4);
    if (near.length === 0) return path;
    const wider = widened(band, near, problem.targetCount, reach);
    if (bandSize(wider).cells > Math.max(MOST_CELLS, bandSize(band).cells)) return path;
    band = wider;
    yield 0;
  }
}

/** The rows in which the path comes this near to an edge of the band that is no edge of the trellis. */
function rowsNearEdges(path: Path, { targetCount, shapes, band: { lo, hi } }: Trellis, distance: number): number[] {
  const rows: number[] = [];
  let i = 0;
  let j = 0;
  for (const k of path.shapes) {
    i += shapes[k].source;
    j += shapes[k].target;
    const isNear = (lo[i] > 0 && j - lo[i] <= distance) || (hi[i] <= targetCount && hi[i] - 1 - j <= distance);
    if (isNear) rows.push(i);
  }
  return rows;
}

/** The band, with cells added around these rows: as many to each side as make its reach grow, and rows in proportion. */
function widened({ lo, hi }: Band, rows: readonly number[], targetCount: number, reach: number): Band {
  const added = (GROWTH - 1) * reach;
  const wide = { lo: lo.slice(), hi: hi.slice() };
  let done = 0;
  for (const row of rows) {
    const last = Math.min(lo.length - 1, row + added);
    for (let i = Math.max(done, row - added); i <= last; i++) {
      wide.lo[i] = Math.max(0, lo[i] - added);
      wide.hi[i] = Math.min(targetCount, hi[i] - 1 + added) + 1;
    }
    done = last + 1;
  }
  // a path only moves forward: no row may begin later than the rows behind it, or end earlier than the rows before it
  for (let i = lo.length - 2; i >= 0; i--) wide.lo[i] = Math.min(wide.lo[i], wide.lo[i + 1]);
  for (let i = 1; i < hi.length; i++) wide.hi[i] = Math.max(wide.hi[i], wide.hi[i - 1]);
  return wide;
}
