import { matchAt } from "./numeral.js";
import { fractionOf, isDay, isMonth, type Meaning, monthDayOf, type Quantity, yearOf } from "./quantity-key.js";

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

// 2024-03-02, 2024/3/2, 2024.3.2
const ISO_DATE = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
// 1/3, but not 2024/25 or 1/2/2024
const SLASH = /(\d{1,2})\/(\d{1,3})(?![\d/])/y;

/** 2024-03-02 in either language: a year and a day. */
export const readIsoDate: Rule = (text, at) => {
  const match = matchAt(ISO_DATE, text, at);
  if (match === undefined) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (!isMonth(month) || !isDay(day)) return undefined;
  const [yearEnd, end] = [at + 4, at + match[0].length];
  return both(mention(at, yearEnd, yearOf(year)), mention(yearEnd + 1, end, monthDayOf(month, day)));
};

/** 1/3 in either language: a fraction. */
export const readSlash: Rule = (text, at) => {
  const match = matchAt(SLASH, text, at);
  return match && mention(at, at + match[0].length, fractionOf(Number(match[1]), Number(match[2])));
};

const FOOTNOTE = /\d{1,2}\/(?=[\s)]|$)/y;
const BEFORE_FOOTNOTE = /[\s,.;:。，；：]$/;

/** 3/ as the United Nations number their notes: “of the Fund. 3/ As a result”. It counts nothing. */
export const readFootnote: Rule = (text, at) => {
  const end = endOf(FOOTNOTE, text, at);
  if (end === undefined || (at > 0 && !BEFORE_FOOTNOTE.test(text[at - 1]))) return undefined;
  return { end, quantities: [] };
};
