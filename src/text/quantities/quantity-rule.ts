import { matchAt } from "./numeral.js";
import { fractionOf, isLikelyYear, type Meaning, monthDayOf, numberOf, type Quantity, yearOf } from "./quantity-key.js";

/** What a rule has read: mentions in order, none where it has read a word that only looks like a number. */
export interface Reading {
  /** Where reading goes on. */
  readonly end: number;
  readonly quantities: readonly Quantity[];
}

/** A reading of a text at an offset; `undefined` where the rule is not for what stands there. */
export type Rule = (text: string, at: number) => Reading | undefined;

/** A reading of one mention. Of 309 digits and more none: a code, and larger than any number of JavaScript. */
export const mention = (start: number, end: number, meaning: Meaning): Reading => ({
  end,
  quantities: meaning.key.includes("Infinity") ? [] : [{ start, end, ...meaning }],
});

/** Two readings as one, up to the end of the second. */
export const both = (first: Reading, second: Reading): Reading => ({
  end: second.end,
  quantities: [...first.quantities, ...second.quantities],
});

/** The first reading that a list of rules gives. */
export function firstReading(rules: readonly Rule[], text: string, at: number): Reading | undefined {
  for (const rule of rules) {
    const reading = rule(text, at);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** What a number means with what follows it, and where that ends. */
export interface Suffix {
  readonly end: number;
  readonly meaningOf: (value: number) => Meaning;
}

/** A number in either language. */
interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What its one figure is multiplied by. */
  readonly scale: number;
}

/** 10至15%, 3 to 5 million: the first number counts what the second does. `undefined` where the second is not the larger one. */
export function rangeOf(first: Figure, last: Figure, suffix: Suffix): Reading | undefined {
  const isScaled = first.scale === 1 && first.value < last.value / last.scale;
  const value = first.value * (isScaled ? last.scale : 1);
  if (value >= last.value) return undefined;
  return both(
    mention(first.start, first.end, suffix.meaningOf(value)),
    mention(last.start, suffix.end, suffix.meaningOf(last.value)),
  );
}

/** The end of what a sticky pattern matches at an offset; `undefined` where it does not. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  const match = matchAt(pattern, text, at);
  return match === undefined ? undefined : at + match[0].length;
}

// 1/3, but not 2024/25 or 1/2/2024
const SLASH = /(\d{1,2})\/(\d{1,3})(?![\d/])/y;

const SHORT_LAST_YEAR = /\s?[-–—/]\s?(\d\d)(?![\d%]|\p{Script=Latin}|[.,:]\d|-\p{L})/uy;
const FOUR_DIGITS = /\d{4}(?!\d)/y;

/** 1994-95, 1999/00 in either language: two years. */
export const readYears: Rule = (text, at) => {
  const first = Number(matchAt(FOUR_DIGITS, text, at)?.[0]);
  if (!isLikelyYear(first)) return undefined;
  const match = matchAt(SHORT_LAST_YEAR, text, at + 4);
  if (match === undefined || Number(match[1]) !== (first + 1) % 100) return undefined;
  const end = at + 4 + match[0].length;
  return both(mention(at, at + 4, yearOf(first)), mention(end - 2, end, yearOf(first + 1)));
};

/** 1/3 in either language: a fraction. But 24/7 is two numbers, and 9/11 a day. */
export const readSlash: Rule = (text, at) => {
  const match = matchAt(SLASH, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  if (match[0] === "9/11") return mention(at, end, monthDayOf(9, 11));
  if (match[0] === "24/7") return both(mention(at, at + 2, numberOf(24)), mention(end - 1, end, numberOf(7)));
  return mention(at, end, fractionOf(Number(match[1]), Number(match[2])));
};

const FOOTNOTE = /\d{1,2}\/(?=[\s)]|$)/y;
const BEFORE_FOOTNOTE = /[\s,.;:。，；：]$/;

/** 3/ as the United Nations number their notes: “of the Fund. 3/ As a result”. It counts nothing. */
export const readFootnote: Rule = (text, at) => {
  const end = endOf(FOOTNOTE, text, at);
  if (end === undefined || (at > 0 && !BEFORE_FOOTNOTE.test(text[at - 1]))) return undefined;
  return { end, quantities: [] };
};
