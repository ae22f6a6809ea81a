import type { ClauseWeights } from "./clauses.js";
import type { FormWeights } from "./form.js";
import type { LayoutWeights } from "./layout.js";
import type { LengthWeights } from "./length.js";
import type { TranslationWeights } from "./translation.js";

/** What everything counts that is weighed of a bead: the fitted weights of `data/model.json`. */
export interface Weights extends LengthWeights, ClauseWeights, TranslationWeights, FormWeights, LayoutWeights {}

/** The features in a fixed order: that of `data/model.json`. */
export const FEATURE_NAMES: readonly FeatureName[] = [
  "lengthTail",
  "lengthDeviation",
  "nullLength",
  "clauses",
  "forward",
  "backward",
  "strangers",
  "unmet",
  "weakest",
  "quotationStart",
  "quotationEnd",
  "questionEnd",
  "exclamationEnd",
  "stopEnd",
  "colonEnd",
  "bracketStart",
  "lowerCaseStart",
  "marker",
  "markerInside",
  "headingInsideSource",
  "headingInsideTarget",
  "nullWithStop",
  "blockEndInside",
  "headingJoined",
  "blockStart",
  "blockEnd",
  "headingToText",
];

/** What a feature is called. */
export type FeatureName = keyof Weights;
