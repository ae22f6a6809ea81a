import type { CheckRule } from "./finding.js";
import { missing } from "./mentions.js";

/** 12家企业 and “the companies”: one side has a number that the other does not say, and that is more than a word like 一. */
export const numberMissing: CheckRule = {
  name: "number-missing",
  severity: "warning",
  about: "a number stands on one side only",
  check: ({ quantities }) => missing(quantities.numbersMissing),
};
