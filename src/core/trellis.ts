import { type Band, bandSize } from "./band.js";
import { driveSync, type Steps } from "./drive.js";
import type { Evidence } from "./evidence.js";
import { type LengthTable, lengthTable } from "./length-table.js";
import { relax, relaxByLength, relaxEvenly, settle } from "./relax.js";
import type { Shape } from "./shape.js";
import { paceOf, stepsAt } from "./steps.js";
import { SLOTS, toTicks, UNREACHED } from "./ticks.js";

/** A search to be made: two texts as numbers of sentences, what may be joined at what cost, and where to look. */
export interface Trellis {
  readonly sourceCount: number;
  readonly targetCount: number;
  /**
   * At most 32, none twice; 1-0 and 0-1 are the only ones with an empty side. Of beads that cost the same, the
   * shape listed first wins.
   */
  readonly shapes: readonly Shape[];
  readonly evidence: Evidence;
  readonly band: Band;
}

/** The beads of a tiling, first to last, as flat arrays: a million of them take 9 MB. */
export interface Path {
  /** Index into the trellis's shapes. */
  readonly shapes: Uint8Array;
  /** Price of the shape and evidence, in nats. */
  readonly costs: Float64Array;
}

const CELLS_A_STEP = 1 << 14; // between two yields: some 1 to 10 ms
const BEADS_A_STEP = 1 << 14; // that are priced anew, likewise
const CELLS_FOR_TABLE = 1 << 18; // a search of fewer cells ends before a length table is made

/**
 * The cheapest tiling of both texts by beads: Viterbi over a banded trellis.
 *
 * A cell (i, j) stands for: the first i source and the first j target sentences are tiled. Costs are needed
 * only as far back as the longest shape reaches, so they live in a ring of rows; for the way back one byte a
 * cell is kept, the last bead's shape.
 *
 *      row i−2  . . o . .        a row is filled shape by shape: first from the rows above it,
 *      row i−1  . o o o .        then, left to right, from the row itself
 *      row i    . o X . .
 *
 * Time O(cells × shapes); memory one byte a cell and a few rows of costs.
 *
 * @throws RangeError when no tiling lies in the band.
 * @example
 * import { diagonalBand, evidenceFrom, viterbi } from "duiqi/core";
 * const shapes = [{ source: 1, target: 1, cost: 0.1 }, { source: 2, target: 1, cost: 2 }];
 * const evidence = evidenceFrom((h, i, g, j) => Math.abs(i - h - 2 * (j - g))); // two source sentences for a target one
 * const path = viterbi({ sourceCount: 4, targetCount: 2, shapes, evidence, band: diagonalBand(4, 2, 3) });
 * path.shapes; // [1, 1]
 */
export const viterbi = (trellis: Trellis): Path => driveSync(viterbiSteps(trellis));

/** Does what `viterbi` does, in steps: it yields the number of source rows finished. */
export function* viterbiSteps(trellis: Trellis): Steps<Path, number> {
  const { sourceCount, targetCount, shapes, evidence, band } = trellis;
  const { lo, hi } = band;
  checkShapes(shapes);

  const { cells, width } = bandSize(band);
  const depth = 1 + shapes.reduce((most, shape) => Math.max(most, shape.source), 0);
  const ring = Array.from({ length: depth }, () => new Float64Array(width));
  const via = new Uint8Array(cells);
  const work = new Float64Array(width);
  const table = cells < CELLS_FOR_TABLE ? undefined : tableFor(trellis);

  const numbered = shapes.map((shape, k) => ({ ...shape, price: toTicks(shape.cost) + k }));
  const fromAbove = numbered.filter((shape) => shape.source > 0);
  const added = additions(trellis);

  let viaRow = 0;
  const pace = paceOf(CELLS_A_STEP);
  for (let i = 0; i <= sourceCount; i++) {
    const start = lo[i];
    const size = hi[i] - start;
    const row = ring[i % depth];
    row.fill(UNREACHED);
    if (i === 0) row[0] = 0;

    for (const { source, target, price } of fromAbove) {
      const h = i - source;
      if (h < 0) continue;
      const from = Math.max(start, lo[h] + target);
      const count = Math.min(hi[i], hi[h] + target) - from;
      if (count <= 0) continue;

      const above = ring[h % depth];
      const aboveAt = from - target - lo[h];
      const byLength = table?.costsBy(h, i);
      if (target === 0) {
        work[0] = 0;
        evidence.addCosts(h, i, 0, from, 1, work);
        relaxEvenly(row, from - start, above, aboveAt, count, price + toTicks(work[0]));
      } else if (table && byLength) {
        relaxByLength(row, from - start, above, aboveAt, count, price, byLength, table.targetEnds, from, target);
      } else {
        work.fill(0, 0, count);
        evidence.addCosts(h, i, target, from, count, work);
        relax(row, from - start, above, aboveAt, count, price, work);
      }
    }
    settle(row, size, added, start, via, viaRow);

    viaRow += size;
    if (pace.isDue(size)) yield i;
  }

  const end = targetCount - lo[sourceCount];
  if (!(end >= 0 && ring[sourceCount % depth][end] < UNREACHED / 2)) {
    throw new RangeError(`No tiling by these shapes leads to (${sourceCount}, ${targetCount}) inside the band.`);
  }
  yield sourceCount;
  return yield* stepsAt(sourceCount, priced(trellis, shapesBack(trellis, via)));
}

/** @throws RangeError for shapes that no search can take. */
export function checkShapes(shapes: readonly Shape[]): void {
  if (shapes.length > SLOTS) throw new RangeError(`${shapes.length} shapes are too many: a search takes ${SLOTS}.`);
  const names = new Set(shapes.map(({ source, target }) => `${source}-${target}`));
  if (names.size < shapes.length) throw new RangeError(`A shape is listed twice: ${[...names].join(", ")}.`);
  for (const { source, target } of shapes) {
    if (source + target < 1 || (Math.min(source, target) === 0 && source + target > 1)) {
      throw new RangeError(`Shape ${source}-${target} is none: a bead with an empty side takes one sentence.`);
    }
  }
}

const largestTarget = (shapes: readonly Shape[]): number =>
  shapes.reduce((most, shape) => Math.max(most, shape.target), 0);

function tableFor({ evidence, shapes }: Trellis): LengthTable | undefined {
  return evidence.byLength && lengthTable(evidence.byLength, largestTarget(shapes));
}

/** What it costs, in ticks, to leave the target sentence before each column without a translation. */
function additions({ targetCount, shapes, evidence }: Trellis): Float64Array {
  const ticks = new Float64Array(targetCount + 1).fill(UNREACHED);
  const k = shapes.findIndex((shape) => shape.source === 0);
  if (k < 0) return ticks;
  const costs = new Float64Array(targetCount);
  evidence.addCosts(0, 0, 1, 1, targetCount, costs);
  const price = toTicks(shapes[k].cost) + k;
  for (let j = 1; j <= targetCount; j++) ticks[j] = toTicks(costs[j - 1]) + price;
  return ticks;
}

/** The shapes of the cheapest tiling, first to last: the way back from the end. */
function shapesBack({ sourceCount, targetCount, shapes, band: { lo, hi } }: Trellis, via: Uint8Array): Uint8Array {
  const taken: number[] = [];
  let viaRow = via.length - (hi[sourceCount] - lo[sourceCount]);
  for (let i = sourceCount, j = targetCount; i > 0 || j > 0; ) {
    const k = via[viaRow + j - lo[i]];
    taken.push(k);
    j -= shapes[k].target;
    for (let rows = shapes[k].source; rows > 0; rows--) {
      i--;
      viaRow -= hi[i] - lo[i];
    }
  }
  return Uint8Array.from(taken.reverse());
}

/** Prices each bead of a tiling anew, in nats: the ticks were rounded. */
function* priced({ shapes, evidence }: Trellis, taken: Uint8Array): Steps<Path> {
  const costs = new Float64Array(taken.length);
  const one = new Float64Array(1);
  const pace = paceOf(BEADS_A_STEP);
  let i = 0;
  let j = 0;
  for (let at = 0; at < taken.length; at++) {
    const { source, target, cost } = shapes[taken[at]];
    one[0] = cost;
    evidence.addCosts(i, i + source, target, j + target, 1, one);
    costs[at] = one[0];
    i += source;
    j += target;
    if (pace.isDue(1)) yield;
  }
  return { shapes: taken, costs };
}
