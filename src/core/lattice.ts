import { type Band, bandSize } from "./band.js";
import { driveSync, type Steps } from "./drive.js";
import type { Shape } from "./shape.js";
import { paceOf } from "./steps.js";
import { checkShapes, type Trellis } from "./trellis.js";

/** A problem whose candidate beads are priced once and kept, since they are searched several times. */
export interface LatticeProblem extends Trellis {
  /** What a bead with an empty side costs in addition, in nats, when the bead before it has one too: a gap opens, then extends. */
  readonly runCost: number;
  /** Where leaving sentences out costs more than elsewhere. @default nowhere */
  readonly nullPlaces?: NullPlaces | undefined;
}

/**
 * What leaving a sentence out costs in addition, by the place in the other text where it is left out, in nats.
 *
 * It is no evidence: what evidence says of a bead with an empty side is the same at every place, since `viterbi` asks for it
 * once a sentence. A lattice prices every cell by itself, and can tell places apart.
 */
export interface NullPlaces {
  /** For a target sentence that is left out in row i, before source sentence i: one number a row. */
  readonly added: Float64Array;
  /** For a source sentence that is left out in column j, before target sentence j: one number a column. */
  readonly omitted: Float64Array;
}

/** Every candidate bead of a band, priced. Memory 8 bytes a cell and shape. */
export interface Lattice {
  readonly shapes: readonly Shape[];
  readonly band: Band;
  readonly runCost: number;
  /** Where row i begins, in cells; one more than there are rows. */
  readonly rowStarts: Int32Array;
  /**
   * Evidence alone, in nats; infinite where no bead is. Row by row, in a row shape by shape, in a shape by column:
   * `rowStarts[i] * shapes.length + k * rowSize + (j - lo[i])`.
   */
  readonly evidence: Float64Array;
}

/**
 * Prices every candidate bead of a band: what `forwardBackward` and `posteriorPath` work on. Time O(cells × shapes); memory 8 bytes a
 * cell and shape.
 *
 * @throws RangeError where there are more than 32 shapes, one is there twice, or one with an empty side takes more than one sentence.
 * @example
 * import { priceLattice } from "duiqi/core";
 * const lattice = priceLattice({ ...trellis, runCost: 0 });
 * lattice.rowStarts; // [0, 3, 6, 9, 12, 15]
 */
export const priceLattice = (problem: LatticeProblem): Lattice => driveSync(priceLatticeSteps(problem));

const CANDIDATES_A_STEP = 1 << 14; // between two yields: some 2 to 5 ms

/** Does what `priceLattice` does, in steps. */
export function* priceLatticeSteps(problem: LatticeProblem): Steps<Lattice> {
  const { shapes, band, runCost } = problem;
  checkShapes(shapes);
  const { lo, hi } = band;
  const rowStarts = new Int32Array(lo.length + 1);
  for (let i = 0; i < lo.length; i++) rowStarts[i + 1] = rowStarts[i] + hi[i] - lo[i];
  const { cells } = bandSize(band);
  const costs = new Float64Array(cells * shapes.length).fill(Number.POSITIVE_INFINITY);
  const pace = paceOf(CANDIDATES_A_STEP);
  for (let i = 0; i < lo.length; i++) {
    priceRow(problem, i, costs.subarray(rowStarts[i] * shapes.length, rowStarts[i + 1] * shapes.length));
    if (pace.isDue((hi[i] - lo[i]) * shapes.length)) yield;
  }
  return { shapes, band, runCost, rowStarts, evidence: costs };
}

/** Prices the beads that end in row i. */
function priceRow(
  { shapes, evidence, band: { lo, hi }, nullPlaces }: LatticeProblem,
  i: number,
  costs: Float64Array,
): void {
  const size = hi[i] - lo[i];
  for (let k = 0; k < shapes.length; k++) {
    const { source, target } = shapes[k];
    const h = i - source;
    if (h < 0) continue;
    const from = Math.max(lo[i], lo[h] + target);
    const count = Math.min(hi[i], hi[h] + target) - from;
    if (count <= 0) continue;
    const at = k * size + from - lo[i];
    const row = costs.subarray(at, at + count).fill(0);
    evidence.addCosts(h, i, target, from, count, row);
    if (nullPlaces === undefined) continue;
    if (source === 0) for (let x = 0; x < count; x++) row[x] += nullPlaces.added[i];
    if (target === 0) for (let x = 0; x < count; x++) row[x] += nullPlaces.omitted[from + x];
  }
}
