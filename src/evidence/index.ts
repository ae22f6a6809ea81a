export { FULL_WEIGHT, type LengthModel, lengthEvidence } from "./length.js";
export { type AlignmentModel, modelFor, withRatio } from "./model.js";
