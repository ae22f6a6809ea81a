import { MEASURES } from "./measures-zh.js";
import { matchAt } from "./numeral.js";
import type { ChineseNumeral } from "./numeral-zh.js";
import { decadeOf, isDecade, isLikelyYear, numberOf, percentOf, shortYearOf, yearOf } from "./quantity-key.js";
import { endOf, type Suffix } from "./quantity-rule.js";
import { DECADE, YEAR } from "./years-zh.js";

const MEASURE = new RegExp(`[多余来几]? ?(?:${MEASURES})`, "y");

const PERCENT = / ?%|[多余]?个?百分点/y;
const PERMILLE = / ?‰/y;
const TENTHS = /成(半)?(?![为了功立员本长就效都人交分份果绩群型熟])/y; // 三成 is 30 percent
const TENTHS_OF_PRICE = /折(?=[的起后优销出售票入以价扣，。、；,;）)”」]|$)/y; // 八折 is 20 percent off
const HALF_MORE = /(?:个|年|天|倍|公里|岁|吨|斤|亩|小时)半(?!载)/y; // 两年半, 三个半月

// 增长两倍 is three times as much; but not 增长到两倍
const INCREASED =
  /(?:增|增加|增长|增产|增至近|激增|猛增|剧增|提高|提升|上升|升|上涨|涨|暴涨|扩大)(?:了|近|约|将近|至少|超过|逾|高达|达)*$/;
const INCREASE_LENGTH = 8; // characters: 增长了将近
// 三打鸡蛋, but not 一打开; 一刻钟; 两个世纪, but not 两个世纪之交
const MANY =
  /打(?![开听断工量扮算击破扰造架电仗球败磨压包印折交发动捞探通拼斗烂倒中了着死伤到出入下上起进过赢赌雷退的电针滚])|刻钟|个半?世纪(?!之交|[前后]半)/y;

/** The suffix of a number; `undefined` where it is too short to be one without a measure: 三 of 三明. */
export function readSuffix(text: string, { start, end, value, form, isWeak }: ChineseNumeral): Suffix | undefined {
  const length = end - start;
  const decade = endOf(DECADE, text, end);
  if (decade !== undefined && isDecade(value)) return { end: decade, meaningOf: decadeOf };

  const year = form === "words" ? undefined : endOf(YEAR, text, end);
  if (year !== undefined && length === 4) return { end: year, meaningOf: yearOf };
  // 九八年, 08年; but 98年 is as often 98 years
  if (year !== undefined && length === 2 && (form === "places" || text[start] === "0")) {
    return { end: year, meaningOf: shortYearOf };
  }

  const percent = endOf(PERCENT, text, end);
  if (percent !== undefined) return { end: percent, meaningOf: percentOf };
  const permille = endOf(PERMILLE, text, end);
  if (permille !== undefined) return { end: permille, meaningOf: (value) => percentOf(value / 10) };
  const tenths = value < 10 ? matchAt(TENTHS, text, end) : undefined;
  if (tenths !== undefined) {
    const more = tenths[1] === undefined ? 0 : 5; // 七成半
    return { end: end + tenths[0].length, meaningOf: (value) => percentOf(value * 10 + more) };
  }

  const price = value < 100 ? endOf(TENTHS_OF_PRICE, text, end) : undefined;
  if (price !== undefined)
    return { end: price, meaningOf: (value) => percentOf(100 - (value < 10 ? value * 10 : value)) };

  const many = matchAt(MANY, text, end);
  if (many !== undefined) {
    const times = { 打: 12, 刻: 15 }[many[0][0]] ?? 100;
    const more = many[0].startsWith("个半") ? times / 2 : 0;
    return { end: end + many[0].length, meaningOf: (value) => numberOf(value * times + more) };
  }

  const half = endOf(HALF_MORE, text, end);
  if (half !== undefined) return { end: half, meaningOf: (value) => numberOf(value + 0.5) };

  const added = text[end] === "倍" && INCREASED.test(text.slice(Math.max(0, start - INCREASE_LENGTH), start));
  if (added) return { end: end + 1, meaningOf: (value) => numberOf(value + 1) };
  const isMeasured = endOf(MEASURE, text, end) !== undefined;
  if (isWeak && !isMeasured && !standsAlone(text, start, end)) return undefined;
  const isBareYear = form !== "words" && length === 4 && isLikelyYear(value) && !isMeasured && !isPrice(text, start);
  return { end, meaningOf: isBareYear ? yearOf : numberOf };
}

/** Whether a short number counts with no measure after it: 近百, 数十, 百余; 排名前五; 附件三; 原因之一; （三）; 三、 and 三是 in a list. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const next = text[end] ?? "";
  if (/[十百千万亿]/.test(text[start])) return /[近数几上逾超过约前]$/.test(before) || /[余多来几]/.test(next);
  if (/[名列居位国球界省]前$/.test(before)) return true;
  if (/[^分]之$/.test(before)) return text[start] === "一" && !/[\d十百千]/.test(next);
  if (/附[件表录图注]$/.test(before)) return true;
  if (/[(（]$/.test(before)) return /[)）]/.test(next);
  const begins = /(?:^|[\s,，。;；:：“])$/.test(before);
  return begins && /[、是要]/.test(next);
}

/** $2000. */
const isPrice = (text: string, start: number): boolean => /[$¥￥£€] ?$/.test(text.slice(Math.max(0, start - 2), start));
