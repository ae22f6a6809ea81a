import { SLOTS, toTicks, UNREACHED } from "./ticks.js";

// The inner loops of Viterbi's search. `ticks.ts` says why they take a minimum without a branch.

/** Offers `row` the beads that come from a row above it, all at one price. */
export function relaxEvenly(
  row: Float64Array,
  rowAt: number,
  above: Float64Array,
  aboveAt: number,
  count: number,
  price: number,
): void {
  for (let x = 0; x < count; x++) {
    const old = row[rowAt + x];
    const offered = above[aboveAt + x] + price;
    row[rowAt + x] = (old + offered - Math.abs(old - offered)) * 0.5;
  }
}

/** The same, at costs worked out for each. */
export function relax(
  row: Float64Array,
  rowAt: number,
  above: Float64Array,
  aboveAt: number,
  count: number,
  price: number,
  costs: Float64Array,
): void {
  for (let x = 0; x < count; x++) {
    const old = row[rowAt + x];
    const offered = above[aboveAt + x] + toTicks(costs[x]) + price;
    row[rowAt + x] = (old + offered - Math.abs(old - offered)) * 0.5;
  }
}

/** The same, at costs looked up by the length of the target side. */
export function relaxByLength(
  row: Float64Array,
  rowAt: number,
  above: Float64Array,
  aboveAt: number,
  count: number,
  price: number,
  costs: Float64Array,
  targetEnds: Int32Array,
  targetEnd: number,
  targetSize: number,
): void {
  const targetStart = targetEnd - targetSize;
  for (let x = 0; x < count; x++) {
    const old = row[rowAt + x];
    const offered = above[aboveAt + x] + costs[targetEnds[targetEnd + x] - targetEnds[targetStart + x]] + price;
    row[rowAt + x] = (old + offered - Math.abs(old - offered)) * 0.5;
  }
}

/** Offers the row the beads that stay in it, left to right, and parts each cell's winner into shape and cost. */
export function settle(
  row: Float64Array,
  size: number,
  added: Float64Array,
  start: number,
  via: Uint8Array,
  viaRow: number,
): void {
  let left = UNREACHED;
  for (let x = 0; x < size; x++) {
    const old = row[x];
    const offered = left + added[start + x];
    const best = (old + offered - Math.abs(old - offered)) * 0.5;
    left = Math.floor(best / SLOTS) * SLOTS;
    row[x] = left;
    via[viaRow + x] = best - left;
  }
}
