import table from "../../data/numerals.zh.json" with { type: "json" };
import { DAY_PARTS, RANGE_SIGN, readMonth, readTime, readWeekday } from "./calendar-zh.js";
import { matchAt } from "./numeral.js";
import {
  areNeighbours,
  type ChineseNumeral,
  digitOf,
  foldNumerals,
  readChineseNumeral,
  readNumeralAfter,
} from "./numeral-zh.js";
import {
  decadeOf,
  fractionOf,
  isDecade,
  isLikelyYear,
  type Meaning,
  numberOf,
  ordinalOf,
  percentOf,
  type Quantity,
  shortYearOf,
  timeOf,
  yearOf,
} from "./quantity-key.js";
import {
  both,
  endOf,
  firstReading,
  mention,
  type Reading,
  type Rule,
  rangeOf,
  readFootnote,
  readIsoDate,
  readSlash,
  type Suffix,
} from "./quantity-rule.js";

const longestFirst = (patterns: readonly string[]): string =>
  [...patterns].sort((a, b) => b.length - a.length).join("|");
const MEASURES = longestFirst(table.measures);
const NUMERAL = "\\d零一二三四五六七八九十百千万亿两廿卅";

// where a rule may apply; or, as its group, a word that is no number: 百家争鸣, but not 几百家
const CANDIDATE = new RegExp(
  `(?:${DAY_PARTS}) ?(?=[${NUMERAL}])|(?<![几数近](?=[百千万]))(${longestFirst(table.words)})|[${NUMERAL}第周星礼半首翻中正午双加倍上下前后民成]`,
  "g",
);
const MEASURE = new RegExp(`[多余来几]? ?(?:${MEASURES})`, "y");

/** The numbers, dates and times of a Chinese text, Simplified or Traditional. */
export function chineseQuantities(text: string): Quantity[] {
  const folded = foldNumerals(text);
  const found: Quantity[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(folded); match !== null; match = CANDIDATE.exec(folded)) {
    if (match[1] !== undefined) continue;
    const reading = firstReading(RULES, folded, match.index);
    if (reading === undefined) continue;
    for (const quantity of reading.quantities) found.push(quantity);
    CANDIDATE.lastIndex = reading.end;
  }
  return found;
}

const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  // 中午开会
  [/[中正]午/y, timeOf(12, 0)],
  // 午夜前后
  [/午夜/y, timeOf(0, 0)],
  // 产值翻了两番
  [/翻了?两番/y, numberOf(4)],
  // 产值翻了一番
  [/翻(?:了?一番|番|了?一?倍)/y, numberOf(2)],
  // 投资加倍, 双倍的资金
  [/加倍|双倍|倍增/y, numberOf(2)],
  // 人数增加一倍, 扩大了一倍, 多一倍
  [/(?<=(?:增|加|增加|增长|增大|扩大|提高|升|涨|多|快|高出|超出)(?:了|近|约|将近|至少|超过){0,2})一倍/y, numberOf(2)],
  // 首次, 首家, 首先. But not 元首级, 首选
  [new RegExp(`(?<![元榜为部${NUMERAL}])首(?:先|(?=(?:${MEASURES})))(?!选|级|部长)`, "y"), ordinalOf(1)],
  // 一半, 半数, 上半年, 半小时, 过半
  [/一半|半(?=数|[个年天日月场程世小])|(?<=[过近])半(?![导岛径])/y, fractionOf(1, 2)],
];

const readWord: Rule = (text, at) => {
  for (const [pattern, meaning] of WORDS) {
    const end = endOf(pattern, text, at);
    if (end !== undefined) return mention(at, end, meaning);
  }
  return undefined;
};

const HALVES = /[上下前后](?=半[年场程])/y;

/** 上半年 is the first half of the year: a place in an order, and a half. */
const readHalves: Rule = (text, at) => {
  const match = matchAt(HALVES, text, at);
  return (
    match &&
    both(mention(at, at + 1, ordinalOf(/[上前]/.test(match[0]) ? 1 : 2)), mention(at + 1, at + 2, fractionOf(1, 2)))
  );
};

const AS_MANY_AS = /以([十百千万亿]{1,2})计/y;

/** 数以百计, 数以千万计: hundreds, tens of millions. */
const readAsManyAs: Rule = (text, at) => {
  const match = matchAt(AS_MANY_AS, text, at - 1);
  const many = match && readChineseNumeral(text, at);
  return match && many && mention(at, many.end, numberOf(many.value));
};

const VERSUS = / ?比 ?(?!分)/y;

/** 三比一: a score. */
const readScore: Rule = (text, at) => {
  const first = readChineseNumeral(text, at);
  const last = first && readNumeralAfter(VERSUS, text, first.end);
  if (first === undefined || last === undefined) return undefined;
  return both(mention(at, first.end, numberOf(first.value)), mention(last.start, last.end, numberOf(last.value)));
};

const PARTS_OF = /([百千万])分之 ?/y;

/** 百分之六, 千分之三. */
const readPercentWords: Rule = (text, at) => {
  const match = matchAt(PARTS_OF, text, at);
  const part = match && readChineseNumeral(text, at + match[0].length);
  if (match === undefined || part === undefined) return undefined;
  const whole = { 百: 100, 千: 1000, 万: 10_000 }[match[1]] ?? 100;
  return mention(at, part.end, percentOf((part.value * 100) / whole));
};

const PART_OF = /分之 ?/y;

/** 三分之一. */
const readFraction: Rule = (text, at) => {
  const whole = readChineseNumeral(text, at);
  const part = whole && readNumeralAfter(PART_OF, text, whole.end);
  return whole && part && mention(at, part.end, fractionOf(part.value, whole.value));
};

const ORDER = /第 ?/y;

/** 第三, 第十二届. */
const readOrdinal: Rule = (text, at) => {
  const numeral = readNumeralAfter(ORDER, text, at);
  // 第47/203号 has the key that 47/203 has
  return numeral && text[numeral.end] !== "/" ? mention(at, numeral.end, ordinalOf(numeral.value)) : undefined;
};

const CENTURY = /\s?世纪\s?/y;
const DECADE = /\s?年代/y;

/** 20世纪90年代 is one mention. */
const readDecadeOfCentury: Rule = (text, at) => {
  const century = readChineseNumeral(text, at);
  const decade = century && readNumeralAfter(CENTURY, text, century.end);
  const end = decade && endOf(DECADE, text, decade.end);
  if (century === undefined || decade === undefined || end === undefined) return undefined;
  const value = (century.value - 1) * 100 + decade.value;
  return isDecade(value) ? mention(at, end, decadeOf(value)) : undefined;
};

const YEAR = /\s?年/y;
const REPUBLIC = /民国 ?(?:元年)?/y;
const FIRST_YEAR = 1912; // of the Republic

/** 民国八十五年 is 1996, 民国元年 1912. */
const readYearOfRepublic: Rule = (text, at) => {
  const sign = matchAt(REPUBLIC, text, at)?.[0];
  if (sign?.endsWith("年")) return mention(at, at + sign.length, yearOf(FIRST_YEAR));
  const year = sign === undefined ? undefined : readChineseNumeral(text, at + sign.length);
  const end = year && endOf(YEAR, text, year.end);
  if (year === undefined || end === undefined) return undefined;
  return mention(at, end, yearOf(FIRST_YEAR - 1 + year.value));
};

const PLAN = /(十[一二三四五六])五(?=规划|计划|时期|期间|末|开局|以来|收官|["”’」』])/y;

/** “十四五”规划 is the 14th Five-Year Plan; 十四五岁 is 14 or 15. */
const readPlan: Rule = (text, at) =>
  matchAt(PLAN, text, at) &&
  both(mention(at, at + 2, ordinalOf(10 + digitOf(text[at + 1]))), mention(at + 2, at + 3, numberOf(5)));

const SHORT_YEARS = /([零一二三四五六七八九]{2}|\d\d)\/(?=(?:[零一二三四五六七八九]{2}|\d\d)年度?)/y;

/** 九四/九五年, 94/95年度: two years, of which the second is read as any other. */
const readShortYears: Rule = (text, at) => {
  const match = matchAt(SHORT_YEARS, text, at);
  if (match === undefined) return undefined;
  const [first, last] = [match[1], text.slice(at + 3, at + 5)].map((digits) =>
    Number(Array.from(digits, (digit) => (/\d/.test(digit) ? digit : digitOf(digit))).join("")),
  );
  if (last !== (first + 1) % 100) return undefined;
  return both(mention(at, at + 2, shortYearOf(first)), mention(at + 3, at + 6, shortYearOf(last)));
};

const PERCENT = / ?%|[多余]?个?百分点/y;
const PERMILLE = / ?‰/y;
const TENTHS = /成(?![为了功立员本长就效都人交分份果绩群型熟])/y; // 三成 is 30 percent
const TENTHS_OF_PRICE = /折(?=[的起后优销出售票入以价扣，。、；,;）)”」]|$)/y; // 八折 is 20 percent off
const HALF_MORE = /(?:个|年|天|倍|公里|岁|吨|斤|亩|小时)半(?!载)/y; // 两年半, 三个半月

/** The suffix of a number; `undefined` where it is too short to be one without a measure: 三 of 三明. */
function readSuffix(text: string, { start, end, value, form, isWeak }: ChineseNumeral): Suffix | undefined {
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
  const tenths = value < 10 ? endOf(TENTHS, text, end) : undefined;
  if (tenths !== undefined) return { end: tenths, meaningOf: (value) => percentOf(value * 10) };

  const price = value < 100 ? endOf(TENTHS_OF_PRICE, text, end) : undefined;
  if (price !== undefined)
    return { end: price, meaningOf: (value) => percentOf(100 - (value < 10 ? value * 10 : value)) };

  const half = endOf(HALF_MORE, text, end);
  if (half !== undefined) return { end: half, meaningOf: (value) => numberOf(value + 0.5) };

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

/** 12家, 6%, 2024年, 3.5万, 10至15, 三四百, 十七八. */
const readNumber: Rule = (text, at) => {
  const numeral = readChineseNumeral(text, at);
  if (numeral === undefined) return undefined;
  const approximate = readNeighbours(text, numeral);
  if (approximate !== undefined) return approximate;

  const suffix = readSuffix(text, numeral);
  if (suffix === undefined || suffix.end === numeral.end) {
    const range = readRange(text, numeral);
    if (range !== undefined) return range;
  }
  if (suffix === undefined) return { end: numeral.end, quantities: [] };
  return mention(at, suffix.end, suffix.meaningOf(numeral.value));
};

/** 三四百 is 300 and 400, 十七八 is 17 and 18, 七八十年代 is two decades. */
function readNeighbours(text: string, first: ChineseNumeral): Reading | undefined {
  const [low, high] = [digitOf(text[first.end - 1]), digitOf(text[first.end])];
  if (!areNeighbours(low, high)) return undefined;
  const last = readChineseNumeral(text, first.end);
  if (last === undefined) return undefined;
  const value = (first.value - low) * last.scale + last.value;
  // both are numbers, or neither: 三四 of 三四线 counts nothing alone
  const suffix = readSuffix(text, { ...last, value, isWeak: first.isWeak && last.isWeak });
  if (suffix === undefined) return { end: last.end, quantities: [] };
  return both(
    mention(first.start, first.end, suffix.meaningOf(first.value * last.scale)),
    mention(last.start, suffix.end, suffix.meaningOf(value)),
  );
}

/** 10至15%, 3至5万: the first number counts what the second does. */
function readRange(text: string, first: ChineseNumeral): Reading | undefined {
  const last = readNumeralAfter(RANGE_SIGN, text, first.end);
  const suffix = last && readSuffix(text, last);
  return last && suffix && rangeOf(first, last, suffix);
}

// the first that reads wins
const RULES: readonly Rule[] = [
  readWeekday,
  readIsoDate,
  readTime,
  readWord,
  readHalves,
  readAsManyAs,
  readPercentWords,
  readDecadeOfCentury,
  readFraction,
  readScore,
  readMonth,
  readYearOfRepublic,
  readShortYears,
  readSlash,
  readFootnote,
  readOrdinal,
  readPlan,
  readNumber,
];
