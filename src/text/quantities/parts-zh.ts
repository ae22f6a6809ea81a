import { matchAt } from "./numeral.js";
import { type ChineseNumeral, readChineseNumeral, readNumeralAfter } from "./numeral-zh.js";
import { fractionOf, numberOf, ordinalOf, percentOf } from "./quantity-key.js";
import { both, mention, type Reading, type Rule } from "./quantity-rule.js";

const AS_MANY_AS = /以([十百千万亿]{1,2})计/y;

/** 数以百计, 数以千万计: hundreds, tens of millions. */
export const readAsManyAs: Rule = (text, at) => {
  const match = matchAt(AS_MANY_AS, text, at - 1);
  const many = match && readChineseNumeral(text, at);
  return match && many && mention(at, many.end, numberOf(many.value));
};

const VERSUS = / ?比 ?(?!分)/y;

/** 三比一: a score. */
export const readScore: Rule = (text, at) => {
  const first = readChineseNumeral(text, at);
  const last = first && readNumeralAfter(VERSUS, text, first.end);
  if (first === undefined || last === undefined) return undefined;
  return both(mention(at, first.end, numberOf(first.value)), mention(last.start, last.end, numberOf(last.value)));
};

const PARTS_OF = /([百千万])分之 ?/y;

/** 百分之六, 千分之三. */
export const readPercentWords: Rule = (text, at) => {
  const match = matchAt(PARTS_OF, text, at);
  const part = match && readChineseNumeral(text, at + match[0].length);
  if (match === undefined || part === undefined) return undefined;
  const whole = { 百: 100, 千: 1000, 万: 10_000 }[match[1]] ?? 100;
  return mention(at, part.end, percentOf((part.value * 100) / whole));
};

const PART_OF = /分之 ?/y;
const AND = /又 ?/y;
const SLASHED = /(\d)\/(\d{1,2})(?![\d/])/y;

/** 三分之一, 两又四分之一. */
export const readFraction: Rule = (text, at) => {
  const whole = readChineseNumeral(text, at);
  const and = whole && matchAt(AND, text, whole.end);
  if (whole !== undefined && and !== undefined) return readMixed(text, at, whole, whole.end + and[0].length);
  const part = whole && readNumeralAfter(PART_OF, text, whole.end);
  return whole && part && mention(at, part.end, fractionOf(part.value, whole.value));
};

/** The fraction behind 两又, with the two. */
function readMixed(text: string, start: number, whole: ChineseNumeral, at: number): Reading | undefined {
  const slashed = matchAt(SLASHED, text, at);
  const under = slashed === undefined ? readChineseNumeral(text, at) : undefined;
  const over = under && readNumeralAfter(PART_OF, text, under.end);
  const part = slashed === undefined ? over && over.value / under.value : Number(slashed[1]) / Number(slashed[2]);
  const end = slashed === undefined ? over?.end : at + slashed[0].length;
  return part === undefined || end === undefined || !(part < 1)
    ? undefined
    : mention(start, end, numberOf(whole.value + part));
}

const ORDER = /第 ?/y;

/** 第三, 第十二届. */
export const readOrdinal: Rule = (text, at) => {
  const numeral = readNumeralAfter(ORDER, text, at);
  // 第47/203号 has the key that 47/203 has
  return numeral && text[numeral.end] !== "/" ? mention(at, numeral.end, ordinalOf(numeral.value)) : undefined;
};
