import type { Span } from "../../model/index.js";

/** What a mention counts or names. Two mentions of different kinds may share a key: “第三” and “three”. */
export type QuantityKind = "number" | "percent" | "ordinal" | "month-day" | "month" | "year" | "weekday" | "time";

/**
 * A number, date or time that a text mentions: `text.slice(start, end)` says it.
 *
 * Two mentions, in either language, mean the same exactly when their keys are equal.
 */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** `"n1000"`, `"n1/3"`, `"p6"`, `"y2024"`, `"y1990s"`, `"d2-23"`, `"m2"`, `"w3"` (Wednesday), `"t18:05"`. */
  readonly key: string;
}

/** A kind and a key that have not found their place in a text yet. */
export type Meaning = Omit<Quantity, keyof Span>;

// Four digits from the first to the last of these years are a year where nothing else is said; chosen by hand.
const FIRST_YEAR = 1500;
const LAST_YEAR = 2099;

// fifteen digits: beyond them 1.1 × 10000 would be 11000.000000000002
const plain = (value: number): string => String(Number(value.toPrecision(15)));

/** A number, to fifteen significant digits: `"n1.5"`. */
export const numberOf = (value: number): Meaning => ({ kind: "number", key: `n${plain(value)}` });

/** A place in an order has the key of its number: “第十二届” is `"n12"`, for English may well say “12”. */
export const ordinalOf = (value: number): Meaning => ({ kind: "ordinal", key: `n${plain(value)}` });

/** A fraction as it is said, not reduced: `"n2/3"`. */
export const fractionOf = (part: number, whole: number): Meaning => ({
  kind: "number",
  key: `n${plain(part)}/${plain(whole)}`,
});

/** Percent, also of change: 百分之六, 6 percentage points. */
export const percentOf = (value: number): Meaning => ({ kind: "percent", key: `p${plain(value)}` });

/** Whether four bare digits may well be a year. */
export const isLikelyYear = (value: number): boolean =>
  Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;

/** A year from 1500 to 2099. Others are numbers, as the other language may give them without a sign of a year. */
export const yearOf = (value: number): Meaning =>
  isLikelyYear(value) ? { kind: "year", key: `y${value}` } : numberOf(value);

/** Whether a number can stand for ten years: 90, 1990. */
export const isDecade = (value: number): boolean =>
  value % 10 === 0 && ((value >= 10 && value < 100) || isLikelyYear(value));

/** Ten years: `decadeOf(90)` and `decadeOf(1990)` are `"y1990s"`; of two digits, up to 20 is of this century. */
export const decadeOf = (value: number): Meaning => ({
  kind: "year",
  key: `y${value >= 100 ? value : value + (value > 20 ? 1900 : 2000)}s`,
});

/** A year of two digits, `’98` or 九八年: up to 30 it is of this century. */
export const shortYearOf = (value: number): Meaning => yearOf(value + (value > 30 ? 1900 : 2000));

/** A month without a day, 1 to 12. */
export const monthOf = (month: number): Meaning => ({ kind: "month", key: `m${month}` });

/** A day of a month. */
export const monthDayOf = (month: number, day: number): Meaning => ({ kind: "month-day", key: `d${month}-${day}` });

/** A day of the week, 1 for Monday. */
export const weekdayOf = (weekday: number): Meaning => ({ kind: "weekday", key: `w${weekday}` });

/** A time of day, to the minute; 24:00 is 00:00. */
export const timeOf = (hour: number, minute: number): Meaning => {
  const padded = (value: number): string => String(value).padStart(2, "0");
  return { kind: "time", key: `t${padded(hour % 24)}:${padded(minute)}` };
};

/** Whether a number can be a month. */
export const isMonth = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 12;

/** Whether a number can be a day of a month. */
export const isDay = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 31;
