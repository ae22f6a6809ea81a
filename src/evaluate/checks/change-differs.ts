import type { CheckRule } from "./finding.js";

/** 下降3% and “rose by 3 %”, 零下5度 and “5 degrees”, 降低了三成 and “fell to 30 percent”: the same number, the other way. */
export const changeDiffers: CheckRule = {
  name: "change-differs",
  severity: "error",
  about: "a rise is a fall on the other side, “by” is “to”, or a number is below zero on one side only",
  check: ({ source, senses: { changes } }) =>
    changes && {
      message: `The number “${source.text.slice(changes.source.start, changes.source.end)}” goes another way in the target.`,
      source: [changes.source],
      target: [changes.target],
    },
};
