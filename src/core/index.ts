// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { type Band, bandAround, bandSize, type Cell, diagonalBand } from "./band.js";
export { type CalibrationPoint, calibrated } from "./calibrated.js";
export { cellPosteriors, likelyColumns } from "./cells.js";
export { type ChainCosts, heaviestChain, heaviestChainSteps, type Points } from "./chain.js";
export { shifted, sum, turnedEvidence, weightedSum } from "./combine.js";
export { drive, driveSync, type Steps, turnTaker } from "./drive.js";
export { nullsBeside, withEndCosts } from "./ends.js";
export { type Evidence, evidenceFrom } from "./evidence.js";
export { forwardBackward, forwardBackwardSteps, type Posterior } from "./forward-backward.js";
export { type Lattice, type NullPlaces, priceLattice, priceLatticeSteps } from "./lattice.js";
export { posteriorPath, posteriorPathSteps, type ScoredPath } from "./posterior-path.js";
export { type Problem, widening } from "./search.js";
export type { Shape, ShapeSize } from "./shape.js";
export { charactersOf, mapSteps, paceOf, stepsAt } from "./steps.js";
export { type Path, type Trellis, viterbi, viterbiSteps } from "./trellis.js";
