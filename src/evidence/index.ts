export { FULL_WEIGHT, type LengthModel, lengthEvidence } from "./length.js";
export { type AlignmentModel, modelFor } from "./model.js";
