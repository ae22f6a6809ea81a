import { diagonalBand } from "./band.js";
import { type Path, type Trellis, viterbi } from "./trellis.js";

/** A search whose band is not chosen yet. */
export type Problem = Omit<Trellis, "band">;

/**
 * The cheapest tiling near the diagonal, in a band that widens until the path keeps clear of its edges.
 *
 * The band grows by doubling, so the last search takes at least half of all time. It ends at the whole
 * trellis, which has no edges, at the latest.
 *
 * @param radius Target sentences on each side of the diagonal, at first.
 */
export function* widening(problem: Problem, radius: number): Generator<number, Path> {
  const { sourceCount, targetCount, shapes } = problem;
  for (let reach = radius; ; reach *= 2) {
    const band = diagonalBand(sourceCount, targetCount, reach);
    const path = yield* viterbi({ ...problem, band });
    const whole = band.hi[0] > targetCount && band.lo[sourceCount] === 0;
    if (whole || clearance(path, { ...problem, shapes, band }) > reach / 4) return path;
  }
}

/** How many target sentences the path stays away from the band's edges, the edges of the trellis aside. */
function clearance(path: Path, { targetCount, shapes, band: { lo, hi } }: Trellis): number {
  let least = Number.POSITIVE_INFINITY;
  let i = 0;
  let j = 0;
  for (const k of path.shapes) {
    i += shapes[k].source;
    j += shapes[k].target;
    if (lo[i] > 0) least = Math.min(least, j - lo[i]);
    if (hi[i] <= targetCount) least = Math.min(least, hi[i] - 1 - j);
  }
  return least;
}
