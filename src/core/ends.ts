import type { Steps } from "./drive.js";
import type { Posterior } from "./forward-backward.js";
import type { Lattice } from "./lattice.js";
import { paceOf } from "./steps.js";

/** What it costs a bead to begin or end at a cell, in nats: a number for each cell, row by row, as `rowStarts` says. */
export interface EndCosts {
  /** For beads with both sides. */
  readonly joined: Float64Array;
  /** For those with an empty one. */
  readonly empty: Float64Array;
}

const CANDIDATES_A_STEP = 1 << 15; // between two yields: some ms

/** The lattice with what every bead pays for the cell that it begins at and the one that it ends at. Time O(cells × shapes). */
export function* withEndCosts(lattice: Lattice, costs: EndCosts): Steps<Lattice> {
  const { shapes, rowStarts } = lattice;
  const evidence = lattice.evidence.slice();
  const pace = paceOf(CANDIDATES_A_STEP);
  for (let i = 0; i + 1 < rowStarts.length; i++) {
    addToRow(lattice, costs, i, evidence);
    if (pace.isDue((rowStarts[i + 1] - rowStarts[i]) * shapes.length)) yield;
  }
  return { ...lattice, evidence };
}

function addToRow(
  { shapes, band: { lo }, rowStarts }: Lattice,
  { joined, empty }: EndCosts,
  i: number,
  evidence: Float64Array,
): void {
  const size = rowStarts[i + 1] - rowStarts[i];
  for (let k = 0; k < shapes.length; k++) {
    const { source, target } = shapes[k];
    if (source > i) continue;
    const costs = source === 0 || target === 0 ? empty : joined;
    const at = rowStarts[i] * shapes.length + k * size;
    const before = rowStarts[i - source] + lo[i] - target - lo[i - source];
    for (let x = 0; x < size; x++) {
      // a bead that is none may begin at a cell that is none
      if (evidence[at + x] < Number.POSITIVE_INFINITY) evidence[at + x] += costs[before + x] + costs[rowStarts[i] + x];
    }
  }
}

/** How probable it is that a sentence is left out just before or just behind each cell, of those tilings that go through it; 0 to 1. */
export function nullsBeside(
  { shapes, band: { lo }, rowStarts }: Lattice,
  { beads }: Posterior,
  cells: Float64Array,
): Float64Array {
  const beside = new Float64Array(cells.length);
  for (let i = 0; i + 1 < rowStarts.length; i++) {
    const size = rowStarts[i + 1] - rowStarts[i];
    for (let k = 0; k < shapes.length; k++) {
      const { source, target } = shapes[k];
      if (source > i || (source > 0 && target > 0)) continue;
      const at = rowStarts[i] * shapes.length + k * size;
      const before = rowStarts[i - source] + lo[i] - target - lo[i - source];
      for (let x = 0; x < size; x++) {
        if (beads[at + x] === 0) continue;
        beside[before + x] += beads[at + x];
        beside[rowStarts[i] + x] += beads[at + x];
      }
    }
  }
  return beside.map((nulls, cell) => Math.min(1, nulls / Math.max(LEAST, cells[cell])));
}

const LEAST = 1e-9; // what is said of a cell that fewer tilings go through is divided by this instead, so that nothing is divided by almost nothing
