import type { CheckRule } from "./finding.js";
import { missing } from "./mentions.js";

/** 2月23日召开 and “was held”: one side has a date, year or time that the other does not say. */
export const dateMissing: CheckRule = {
  name: "date-missing",
  severity: "warning",
  about: "a date, year or time stands on one side only",
  check: ({ quantities }) => missing(quantities.datesMissing),
};
