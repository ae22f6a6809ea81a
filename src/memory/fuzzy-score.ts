import levenshtein from "fast-levenshtein";
import { collapseSpace, dropInvisible } from "../text/index.js";
import { type Token, tokensOf } from "./tokens.js";

/** A word counts as much as this many marks. */
export const WORD_WEIGHT = 3;
/** The most that texts score that are not the same to the letter. */
const NOT_THE_SAME = 0.99;

/** A text made ready to be compared: its words (with numbers) and marks apart, as they stand in it. */
export interface Comparable {
  /** The text without invisible characters, white space as single spaces: the same means a score of 1. */
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly marks: readonly string[];
  /** 3 for each word and 1 for each mark. */
  readonly size: number;
}

/** Makes a text ready to be compared. Time linear in it. */
export function comparable(text: string): Comparable {
  const tokens = tokensOf(text);
  const words: string[] = [];
  const marks: string[] = [];
  for (const { kind, form } of tokens) (kind === "mark" ? marks : words).push(form);
  return { plain: plainOf(text), tokens, words, marks, size: WORD_WEIGHT * words.length + marks.length };
}

/** A text without invisible characters, every run of white space as one space. */
const plainOf = (text: string): string => collapseSpace(dropInvisible(text));

/**
 * How alike two texts are, 0 to 1, higher is better: 1 − (3·words + marks) / (3·W + M), where words and marks are the
 * Levenshtein distances over words (Han characters, Latin words, numbers) and over marks, W and M how many the text that has
 * more of them has. At most 0.99 unless the texts are the same but for white space, so that a changed number, letter case
 * or width is never a full match. Symmetric.
 *
 * @example
 * import { fuzzyScore } from "duiqi/memory";
 * fuzzyScore("The rain stopped.", "The rain stopped."); // 1
 * fuzzyScore("The rain stopped.", "The rain has stopped."); // 0.77
 */
export const fuzzyScore = (a: string, b: string): number => scoreOf(comparable(a), comparable(b));

/** The fuzzy score of texts made ready. */
export function scoreOf(a: Comparable, b: Comparable): number {
  if (a.plain === b.plain) return 1;
  const size = WORD_WEIGHT * Math.max(a.words.length, b.words.length) + Math.max(a.marks.length, b.marks.length);
  if (size === 0) return 0;
  const distance = WORD_WEIGHT * distanceOf(a.words, b.words) + distanceOf(a.marks, b.marks);
  return Math.min(NOT_THE_SAME, 1 - distance / size);
}

/** Levenshtein distance over sequences of anything: each is given a character of its own, and fast-levenshtein does it. */
function distanceOf(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  const codes = new Map<string, string>();
  const encode = (forms: readonly string[]): string => {
    let encoded = "";
    for (const form of forms) {
      let code = codes.get(form);
      if (code === undefined) {
        code = String.fromCharCode(1 + codes.size);
        codes.set(form, code);
      }
      encoded += code;
    }
    return encoded;
  };
  return levenshtein.get(encode(a), encode(b));
}
