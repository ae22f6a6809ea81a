import table from "../../data/numerals.en.json" with { type: "json" };
import { chineseNumber } from "../text/index.js";

/** 2024-02-29 | 2024/3/1 | 2024.3.1 | 2024年2月29日 | 2024 02/2918:05, where a page puts the pieces side by side */
const NUMERIC =
  /(?<!\d)((?:19|20)\d\d)(?:\s?[-/.年]\s?|\s(?=\d{1,2}\s?[-/月]))(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d(?!\d:))/;

/** March 1, 2024 | Mar. 1st, 2024 */
const MONTH_FIRST = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)/i;

/** 1 March 2024 | 1st of March, 2024 | 01-Mar-2024 */
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -]((?:19|20)\d\d)(?!\d)/i;

/** 二〇二四年二月二十九日 */
const CHINESE = /([一二三四五六七八九〇○零]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;

/** 20240229, as some meta elements have it */
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)/;

const months: ReadonlyMap<string, number> = new Map(Object.entries(table.months));

/** The first date in a text, as ISO 8601 (`"2024-02-29"`); `undefined` when there is none, or none of the calendar. */
export function findDate(text: string): string | undefined {
  const numeric = NUMERIC.exec(text) ?? COMPACT.exec(text);
  if (numeric) return isoDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return isoDate(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const chinese = CHINESE.exec(text);
  return chinese ? isoDate(chineseNumber(chinese[1]), chineseNumber(chinese[2]), chineseNumber(chinese[3])) : undefined;
}

const monthNumber = (name: string): number | undefined => months.get(name.toLowerCase());

const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function isoDate(year = Number.NaN, month = Number.NaN, day = Number.NaN): string | undefined {
  if (!(day >= 1 && day <= DAYS_OF_MONTHS[month - 1])) return undefined;
  if (month === 2 && day === 29 && !isLeapYear(year)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
