import { MEASURES } from "./measures-zh.js";
import { fractionSign, matchAt, withPartBehind } from "./numeral.js";
import { digitOf, readChineseNumeral } from "./numeral-zh.js";
import { fractionOf, numberOf } from "./quantity-key.js";
import { mention, type Rule } from "./quantity-rule.js";

const DIGIT = "\\d零一二三四五六七八九";
// 三块五, 1米8, 一米七五; but not 三块五亩的地, 5米3人
const UNIT_WITHIN = new RegExp(
  `(?:[块米]([${DIGIT}]{1,2})毛?(?!(?!一[个斤只本张支条件块瓶碗份])[${DIGIT}十百千万亿.%]|点[${DIGIT}]|[多几余来]?(?:${MEASURES})(?<!大))|[元块]([${DIGIT}])[角毛](?:([${DIGIT}])分)?)`,
  "y",
);

/** 三块五 and 3元5角 are 3.5, 一米七五 is 1.75: what stands behind the unit is a part of it. */
export const readUnitWithin: Rule = (text, at) => {
  const whole = readChineseNumeral(text, at);
  if (whole === undefined || !/[块米元]/.test(text[whole.end] ?? "")) return undefined;
  const match = matchAt(UNIT_WITHIN, text, whole.end);
  if (match === undefined) return undefined;
  const digits = Array.from(match[1] ?? match[2] + (match[3] ?? ""), (sign) =>
    /\d/.test(sign) ? sign : digitOf(sign),
  );
  if (!Number.isInteger(whole.value)) return undefined;
  return mention(at, whole.end + match[0].length, numberOf(Number(`${whole.value}.${digits.join("")}`)));
};

/** ½, 2½ and 5×10³. */
export const readBehind: Rule = (text, at) => {
  const parts = fractionSign(text[at]);
  if (parts !== undefined) return mention(at, at + 1, fractionOf(parts[0], parts[1]));
  const figure = readChineseNumeral(text, at);
  const more = figure && withPartBehind(text, figure.end, figure.value);
  return more && mention(at, more.end, numberOf(more.value));
};

const OF_EVERY = /每(?=[\d一二两三四五十百千万])/y;
const THERE_ARE = /(?:个|名|位)?(?:人|户|家|[\p{Script=Han}]{0,4})(?:中|里|当中)(?:就|便)?有(?:近|约)?/uy;

/** 每十人中有一人: one in ten. */
export const readOneOfEvery: Rule = (text, at) => {
  const sign = matchAt(OF_EVERY, text, at);
  const whole = sign && readChineseNumeral(text, at + 1);
  const between = whole && matchAt(THERE_ARE, text, whole.end);
  const part = whole && between && readChineseNumeral(text, whole.end + between[0].length);
  if (!part || whole === undefined || part.value >= whole.value) return undefined;
  return mention(at + 1, part.end, fractionOf(part.value, whole.value));
};
