import type { Span } from "../model/index.js";

/** Something that is looked for in texts. Anything with this one function will do. */
export interface TextPattern {
  /** Where it stands in a text, in order, never overlapping, never empty. */
  find(text: string): readonly Span[];
}

/**
 * A regular expression that takes time linear in the text, whatever it is: for one that a stranger wrote. It runs on RE2's
 * algorithm (`re2js`), without backtracking.
 *
 * It is written as in JavaScript with the flag `u`, `\p{Script=Han}` and lookbehind included. There is no lookahead and no
 * backreference, nothing is repeated more than 1,000 times, and a `\S` between brackets takes U+3000 for no space. `(?i)` at its
 * beginning takes small and capital letters for the same.
 *
 * @throws RangeError when it is none.
 * @example
 * import { linearPattern } from "duiqi/memory";
 * const pattern = await linearPattern("第[一二三]章");
 * pattern.find("见第二章和第三章。"); // [{ start: 1, end: 4 }, { start: 5, end: 8 }]
 */
export async function linearPattern(source: string): Promise<TextPattern> {
  const { RE2JS, RE2JSException } = await import("re2js"); // 40 ms to load, which only who needs it should wait for
  const compiled = ((): InstanceType<typeof RE2JS> => {
    try {
      return RE2JS.compile(RE2JS.translateRegExp(translated(source)), RE2JS.LOOKBEHINDS);
    } catch (cause) {
      if (!(cause instanceof RE2JSException)) throw cause;
      const message = `“${source}” is no regular expression of linear time (${cause.message}); it knows no lookahead and no backreference.`;
      throw new RangeError(message, { cause });
    }
  })();
  return {
    find(text) {
      const spans: Span[] = [];
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        const [start, end] = [matcher.start(), matcher.end()];
        if (end > start) spans.push({ start, end });
      }
      return spans;
    },
  };
}

// an escape, a bracket, or one that says a property or a space
const PIECE = /\\([pP])\{(?:Script|sc|General_Category|gc)=(\w+)\}|\\[pP]\{[^}]*\}|\\([sS])|\\.|[[\]]/gsu;
const SPACES = "\\s\\x{b}\\p{Z}\\x{feff}"; // RE2's own are those of ASCII

/** What JavaScript and RE2 write differently, as RE2 writes it. */
function translated(source: string): string {
  let isInBrackets = false;
  return source.replace(PIECE, (piece, sign?: string, property?: string, space?: string) => {
    if (sign !== undefined) return `\\${sign}{${property}}`;
    if (space === "s") return isInBrackets ? SPACES : `[${SPACES}]`;
    if (space === "S" && !isInBrackets) return `[^${SPACES}]`;
    if (piece === "[") isInBrackets = true;
    if (piece === "]") isInBrackets = false;
    return piece;
  });
}
