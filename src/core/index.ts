export { type Band, bandSize, diagonalBand } from "./band.js";
export { drive, driveSync } from "./drive.js";
export { type Evidence, evidenceFrom, type LengthCost } from "./evidence.js";
export { type Problem, widening } from "./search.js";
export type { Shape } from "./shape.js";
export { type Path, type Trellis, viterbi } from "./trellis.js";
