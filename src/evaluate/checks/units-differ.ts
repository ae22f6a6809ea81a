import type { CheckRule } from "./finding.js";

/** 5公里 and “5 miles”: the same number of another unit. */
export const unitsDiffer: CheckRule = {
  name: "units-differ",
  severity: "error",
  about: "a number counts another unit of measure on the other side",
  check: ({ source, senses: { units } }) =>
    units && {
      message: `The number “${source.text.slice(units.source.start, units.source.end)}” counts another unit of measure in the target.`,
      source: [units.source],
      target: [units.target],
    },
};
