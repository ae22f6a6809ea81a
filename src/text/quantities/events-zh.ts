import { matchAt } from "./numeral.js";
import { digitOf, readChineseNumeral } from "./numeral-zh.js";
import { decadeOf, isDay, isMonth, monthDayOf, numberOf, ordinalOf } from "./quantity-key.js";
import { both, mention, type Rule } from "./quantity-rule.js";

// 五四运动, 九一八事变, 七七事变, “9·11”事件, 三八妇女节; but 三五运动员
const DAY_OF_EVENT =
  /(?<![\d零一二三四五六七八九十第])(?:([一二三四五六七八九])(?![·.]?[三五]个)[·.]?([一二三四五六七八九]{1,2}|卅)|(9|7)[·.](11|7))(?=["”’」』]?(?:运动(?!员|会|量)|事变|事件|惨案|起义|大屠杀|恐怖|恐袭|袭击|青年节|妇女节|国际妇女|国际劳动|劳动节|新文化|精神))/y;

/** 五四运动, 九一八事变: a day that something is named after. */
export const readDayOfEvent: Rule = (text, at) => {
  const match = matchAt(DAY_OF_EVENT, text, at);
  if (match === undefined) return undefined;
  const [month, day] = [match[1] ?? match[3], match[2] ?? match[4]].map(digitsValue);
  return isMonth(month) && isDay(day) ? mention(at, at + match[0].length, monthDayOf(month, day)) : undefined;
};

/** 18 of 一八, a digit a place. */
const digitsValue = (signs: string): number =>
  signs === "卅" ? 30 : Number(Array.from(signs, (sign) => (/\d/.test(sign) ? sign : digitOf(sign))).join(""));

const WORLD_WAR = /(?<![第之这那每])([一二])战(?=[期时后前结爆中以的胜老初末，。、”）)（(]|$)(?!期间隔|时间|中医)/y;

/** 二战后: the Second World War. But not 决一死战, 背水一战. */
export const readWorldWar: Rule = (text, at) => {
  const match = matchAt(WORLD_WAR, text, at);
  if (match === undefined || (match[1] === "一" && /[水死此首决背]/.test(text[at - 1] ?? ""))) return undefined;
  return mention(at, at + 1, ordinalOf(match[1] === "一" ? 1 : 2));
};

const REGNAL = /([二三四五六七八九]|十[一二三四五六七八九]?)世(?![纪界代间人家])/y;

/** 伊丽莎白二世: Elizabeth II. */
export const readRegnal: Rule = (text, at) => {
  const match = matchAt(REGNAL, text, at);
  const numeral = match && readChineseNumeral(text, at);
  return numeral && mention(at, numeral.end, ordinalOf(numeral.value));
};

const BORN = /(?<![\d零一二三四五六七八九十]|[前第])([5-9]0|00|[五六七八九][零〇]|零零)后(?![面来勤台续天期方])/y;

/** 90后, 零零后: those born in these ten years. */
export const readGeneration: Rule = (text, at) => {
  const match = matchAt(BORN, text, at);
  if (match === undefined) return undefined;
  const decade = digitsValue(match[1]);
  return mention(at, at + 3, decadeOf(decade === 0 ? 2000 : decade));
};

const NINE_TO_FIVE = /朝九晚五/y;

/** 朝九晚五: nine to five. */
export const readNineToFive: Rule = (text, at) =>
  matchAt(NINE_TO_FIVE, text, at - 1) && both(mention(at, at + 1, numberOf(9)), mention(at + 2, at + 3, numberOf(5)));
