import type { Quantity } from "../../text/index.js";

/** The numbers, dates and times of one text. */
export interface TextQuantities {
  readonly text: string;
  readonly language: "zh" | "en";
  readonly quantities: readonly Quantity[];
}

/** A quantity with the words that say it. */
export interface Mention extends Quantity {
  readonly language: "zh" | "en";
  readonly phrase: string;
  /** The sign before it, if there is one. */
  readonly before: string;
  /** What follows it, a few characters of it: a unit, if it has one. */
  readonly after: string;
}

const FOLLOWING = 20; // characters: “ degrees Fahrenheit”

/** The mentions of a text, with their words. */
export const mentionsOf = ({ text, language, quantities }: TextQuantities): Mention[] =>
  quantities.map((quantity) => ({
    ...quantity,
    language,
    phrase: text.slice(quantity.start, quantity.end),
    before: text.slice(Math.max(0, quantity.start - 1), quantity.start),
    after: text.slice(quantity.end, quantity.end + FOLLOWING),
  }));

/** Whether it is a day, month, year or time. */
export const isDate = ({ kind }: Quantity): boolean => kind !== "number" && kind !== "percent" && kind !== "ordinal";

/** Whether it is written in digits: 1.2万, but not 三. */
export const isInDigits = ({ phrase }: Mention): boolean => /[\d\uff10-\uff19]/.test(phrase);

/** The number of its key; a fraction's is not reduced, a date has none. */
export function numberIn({ key }: Quantity): number {
  const [part, whole = 1] = key.slice(1).split("/").map(Number);
  return part / whole;
}
