/**
 * The search over numbers alone: shapes, bands, Viterbi and forward–backward over a lattice of beads. It knows no text.
 *
 * @module
 */

export { type Band, bandAround, bandSize, diagonalBand } from "./band.js";
export { cellPosteriors } from "./cells.js";
export { type ChainCosts, heaviestChain, type Points } from "./chain.js";
export { weightedSum } from "./combine.js";
export { type Evidence, evidenceFrom, type LengthCost } from "./evidence.js";
export { forwardBackward, type Posterior } from "./forward-backward.js";
export { type Lattice, type LatticeProblem, type NullPlaces, priceLattice } from "./lattice.js";
export { posteriorPath, type ScoredPath } from "./posterior-path.js";
export type { Problem } from "./search.js";
export type { Shape, ShapeSize } from "./shape.js";
export { type Path, type Trellis, viterbi } from "./trellis.js";
