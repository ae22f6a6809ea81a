import { matchAt } from "./numeral.js";
import { readChineseNumeral, readNumeralAfter } from "./numeral-zh.js";
import { isDay, isMonth, type Meaning, monthDayOf, monthOf, type Quantity, timeOf, weekdayOf } from "./quantity-key.js";
import { both, endOf, mention, type Reading, type Rule } from "./quantity-rule.js";

const WEEKDAYS = "一二三四五六日天";
// 星期三, 周日. But not 两周三次, 本周一共, 上周四川, 上周日本
const WEEKDAY =
  /(?<![\d零一二三四五六七八九十百千万亿两几半个] ?)(?:星期|礼拜|周)([一二三四五六日天])(?![次个节遍届]|(?<=一)[共直般定样致旦度些切]|(?<=四)川|(?<=三)[亚峡]|(?<=日)本|(?<=天)[津下])/y;

/** 星期三, 周三, 礼拜三. */
export const readWeekday: Rule = (text, at) => {
  const match = matchAt(WEEKDAY, text, at);
  if (match === undefined) return undefined;
  return mention(at, at + match[0].length, weekdayOf(Math.min(WEEKDAYS.indexOf(match[1]) + 1, 7)));
};

/** Signs between the ends of a range: 10至15, 3月5日—8日. */
export const RANGE_SIGN: RegExp = /\s?(?:至|到|[-–—~]{1,2})\s?/y;
const LIST_SIGN = /[、和及与]/y;
const MONTH_RANGE = /\s?(?:至|到|[-–—~]{1,2}|[/、])\s?/y;
const MONTH = /\s?月(?![饼球光亮薪租票嫂])份?/y;
const DAY = /\s?[日号]/y;

/** 2月23日, 3月, 三月份, 6月23日至25日, 6月23-25日, 3月5日、6日, 1至5月, 7/8月. */
export const readMonth: Rule = (text, at) => {
  const month = readChineseNumeral(text, at);
  if (month === undefined || !isMonth(month.value)) return undefined;
  const sign = endOf(MONTH, text, month.end);
  if (sign !== undefined) {
    return readDays(text, at, sign, month.value) ?? mention(at, sign, monthOf(month.value));
  }
  const last = readNumeralAfter(MONTH_RANGE, text, month.end);
  const lastSign = last && endOf(MONTH, text, last.end);
  if (last === undefined || lastSign === undefined || !isMonth(last.value)) return undefined;
  return both(mention(at, month.end, monthOf(month.value)), mention(last.start, lastSign, monthOf(last.value)));
};

/** The days after a month, those of a range or list too: the month holds for all of them. */
function readDays(text: string, start: number, at: number, month: number): Reading | undefined {
  const days: Quantity[] = [];
  let [from, dayAt] = [start, text[at] === " " ? at + 1 : at];
  for (;;) {
    const day = readChineseNumeral(text, dayAt);
    if (day === undefined || !isDay(day.value)) break;
    const sign = endOf(DAY, text, day.end);
    const next = endOf(RANGE_SIGN, text, sign ?? day.end) ?? (sign && endOf(LIST_SIGN, text, sign));
    // 23 of 23-25日 has no sign of its own
    if (sign === undefined && (next === undefined || !hasDaySign(text, next))) break;
    days.push({ start: from, end: sign ?? day.end, ...monthDayOf(month, day.value) });
    if (next === undefined) break;
    [from, dayAt] = [next, next];
  }
  const end = days.at(-1)?.end;
  return end === undefined ? undefined : { end, quantities: days };
}

function hasDaySign(text: string, at: number): boolean {
  const day = readChineseNumeral(text, at);
  return day !== undefined && isDay(day.value) && endOf(DAY, text, day.end) !== undefined;
}

/** Parts of the day that may stand before an hour, as a pattern: 下午3点. */
export const DAY_PARTS: string =
  "凌晨|清晨|早晨|早上|清早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜里|夜间|深夜|午夜|半夜|当晚|今晚|昨晚|明晚|晚(?!一[点些])";
const DAY_PART = new RegExp(`(?:(${DAY_PARTS}) ?)?`, "y");
const CLOCK = /(\d{1,2}):(\d\d)(?::\d\d)?(?!\d)/y;
const HOUR = /\s?([时点])(?!之)/y;
// 9时30分, 三点半, 三点一刻; without 分 only where nothing is counted: 三点二十, but not 15时20人
const MINUTES =
  /([\d零一二三四五六七八九十]{1,3})分(?![之钟])|(半)|([一三])刻|(\d\d|[二三四五]?十[一二三四五六七八九]?)(?=[,，。、;；左到至前后]|$)/y;
// 3点整, 3点左右; 3点 alone may be three points
const CLOCK_GOES_ON = /钟|整|左右|许|前|后|开始|起|至|到|-/y;

// 二十二点, 22点; but 上涨22点
const LATE_HOUR_ENDS = /$|[，。、；,;）)”]|[，在]|开[会幕]|结束|举行|召开|出发|抵达/y;
const INDEX = /[涨跌升降报得共了高低加减扣]/;

/** 下午3点半, 15时, 15:00, 上午9时30分, 零点整, 9至11时, 下午3点到5点. But not 3点意见. */
export const readTime: Rule = (text, at) => {
  const prefix = matchAt(DAY_PART, text, at);
  const part = prefix?.[1] ?? "";
  const hourAt = at + (prefix?.[0].length ?? 0);
  const first = readClock(text, hourAt, part) ?? readHour(text, hourAt, part);
  const open = first === undefined ? readChineseNumeral(text, hourAt) : undefined;
  const lastAt = endOf(RANGE_SIGN, text, first?.end ?? open?.end ?? at);
  const last = lastAt === undefined ? undefined : (readClock(text, lastAt, part) ?? readHour(text, lastAt, part));
  const widened = first && mention(at, first.end, first.meaning);
  if (lastAt === undefined || last === undefined) return widened;
  const end = mention(lastAt, last.end, last.meaning);
  if (widened !== undefined) return both(widened, end);
  if (open === undefined || !isHour(open.value)) return undefined;
  return both(mention(at, open.end, timeOf(inDayPart(open.value, part), 0)), end);
};

interface ClockReading {
  readonly end: number;
  readonly meaning: Meaning;
}

const isHour = (value: number): boolean => Number.isInteger(value) && value <= 24;

function readClock(text: string, at: number, part: string): ClockReading | undefined {
  const match = matchAt(CLOCK, text, at);
  if (match === undefined || Number(match[1]) > 24 || Number(match[2]) > 59) return undefined;
  return { end: at + match[0].length, meaning: timeOf(inDayPart(Number(match[1]), part), Number(match[2])) };
}

function readHour(text: string, at: number, part: string): ClockReading | undefined {
  const hour = readChineseNumeral(text, at);
  if (hour === undefined || !isHour(hour.value)) return undefined;
  const sign = matchAt(HOUR, text, hour.end);
  if (sign === undefined) return undefined;
  const signEnd = hour.end + sign[0].length;
  const minutes = matchAt(MINUTES, text, signEnd);
  const minute = minutes === undefined ? 0 : minuteOf(minutes);
  const isClock =
    part !== "" ||
    (hour.value > 12 && matchAt(LATE_HOUR_ENDS, text, signEnd) && !INDEX.test(text[at - 1] ?? "")) ||
    sign[1] === "时" ||
    minutes !== undefined ||
    matchAt(CLOCK_GOES_ON, text, signEnd);
  if (!isClock || minute === undefined) return undefined;
  return { end: signEnd + (minutes?.[0].length ?? 0), meaning: timeOf(inDayPart(hour.value, part), minute) };
}

function minuteOf([, counted, half, quarters, bare]: RegExpExecArray): number | undefined {
  if (half !== undefined) return 30;
  if (quarters !== undefined) return quarters === "一" ? 15 : 45;
  const minute = readChineseNumeral((counted ?? bare).replace(/^零(?=.)/, ""), 0)?.value;
  return minute !== undefined && minute < 60 ? minute : undefined;
}

/** The hour of 24: 下午3 is 15, 晚上8 is 20, 晚上12 and 凌晨12 are 0, 中午1 is 13. */
function inDayPart(hour: number, part: string): number {
  if (/午后|下午|傍晚/.test(part)) return hour < 12 ? hour + 12 : hour;
  if (/中午|正午/.test(part)) return hour < 4 ? hour + 12 : hour;
  if (/凌晨/.test(part)) return hour % 12;
  if (/晚|夜/.test(part)) return hour === 12 ? 24 : hour > 4 && hour < 12 ? hour + 12 : hour;
  return hour;
}
