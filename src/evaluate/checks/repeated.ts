import type { CheckRule } from "./finding.js";
import { quoted, spansOf } from "./read-unit.js";

const TWICE = new RegExp(
  [
    // “of of”, “the the”; “that that” and “had had” are English
    "(?<![\\p{L}-])(the|an?|of|to|and|in|for|with|by|at|from|is|was|are|were) \\1(?![\\p{L}-])",
    // three words or more, a clause: “the plan for this year the plan for this year”
    "(?<!\\p{L})((?:\\p{L}+ ){2,12}\\p{L}+)[ ,.;]{1,2}\\2(?!\\p{L})",
    "(\\p{Script=Han}{6,40})[，、。；]?\\3",
  ].join("|"),
  "giu",
);

/** Words stand twice in a row, on one side only: “of the of the plan”, as machines and pasting leave them. */
export const repeated: CheckRule = {
  name: "repeated",
  severity: "warning",
  about: "words stand twice in a row, on one side only",
  check: ({ source, target }) => {
    const [here, there] = [spansOf(TWICE, source.text), spansOf(TWICE, target.text)];
    if (here.length > 0 === there.length > 0) return undefined;
    const [{ start, end }, { text }, name] =
      there.length > 0 ? [there[0], target, "target"] : [here[0], source, "source"];
    return {
      message: `The ${name} says ${quoted(text.slice(start, end))}, the same words twice.`,
      source: here,
      target: there,
    };
  },
};
