import type { Span } from "../../model/index.js";
import type { CheckRule } from "./finding.js";
import { quoted, type ReadSide, type ReadUnit } from "./read-unit.js";

/** A word that a hyphen parts, as at the end of a line: guar-antee, guar- antee, guar¬antee. Chains (state-of-the-art) and names (Jean-Claude) are none. */
const PARTED = /(?<![\p{L}\p{N}\-‐])(\p{Lu}?\p{Ll}+)(?:[-‐\u00ad¬] {0,2}|\u00ad)(\p{Ll}+)(?![\p{L}\p{N}\-‐])/gu;

/** A line's end is still in a word: “guar-antee”, where “guarantee” is a word and one of the parts is none. Without `isWord` nothing is found. */
export const splitWord: CheckRule = {
  name: "split-word",
  severity: "warning",
  about: "a hyphen parts a word, as at the end of a line",
  check: ({ source, target, isWord }) => {
    if (isWord === undefined) return undefined;
    const [here, there] = [partedIn(source, isWord), partedIn(target, isWord)];
    if (here.length + there.length === 0) return undefined;
    const [{ start, end }, { text }, name] =
      there.length > 0 ? [there[0], target, "target"] : [here[0], source, "source"];
    const found = text.slice(start, end);
    return {
      message: `The ${name} has ${quoted(found)}, expected ${quoted(found.replace(/[^\p{L}]/gu, ""))}.`,
      source: here,
      target: there,
    };
  },
};

const partedIn = ({ text }: ReadSide, isWord: NonNullable<ReadUnit["isWord"]>): Span[] =>
  Array.from(text.matchAll(PARTED)).flatMap(({ index, 0: found, 1: first, 2: rest }) => {
    const [head, tail] = [first.toLowerCase(), rest];
    const isParted = isWord(head + tail) && !(isWord(head) && isWord(tail));
    return isParted ? { start: index, end: index + found.length } : [];
  });
