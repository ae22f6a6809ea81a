import type { CheckRule } from "./finding.js";
import { differing } from "./mentions.js";

/** 2月23日 and “February 28”: each side has a date, year or time that the other has not. */
export const datesDiffer: CheckRule = {
  name: "dates-differ",
  severity: "error",
  about: "a date, year or time is another one on the other side",
  check: ({ quantities }) => differing(quantities.datesDiffer),
};
