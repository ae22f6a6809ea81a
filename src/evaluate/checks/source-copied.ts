import { collapseSpace } from "../../text/index.js";
import type { CheckRule } from "./finding.js";
import { quoted } from "./read-unit.js";

const FEWEST_WORDS = /(?<!\p{Ll})(?:\p{Ll}{2,}\P{L}+){3}/u;

/** The target is the source again: nobody has translated it yet. Codes, numbers and names may be the same in both. */
export const sourceCopied: CheckRule = {
  name: "source-copied",
  severity: "warning",
  about: "the target is a copy of the source",
  check: ({ source, target }) => {
    if (source.length !== target.length) return undefined; // the quick way out
    if (collapseSpace(source.text) !== collapseSpace(target.text)) return undefined;
    if (source.scripts.han === 0 && !FEWEST_WORDS.test(`${source.text} `)) return undefined;
    return {
      message: `The target, ${quoted(target.text)}, is a copy of the source.`,
      source: [{ start: 0, end: source.text.length }],
      target: [{ start: 0, end: target.text.length }],
    };
  },
};
