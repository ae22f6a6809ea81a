import type { CheckRule } from "./finding.js";
import type { ReadSide } from "./read-unit.js";

// English letters a Han character; names in Latin letters stay as long as they are. In each gold set, one unit of a thousand lies
// further from it than 2.1 times
const MIDDLE = 3.3;
const WIDEST = 2.3;
// a short text may well be three times as long as expected, a paragraph not
const SLACK = 24;

/** One side is far too long or too short for the other: something was left out, added, or aligned wrongly. */
export const lengthRatio: CheckRule = {
  name: "length-ratio",
  severity: "warning",
  about: "one side is far too long for the other",
  check: ({ source, target }) => {
    if (source.length === 0 || target.length === 0 || source.language === target.language) return undefined;
    const expected = (side: ReadSide): number =>
      side.length + (side.language === "zh" ? side.scripts.han * (MIDDLE - 1) : 0);
    const [here, there] = [expected(source) + SLACK, expected(target) + SLACK];
    if (Math.max(here / there, there / here) <= WIDEST) return undefined;
    const [long, short] = here > there ? ["source", "target"] : ["target", "source"];
    return {
      message: `The ${long} is far too long for the ${short}: ${source.length} and ${target.length} characters.`,
      source: [],
      target: [],
    };
  },
};
