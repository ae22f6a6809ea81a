import table from "../../../data/numerals.en.json" with { type: "json" };
import { matchAt } from "./numeral.js";
import { readEnglishNumeral } from "./numeral-en.js";
import { isDay, type Meaning, monthDayOf, monthOf, type Quantity, timeOf, weekdayOf } from "./quantity-key.js";
import { both, endOf, mention, type Reading, type Rule } from "./quantity-rule.js";

const months: ReadonlyMap<string, number> = new Map(Object.entries(table.months));
const weekdays: ReadonlyMap<string, number> = new Map(Object.entries(table.weekdays));

/** Words, in small letters, that may begin a date or a time. */
export const CALENDAR_WORDS: readonly string[] = [...months.keys(), ...weekdays.keys(), "noon", "midday", "midnight"];

const CAPITAL_WORD = /\p{Lu}\p{Ll}+|\p{Lu}{3,}(?!\p{L})/uy;
const SHORT_LENGTH = 5; // thurs: longer names are whole, and may have an -s
const WEEKDAY_STOP = /[.,]/;

const SMALL_WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\p{L})/uy;

/** Wednesday, wednesdays, Wed. But not wed. */
export const readWeekday: Rule = (text, at) => {
  const word = (matchAt(CAPITAL_WORD, text, at) ?? matchAt(SMALL_WEEKDAY, text, at))?.[0] ?? "";
  const lower = word.toLowerCase();
  const weekday = weekdays.get(lower) ?? weekdays.get(lower.replace(/days$/, "day"));
  if (weekday === undefined) return undefined;
  if (word.length <= SHORT_LENGTH && !WEEKDAY_STOP.test(text[at + word.length] ?? "")) return undefined;
  return mention(at, at + word.length, weekdayOf(weekday));
};

const MONTH_NAMES = [...months.keys()].sort((a, b) => b.length - a.length).join("|");
// january, 5 feb.; but march, may and august are words of their own where no day or year is near
const SMALL_MONTH =
  /(?:january|february|april|june|july|september|october|november|december)(?!\p{L})|(?:march|may|august)(?=\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?(?:[,.;:)]|$)|,?\s(?:19|20)\d\d(?!\d))|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?=\.?\s\d)|(?<=\d(?:st|nd|rd|th)?\s(?:of\s)?)(?:jan|feb|mar|march|apr|may|jun|jul|aug|august|sept?|oct|nov|dec)(?![\p{L}’'])/uy;
const SMALL_WORD = /[a-z]{3,9}(?!\p{L})/uy;
const smallMonth = (text: string, at: number): RegExpExecArray | undefined =>
  months.has(matchAt(SMALL_WORD, text, at)?.[0] ?? "") ? matchAt(SMALL_MONTH, text, at) : undefined;
const MONTH_END = /\.?/y;
const BEFORE_DAY = /,?\s(?:the\s)?/y;
// 23, 23rd; but not 23 of 23,000, 2.3, 23%, 23 people or 8 p.m.
const DAY = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}:%]|[,.]\\d|\\s(?:${table.units.join("|")}|per cent|hundred)(?!\\p{L})|\\s?[ap]\\.?m(?!\\p{L}))`,
  "uy",
);
const RANGE_SIGN = /\s?[-–—]\s?|\s(?:to|through|until|till)\s(?:the\s)?/y;
const LIST_SIGN = /\s(?:and|or)\s(?=\d{1,2}(?:st|nd|rd|th)?(?:[,.;:)]|$|\s(?:in|at|this|last|next|by|for)\s))/y;

const readMonthName = (
  text: string,
  at: number,
): { readonly end: number; readonly month: number; readonly isShort: boolean } | undefined => {
  const word = (matchAt(CAPITAL_WORD, text, at) ?? smallMonth(text, at))?.[0] ?? "";
  const month = months.get(word.toLowerCase());
  if (month === undefined) return undefined;
  const isShort = word.length <= 4 && !/^(?:may|june|july)$/i.test(word);
  return { end: isShort ? (endOf(MONTH_END, text, at + word.length) ?? at) : at + word.length, month, isShort };
};

/** February 23, Feb. 23rd, February 23-25, May 5 and 6; and a month alone: February, in May. */
export const readMonth: Rule = (text, at) => {
  const name = readMonthName(text, at);
  if (name === undefined) return undefined;
  const dayAt = endOf(BEFORE_DAY, text, name.end);
  const days = dayAt === undefined ? undefined : readDays(text, at, dayAt, name.month);
  if (days !== undefined) return days;
  return isMonthAlone(text, at, name.end, name.isShort) ? mention(at, name.end, monthOf(name.month)) : undefined;
};

function readDays(text: string, start: number, at: number, month: number): Reading | undefined {
  const days: Quantity[] = [];
  let [from, dayAt] = [start, at];
  for (;;) {
    const match = matchAt(DAY, text, dayAt);
    if (match === undefined || !isDay(Number(match[1]))) break;
    const end = dayAt + match[0].length;
    days.push({ start: from, end, ...monthDayOf(month, Number(match[1])) });
    const next = endOf(RANGE_SIGN, text, end) ?? endOf(LIST_SIGN, text, end);
    if (next === undefined) break;
    [from, dayAt] = [next, next];
  }
  const end = days.at(-1)?.end;
  return end === undefined ? undefined : { end, quantities: days };
}

const BEFORE_MAY = new RegExp(
  `(?:^|[^\\p{L}])(?:in|since|until|of|last|next|this|early|late|mid|during|through|(?:${MONTH_NAMES})(?:\\s(?:to|and|or)|,))[\\s-]$`,
  "iu",
);
const AFTER_MAY =
  /,?\s\d{4}(?!\d)|\s?(?:[-–—]|to\s|and\s)\s?(?:April|May|June|July|August|September|October|November|December)/y;
const LOOK_BEHIND = 16; // “September and ”

/** Whether a month without a day is one: “in May”, “Sept. 2024”. But not “Theresa May”, “March on”, “Mar”. */
function isMonthAlone(text: string, start: number, end: number, isShort: boolean): boolean {
  if (isShort) return text[end - 1] === "." || matchAt(AFTER_MAY, text, end) !== undefined;
  if (!/^ma(?:y|rch)$/i.test(text.slice(start, end))) return true;
  if (/^[’']s/.test(text.slice(end, end + 2))) return false;
  return (
    BEFORE_MAY.test(text.slice(Math.max(0, start - LOOK_BEHIND), start)) || matchAt(AFTER_MAY, text, end) !== undefined
  );
}

const OF_MONTH = /\s(?:of\s)?|-/y;
const DAY_JOINT = /\s?[-–—]\s?|\s(?:to|and|or|through)\s(?:the\s)?/y;

/** 23 February, the 23rd of February, 23-25 February. */
export const readDayOfMonth: Rule = (text, at) => {
  const day = readEnglishNumeral(text, at);
  if (day === undefined || !isDay(day.value) || (day.form === "words" && !day.isOrdinal)) return undefined;
  const name = readMonthAfter(text, day.end);
  if (name !== undefined) return mention(at, name.end, monthDayOf(name.month, day.value));
  const lastAt = endOf(DAY_JOINT, text, day.end);
  const last = lastAt === undefined ? undefined : readEnglishNumeral(text, lastAt);
  const lastName = last && isDay(last.value) ? readMonthAfter(text, last.end) : undefined;
  if (last === undefined || lastName === undefined) return undefined;
  return both(
    mention(at, day.end, monthDayOf(lastName.month, day.value)),
    mention(last.start, lastName.end, monthDayOf(lastName.month, last.value)),
  );
};

function readMonthAfter(text: string, at: number): ReturnType<typeof readMonthName> {
  const nameAt = endOf(OF_MONTH, text, at);
  return nameAt === undefined ? undefined : readMonthName(text, nameAt);
}

const NOON = /(?:12\s|twelve\s)?(?:noon|midday)(?!\p{L})/iuy;
const MIDNIGHT = /(?:12\s|twelve\s)?midnight(?!\p{L})/iuy;
const CLOCK = /(\d{1,2})[:：](\d\d)(?:[:：]\d\d)?(?!\d)/y;
const ZONED_CLOCK = /([01]\d|2[0-3])([0-5]\d)(?=\s?(?:GMT|UTC|BST|CET|EST|EDT|PST|PDT|HKT|SGT|JST|hrs)(?!\p{L}))/uy; // 1200 GMT
const STOPPED_CLOCK = /(\d{1,2})\.(\d\d)(?=\s?[ap]\.?\s?m)/iy; // 6.30 p.m.
const HALF_OF_DAY = /\s?([ap])(?:\.\s?m\.?|m)(?![\p{L}\d])/iuy;
const O_CLOCK = /\so[’']clock/iy;
const DAY_PART = /\s(?:in the (morning|afternoon|evening)|at (night))(?!\p{L})/iuy;
const TIME_JOINT = /\s?[-–—]\s?|\s(?:to|and|until|till)\s/y;

interface ClockTime {
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  /** "a" or "p", where the text says it. */
  readonly half: string | undefined;
  /** Whether it is surely a time, and not just a number. */
  readonly isClock: boolean;
}

const PART_PAST = /(?:(half)|(?:a\s)?(quarter))[\s-](past|to)\s/iy;
const MINUTES_PAST = /\sminutes?\s(past|to)\s/iy;

/** half past two, a quarter to six p.m., twenty-six minutes to four o’clock, five minutes to midnight. */
const readSpokenTime: Rule = (text, at) => {
  const part = matchAt(PART_PAST, text, at);
  const counted = part === undefined ? readEnglishNumeral(text, at) : undefined;
  const sign = counted && matchAt(MINUTES_PAST, text, counted.end);
  const minutes = part === undefined ? counted?.value : part[1] === undefined ? 15 : 30;
  const hourAt = part !== undefined ? at + part[0].length : sign && counted && counted.end + sign[0].length;
  if (minutes === undefined || hourAt === undefined || !(minutes < 60)) return undefined;
  const end = endOf(NOON, text, hourAt) ?? endOf(MIDNIGHT, text, hourAt);
  const hour =
    end === undefined
      ? readClock(text, hourAt)
      : { end, hour: endOf(NOON, text, hourAt) ? 12 : 0, minute: 0, half: undefined, isClock: true };
  if (hour === undefined || hour.minute > 0) return undefined;
  const whole = hour.half === undefined || hour.hour > 12 ? hour.hour : (hour.hour % 12) + (hour.half === "p" ? 12 : 0);
  const isBefore = (part?.[3] ?? sign?.[1])?.toLowerCase() === "to";
  const time = (whole * 60 + (isBefore ? -minutes : minutes) + 24 * 60) % (24 * 60);
  return mention(at, hour.end, timeOf(Math.floor(time / 60), time % 60));
};

/** 6 p.m., 6:30 am, 6.30pm, six o’clock in the evening, half past two, 15:00, 9 to 11 a.m., noon, midnight. */
export const readTime: Rule = (text, at) => {
  const spoken = readSpokenTime(text, at);
  if (spoken !== undefined) return spoken;
  const noon = endOf(NOON, text, at);
  if (noon !== undefined) return mention(at, noon, timeOf(12, 0));
  const midnight = endOf(MIDNIGHT, text, at);
  if (midnight !== undefined) return mention(at, midnight, timeOf(0, 0));

  const first = readClock(text, at);
  if (first === undefined) return undefined;
  const lastAt = first.half === undefined ? endOf(TIME_JOINT, text, first.end) : undefined;
  const last = lastAt === undefined ? undefined : readClock(text, lastAt);
  if (lastAt !== undefined && last?.isClock && last.half !== undefined && first.hour <= 12) {
    // 9 to 11 a.m., 1 to 3 p.m., but 11 to 1 p.m.
    const half = last.half === "p" && first.hour % 12 > last.hour % 12 ? "a" : last.half;
    return both(mention(at, first.end, meaningOf({ ...first, half })), mention(lastAt, last.end, meaningOf(last)));
  }
  return first.isClock ? mention(at, first.end, meaningOf(first)) : undefined;
};

function meaningOf({ hour, minute, half }: ClockTime): Meaning {
  if (half === undefined || hour > 12) return timeOf(hour, minute);
  return timeOf((hour % 12) + (half === "p" ? 12 : 0), minute);
}

function readClock(text: string, at: number): ClockTime | undefined {
  const digits = matchAt(CLOCK, text, at) ?? matchAt(STOPPED_CLOCK, text, at) ?? matchAt(ZONED_CLOCK, text, at);
  const numeral = digits === undefined ? readEnglishNumeral(text, at) : undefined;
  const hour = digits === undefined ? numeral?.value : Number(digits[1]);
  const minute = digits === undefined ? 0 : Number(digits[2]);
  if (hour === undefined || !Number.isInteger(hour) || hour > 24 || minute > 59 || numeral?.isOrdinal) return undefined;
  const timeEnd = digits === undefined ? (numeral?.end ?? at) : at + digits[0].length;

  const clockEnd = endOf(O_CLOCK, text, timeEnd) ?? timeEnd;
  const isClock = digits !== undefined || clockEnd > timeEnd;
  const letter = matchAt(HALF_OF_DAY, text, clockEnd);
  if (letter !== undefined) {
    return { end: clockEnd + letter[0].length, hour, minute, half: letter[1].toLowerCase(), isClock: true };
  }
  const part = matchAt(DAY_PART, text, clockEnd);
  // “8 in the evening”; but “8 in the morning” may count something
  if (part !== undefined && (isClock || /(?:^|\s)at\s$/i.test(text.slice(Math.max(0, at - 4), at)))) {
    const half = /morning/i.test(part[1] ?? "") ? "a" : "p";
    return { end: clockEnd + part[0].length, hour, minute, half, isClock: true };
  }
  return { end: clockEnd, hour, minute, half: undefined, isClock };
}
