import { driveSync, type Steps } from "./drive.js";
import type { Lattice } from "./lattice.js";
import { paceOf } from "./steps.js";

/** How probable each candidate bead is, given that some tiling of the lattice is right. */
export interface Posterior {
  /** 0 to 1, laid out as the lattice's evidence. */
  readonly beads: Float64Array;
  /** How many beads of each shape to expect. */
  readonly shapeCounts: Float64Array;
  /** How many beads with an empty side that follow another one to expect. */
  readonly runCount: number;
  /** ln of the sum over all tilings of e^−cost, in nats. */
  readonly logSum: number;
}

/*
 * Probabilities are kept as they are, not as logarithms, a row at a time with a scale of its own: row i stands for
 * forward[…] · e^logScale[i]. So a candidate takes one exponential and a few products. Two numbers a cell: 0 for
 * tilings whose last bead has both sides, 1 for those that end in one with an empty side.
 */

// The backward pass leaves out a cell whose forward number is below this; the largest one of its row is 1. The two numbers of a cell
// multiply to a probability, so that its backward number could be larger than a number can be, which is 1.8e308.
const LEAST = 1e-300;
const MOST = 600; // nats: the weight of a bead is at most e^600. The largest number is e^709, and two or three weights meet in a row

/**
 * The forward–backward algorithm over a lattice.
 *
 * Rabiner, “A Tutorial on Hidden Markov Models”, Proceedings of the IEEE 77(2), 1989, section III, with beads that span
 * several rows as segments. Time O(cells × shapes); memory two more lattices' worth of numbers.
 *
 * @param shapeCosts Prices of the shapes to use instead of the lattice's own, in nats.
 * @throws RangeError when no tiling lies in the band.
 * @example
 * import { forwardBackward, priceLattice } from "duiqi/core";
 * const lattice = priceLattice({ ...trellis, runCost: 0 });
 * const { shapeCounts } = forwardBackward(lattice);
 * shapeCounts; // [0, 2]
 */
export const forwardBackward = (lattice: Lattice, shapeCosts?: readonly number[]): Posterior =>
  driveSync(forwardBackwardSteps(lattice, shapeCosts));

const CANDIDATES_A_STEP = 1 << 15; // between two yields: some ms

/** Does what `forwardBackward` does, in steps. */
export function* forwardBackwardSteps(
  lattice: Lattice,
  shapeCosts: readonly number[] = lattice.shapes.map(({ cost }) => cost),
): Steps<Posterior> {
  const { shapes, band, rowStarts, evidence } = lattice;
  const { lo, hi } = band;
  const rows = lo.length;
  const cells = rowStarts[rows];
  const { weights, givenBack } = yield* weightsOf(lattice, shapeCosts);

  const forward: Pair = [new Float64Array(cells), new Float64Array(cells)];
  const logScale = new Float64Array(rows);
  forward[0][0] = 1;
  const pace = paceOf(CANDIDATES_A_STEP);
  for (let i = 0; i < rows; i++) {
    forwardRow(lattice, weights, i, forward, logScale);
    if (pace.isDue((hi[i] - lo[i]) * shapes.length)) yield;
  }
  const end = cells - 1;
  const sum = forward[0][end] + forward[1][end];
  if (!(sum > 0)) throw new RangeError("No tiling by these shapes leads to the end of the band.");

  const backward: Pair = [new Float64Array(cells), new Float64Array(cells)];
  backward[0][end] = backward[1][end] = 1 / sum;
  const beads = new Float64Array(evidence.length);
  const shapeCounts = new Float64Array(shapes.length);
  const runCount = new Float64Array(1);
  const found = { beads, shapeCounts, runCount };
  for (let i = rows - 1; i >= 0; i--) {
    backwardRow(lattice, weights, i, { forward, logScale }, backward, found);
    if (pace.isDue((hi[i] - lo[i]) * shapes.length)) yield;
  }
  return { beads, shapeCounts, runCount: runCount[0], logSum: Math.log(sum) + logScale[rows - 1] - givenBack };
}

/** Two numbers a cell. */
type Pair = readonly [Float64Array, Float64Array];

/** Fills row i from those above it, and scales it. */
function forwardRow(
  { shapes, band: { lo, hi }, rowStarts, runCost }: Lattice,
  weights: Float64Array,
  i: number,
  forward: Pair,
  logScale: Float64Array,
): void {
  const again = Math.exp(-runCost);
  const size = hi[i] - lo[i];
  const start = rowStarts[i];
  const base = i === 0 ? 0 : logScale[i - 1];
  for (let k = 0; k < shapes.length; k++) {
    const { source, target } = shapes[k];
    const h = i - source;
    if (source === 0 || h < 0) continue;
    const into = forward[target === 0 ? 1 : 0];
    const half = Math.exp((logScale[h] - base) / 2); // the whole factor may be larger than any number, so weights are multiplied by its two halves
    const repeated = target === 0 ? again : 1;
    const at = start * shapes.length + k * size;
    for (let x = Math.max(0, lo[h] + target - lo[i]), end = Math.min(size, hi[h] + target - lo[i]); x < end; x++) {
      const before = rowStarts[h] + x + lo[i] - target - lo[h];
      into[start + x] += (forward[0][before] + repeated * forward[1][before]) * weights[at + x] * half * half;
    }
  }
  const added = shapes.findIndex((shape) => shape.source === 0);
  let largest = 0;
  for (let x = 0; x < size; x++) {
    const cell = start + x;
    if (x > 0 && added >= 0) {
      const weight = weights[start * shapes.length + added * size + x];
      forward[1][cell] += (forward[0][cell - 1] + again * forward[1][cell - 1]) * weight;
    }
    largest = Math.max(largest, forward[0][cell], forward[1][cell]);
  }
  if (!(largest > 0)) throw new RangeError(`No tiling by these shapes leads through row ${i} of the band.`);
  for (let cell = start; cell < start + size; cell++) {
    forward[0][cell] /= largest;
    forward[1][cell] /= largest;
  }
  logScale[i] = base + Math.log(largest);
}

/**
 * Gives on what row i has from behind, and finds how probable the beads are that end in it.
 *
 * Backward row i stands for backward[…] · e^(logSum − logScale[i]), so that products with forward rows are plain.
 */
function backwardRow(
  { shapes, band: { lo, hi }, rowStarts, runCost }: Lattice,
  weights: Float64Array,
  i: number,
  { forward, logScale }: { readonly forward: Pair; readonly logScale: Float64Array },
  backward: Pair,
  { beads, shapeCounts, runCount }: Readonly<Record<"beads" | "shapeCounts" | "runCount", Float64Array>>,
): void {
  const again = Math.exp(-runCost);
  const size = hi[i] - lo[i];
  const start = rowStarts[i];
  const added = shapes.findIndex((shape) => shape.source === 0);
  // beads with an empty source side stay in the row, so the row is complete once these have been followed from right to left
  if (added >= 0) {
    const at = start * shapes.length + added * size;
    for (let x = size - 1; x > 0; x--) {
      if (forward[0][start + x - 1] + forward[1][start + x - 1] < LEAST) continue;
      const onward = backward[1][start + x] * weights[at + x];
      backward[0][start + x - 1] += onward;
      backward[1][start + x - 1] += again * onward;
      const first = forward[0][start + x - 1] * onward;
      const repeated = forward[1][start + x - 1] * again * onward;
      beads[at + x] = first + repeated;
      shapeCounts[added] += first + repeated;
      runCount[0] += repeated;
    }
  }
  for (let k = 0; k < shapes.length; k++) {
    const { source, target } = shapes[k];
    const h = i - source;
    if (source === 0 || h < 0) continue;
    const isNull = target === 0;
    const from = backward[isNull ? 1 : 0];
    const half = Math.exp((logScale[h] - logScale[i]) / 2);
    const repeat = isNull ? again : 1;
    const at = start * shapes.length + k * size;
    for (let x = Math.max(0, lo[h] + target - lo[i]), end = Math.min(size, hi[h] + target - lo[i]); x < end; x++) {
      const onward = from[start + x] * weights[at + x] * half * half;
      const before = rowStarts[h] + x + lo[i] - target - lo[h];
      if (onward === 0 || forward[0][before] + forward[1][before] < LEAST) continue;
      backward[0][before] += onward;
      backward[1][before] += repeat * onward;
      const first = forward[0][before] * onward;
      const second = forward[1][before] * repeat * onward;
      beads[at + x] = first + second;
      shapeCounts[k] += first + second;
      if (isNull) runCount[0] += second;
    }
  }
}

/**
 * e^−cost of every candidate bead, in a currency in which leaving one more target sentence out costs nothing.
 *
 * Every tiling takes every target sentence once, so a cost for each may be given back to all of them alike: what it costs in the
 * row where it costs least. Without that, a few hundred sentences left out in one row would be more than a number can hold.
 */
function* weightsOf(
  lattice: Lattice,
  shapeCosts: readonly number[],
): Steps<{ weights: Float64Array; givenBack: number }> {
  const { shapes, rowStarts, evidence } = lattice;
  const backTo = givenBackTo(lattice, shapeCosts);
  const weights = new Float64Array(evidence.length);
  const pace = paceOf(CANDIDATES_A_STEP);
  for (let i = 0; i + 1 < rowStarts.length; i++) {
    weighRow(lattice, shapeCosts, backTo, i, weights);
    if (pace.isDue((rowStarts[i + 1] - rowStarts[i]) * shapes.length)) yield;
  }
  return { weights, givenBack: backTo[backTo.length - 1] };
}

function weighRow(
  { shapes, rowStarts, evidence, band: { lo } }: Lattice,
  shapeCosts: readonly number[],
  backTo: Float64Array,
  i: number,
  weights: Float64Array,
): void {
  const size = rowStarts[i + 1] - rowStarts[i];
  let at = rowStarts[i] * shapes.length;
  for (let k = 0; k < shapes.length; k++) {
    const { target } = shapes[k];
    for (let x = 0; x < size; x++, at++) {
      if (evidence[at] === Number.POSITIVE_INFINITY) continue;
      const j = lo[i] + x;
      weights[at] = Math.exp(Math.min(MOST, backTo[j] - backTo[j - target] - evidence[at] - shapeCosts[k]));
    }
  }
}

/** What is given back for all target sentences before each. */
function givenBackTo(
  { shapes, rowStarts, evidence, runCost, band: { lo, hi } }: Lattice,
  shapeCosts: readonly number[],
): Float64Array {
  const rows = lo.length;
  const added = shapes.findIndex((shape) => shape.source === 0);
  const back = new Float64Array(hi[rows - 1]).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < rows && added >= 0; i++) {
    const size = hi[i] - lo[i];
    for (let x = 1; x < size; x++) {
      const cost = evidence[rowStarts[i] * shapes.length + added * size + x];
      back[lo[i] + x] = Math.min(back[lo[i] + x], cost + shapeCosts[added] + runCost);
    }
  }
  const backTo = new Float64Array(back.length);
  for (let j = 1; j < back.length; j++) {
    backTo[j] = backTo[j - 1] + (back[j] < Number.POSITIVE_INFINITY ? back[j] : 0);
  }
  return backTo;
}
