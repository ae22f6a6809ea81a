import type { Span } from "../model/index.js";
import { collapseSpace, foldWidth } from "../text/index.js";
import { isHan, keysOf, stemOf, type Token, tokensOf } from "./tokens.js";

/** Words that are looked for side by side. */
export interface Phrase {
  /** Keys that every text has in which the phrase stands. */
  readonly keys: readonly number[];
  /** Where the phrase stands in a text, in order, never overlapping. */
  find(text: string): Span[];
}

const BETWEEN = /^[\s\p{Pd}\p{Cf}]*$/u;

/**
 * Makes a phrase of what a user looks for, or `undefined` where it has no word.
 *
 * Case and width are the same, and so are the forms of an English word (`robot`, `robots`) unless `exact`. Where it has white
 * space, a text may have any, a hyphen or none; other marks between its words must be just those. Words are whole.
 */
export function phraseOf(text: string, exact: boolean): Phrase | undefined {
  const folded = foldWidth(text);
  const wanted = tokensOf(text).filter(isWord);
  if (wanted.length === 0) return undefined;
  const same = (a: Token, b: Token): boolean =>
    a.kind === b.kind &&
    (a.form === b.form || (!exact && a.kind === "word" && !isHan(a) && stemOf(a.form) === stemOf(b.form)));
  const gaps = wanted.slice(1).map((token, n) => collapseSpace(folded.slice(wanted[n].end, token.start)));
  const isSpaced = wanted.slice(1).map((token, n) => token.start > wanted[n].end);

  const find = (text: string): Span[] => {
    const folded = foldWidth(text);
    const tokens = tokensOf(text).filter(isWord);
    const spans: Span[] = [];
    for (let at = 0; at + wanted.length <= tokens.length; at++) {
      const stands = wanted.every((token, n) => {
        if (!same(token, tokens[at + n])) return false;
        if (n === 0) return true;
        const gap = folded.slice(tokens[at + n - 1].end, tokens[at + n].start);
        if (!isSpaced[n - 1]) return gap === "";
        return collapseSpace(gap) === gaps[n - 1] || (BETWEEN.test(gaps[n - 1]) && BETWEEN.test(gap));
      });
      if (!stands) continue;
      spans.push({ start: tokens[at].start, end: tokens[at + wanted.length - 1].end });
      at += wanted.length - 1;
    }
    return spans;
  };

  return { keys: [...keysOf(wanted)], find };
}

const isWord = ({ kind }: Token): boolean => kind !== "mark";
