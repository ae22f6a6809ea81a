import { matchAt } from "./numeral.js";
import { digitOf, readChineseNumeral, readNumeralAfter } from "./numeral-zh.js";
import { decadeOf, isDecade, numberOf, ordinalOf, shortYearOf, yearOf } from "./quantity-key.js";
import { both, endOf, mention, type Rule } from "./quantity-rule.js";

const CENTURY = /\s?世纪\s?/y;
/** 90年代. */
export const DECADE: RegExp = /\s?年代/y;

const LAST_CENTURY = /(?<=上个?世纪)([一二三四五六七八九]{1,2})十年代|(?<=上个?世纪)([1-9])0年代/y;

/** 上世纪20年代, 上世纪二三十年代: of the twentieth. */
const readDecadeOfLastCentury: Rule = (text, at) => {
  const match = matchAt(LAST_CENTURY, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const [first, last] = Array.from(match[1] ?? "", (sign) => decadeOf(1900 + 10 * digitOf(sign)));
  if (first === undefined) return mention(at, end, decadeOf(1900 + 10 * Number(match[2])));
  if (last === undefined) return mention(at, end, first);
  return both(mention(at, at + 1, first), mention(at + 1, end, last));
};

/** 20世纪90年代 is one mention. */
export const readDecadeOfCentury: Rule = (text, at) => {
  const ofLast = readDecadeOfLastCentury(text, at);
  if (ofLast !== undefined) return ofLast;
  const century = readChineseNumeral(text, at);
  const decade = century && readNumeralAfter(CENTURY, text, century.end);
  const end = decade && endOf(DECADE, text, decade.end);
  if (century === undefined || decade === undefined || end === undefined) return undefined;
  const value = (century.value - 1) * 100 + decade.value;
  return isDecade(value) ? mention(at, end, decadeOf(value)) : undefined;
};

/** 2024年. */
export const YEAR: RegExp = /\s?年/y;
const REPUBLIC = /民国 ?(?:元年)?/y;
const FIRST_YEAR = 1912; // of the Republic

/** 民国八十五年 is 1996, 民国元年 1912. */
export const readYearOfRepublic: Rule = (text, at) => {
  const sign = matchAt(REPUBLIC, text, at)?.[0];
  if (sign?.endsWith("年")) return mention(at, at + sign.length, yearOf(FIRST_YEAR));
  const year = sign === undefined ? undefined : readChineseNumeral(text, at + sign.length);
  const end = year && endOf(YEAR, text, year.end);
  if (year === undefined || end === undefined) return undefined;
  return mention(at, end, yearOf(FIRST_YEAR - 1 + year.value));
};

const PLAN = /(十[一二三四五六])五(?=规划|计划|时期|期间|末|开局|以来|收官|["”’」』])/y;

/** “十四五”规划 is the 14th Five-Year Plan; 十四五岁 is 14 or 15. */
export const readPlan: Rule = (text, at) =>
  matchAt(PLAN, text, at) &&
  both(mention(at, at + 2, ordinalOf(10 + digitOf(text[at + 1]))), mention(at + 2, at + 3, numberOf(5)));

const SHORT_YEAR = /(?<=(?:^|[^\p{L}\d])['’‘])(\d\d)年|(?<![\d.])(\d\d)财年/uy;

/** ’98年, 24财年. */
export const readShortYear: Rule = (text, at) => {
  const match = matchAt(SHORT_YEAR, text, at);
  return match && mention(at, at + match[0].length, shortYearOf(Number(match[1] ?? match[2])));
};

const SHORT_YEARS = /([零一二三四五六七八九]{2}|\d\d)\/(?=(?:[零一二三四五六七八九]{2}|\d\d)年度?)/y;

/** 九四/九五年, 94/95年度: two years, of which the second is read as any other. */
export const readShortYears: Rule = (text, at) => {
  const match = matchAt(SHORT_YEARS, text, at);
  if (match === undefined) return undefined;
  const [first, last] = [match[1], text.slice(at + 3, at + 5)].map((digits) =>
    Number(Array.from(digits, (digit) => (/\d/.test(digit) ? digit : digitOf(digit))).join("")),
  );
  if (last !== (first + 1) % 100) return undefined;
  return both(mention(at, at + 2, shortYearOf(first)), mention(at + 3, at + 6, shortYearOf(last)));
};
