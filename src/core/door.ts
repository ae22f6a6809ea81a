/**
 * The search over numbers alone, for costs of your own: shapes of beads, a band of cells to look at, and the cheapest tiling in it
 * (`viterbi`). `forwardBackward` says how probable each bead is. It knows no text and no language.
 *
 * @example
 * import { diagonalBand, evidenceFrom, viterbi } from "duiqi/core";
 * const shapes = [{ source: 1, target: 1, cost: 0.1 }, { source: 1, target: 2, cost: 2 }];
 * const evidence = evidenceFrom((sourceStart, sourceEnd) => sourceEnd - sourceStart); // or what your texts say, in nats
 * viterbi({ sourceCount: 2, targetCount: 3, shapes, evidence, band: diagonalBand(2, 3, 2) }).shapes; // [1, 0]
 *
 * @module duiqi/core
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
