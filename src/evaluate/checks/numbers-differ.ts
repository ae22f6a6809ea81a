import type { CheckRule } from "./finding.js";
import { differing } from "./mentions.js";

/** 1000亿元 and “10 billion yuan”: each side has a number that the other has not. */
export const numbersDiffer: CheckRule = {
  name: "numbers-differ",
  severity: "error",
  about: "a number is another one on the other side",
  check: ({ quantities }) => differing(quantities.numbersDiffer),
};
