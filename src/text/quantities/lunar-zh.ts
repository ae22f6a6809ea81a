import { matchAt } from "./numeral.js";
import { readChineseNumeral } from "./numeral-zh.js";
import { isDay, isMonth, ordinalOf } from "./quantity-key.js";
import { both, mention, type Rule } from "./quantity-rule.js";

// 正月, 腊月; 农历八月
const NAMED_MONTH = /([正冬腊])月/y;
const LUNAR = /(?<=(?:农历|阴历|旧历) ?)(?=[\d一二三四五六七八九十])/y;
const MONTH = /\s?月/y;
const DAY = /初?(?=[\d一二三四五六七八九十廿卅])/y;
const NAMES: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };

/** 正月十五, 农历八月十五: places in the order of another year, as in “the 15th day of the eighth lunar month”. */
export const readLunarDay: Rule = (text, at) => {
  const named = matchAt(NAMED_MONTH, text, at);
  const counted = named === undefined && matchAt(LUNAR, text, at) ? readChineseNumeral(text, at) : undefined;
  const sign = counted && matchAt(MONTH, text, counted.end);
  const month = named === undefined ? counted?.value : NAMES[named[1]];
  const monthEnd = named === undefined ? counted && sign && counted.end + sign[0].length : at + 2;
  if (month === undefined || !monthEnd || !isMonth(month)) return undefined;
  const ofMonth = mention(at, monthEnd - 1, ordinalOf(month));
  const first = matchAt(DAY, text, monthEnd);
  const day = first && readChineseNumeral(text, monthEnd + first[0].length);
  if (!day || !isDay(day.value)) return { ...ofMonth, end: monthEnd };
  return both(ofMonth, mention(monthEnd, day.end, ordinalOf(day.value)));
};
