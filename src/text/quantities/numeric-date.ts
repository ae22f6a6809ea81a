import { isDigitAt, matchAt } from "./numeral.js";
import { isDay, isLikelyYear, isMonth, monthDayOf, monthOf, yearOf } from "./quantity-key.js";
import { both, mention, type Reading, type Rule } from "./quantity-rule.js";

// 2024-03-02, 2024/3/2, 2024.3.2
const YEAR_FIRST = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
// 2/23/2024, 23/02/2024, 23.02.2024, 23-02-2024
const YEAR_LAST = /(?<![\d/]|\d[.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/]|[.-]\d)/y;
// 20240223; but not 20240223元
const WITHOUT_SIGNS =
  /(?<![\d.,$¥￥£€#-])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d|[.,-]\d|\s?[元万亿人个吨])/y;
// 2024-02; but 2001-02 are two years, and 2008-10 may be three
const YEAR_AND_MONTH = /(?<![\d\p{L}/]|\p{L}[- ]|-)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d\p{L}%/]|[-–—.,]\d|年)/uy;
// 02/2024; but not resolution 12/2024
const MONTH_AND_YEAR =
  /(?<![\d/第]|(?:resolution|decision|decree|order|No\.)\s)(0[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/]|\s?号)/iuy;

/**
 * Dates in digits alone, in either language: a year and a day, or a year and a month.
 *
 * 3/2/2024 is read the American way, as March 2, for nothing there says which it is; 3.2.2024 is written where the day comes first.
 */
export const readNumericDate: Rule = (text, at) => {
  let end = at;
  while (end - at <= 8 && isDigitAt(text, end)) end++;
  const [digits, next] = [end - at, text[end]];
  if (digits === 8) return readWithoutSigns(text, at);
  if ((next !== "-" && next !== "/" && next !== ".") || !isDigitAt(text, end + 1)) return undefined;
  if (digits === 4) return readYearFirst(text, at) ?? readMonthOfYear(text, at);
  return digits < 3 ? (readYearLast(text, at) ?? readMonthOfYear(text, at)) : undefined;
};

const readYearFirst: Rule = (text, at) => {
  const match = matchAt(YEAR_FIRST, text, at);
  if (match === undefined) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  return dateOf([at, at + 4, year], [at + 5, at + match[0].length, month, day]);
};

const readYearLast: Rule = (text, at) => {
  const match = matchAt(YEAR_LAST, text, at);
  if (match === undefined || !isLikelyYear(Number(match[4]))) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const isDayFirst = match[2] === "." || first > 12;
  const [month, day] = isDayFirst ? [second, first] : [first, second];
  const end = at + match[0].length;
  return dateOf([end - 4, end, Number(match[4])], [at, end - 5, month, day]);
};

const readWithoutSigns: Rule = (text, at) => {
  const match = matchAt(WITHOUT_SIGNS, text, at);
  if (match === undefined) return undefined;
  return dateOf([at, at + 4, Number(match[1])], [at + 4, at + 8, Number(match[2]), Number(match[3])]);
};

const readMonthOfYear: Rule = (text, at) => {
  const yearFirst = matchAt(YEAR_AND_MONTH, text, at);
  if (yearFirst !== undefined) {
    const [year, month] = [Number(yearFirst[1]), Number(yearFirst[2])];
    if (month > year % 100) return undefined;
    return both(mention(at, at + 4, yearOf(year)), mention(at + 5, at + 7, monthOf(month)));
  }
  const monthFirst = matchAt(MONTH_AND_YEAR, text, at);
  if (monthFirst === undefined) return undefined;
  const [month, year] = [Number(monthFirst[1]), Number(monthFirst[2])];
  return both(mention(at, at + 2, monthOf(month)), mention(at + 3, at + 7, yearOf(year)));
};

/** A year and a day of it, in the order in which they stand; `undefined` where there is no such day. */
function dateOf(
  [yearStart, yearEnd, year]: readonly [number, number, number],
  [dayStart, dayEnd, month, day]: readonly [number, number, number, number],
): Reading | undefined {
  if (!isMonth(month) || !isDay(day)) return undefined;
  const [ofYear, ofDay] = [
    mention(yearStart, yearEnd, yearOf(year)),
    mention(dayStart, dayEnd, monthDayOf(month, day)),
  ];
  return yearStart < dayStart ? both(ofYear, ofDay) : both(ofDay, ofYear);
}
