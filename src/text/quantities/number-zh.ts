import { RANGE_SIGN } from "./calendar-zh.js";
import { areNeighbours, type ChineseNumeral, digitOf, readChineseNumeral, readNumeralAfter } from "./numeral-zh.js";
import { both, mention, type Reading, type Rule, rangeOf } from "./quantity-rule.js";
import { readSuffix } from "./suffix-zh.js";

/** 12家, 6%, 2024年, 3.5万, 10至15, 三四百, 十七八. */
export const readNumber: Rule = (text, at) => {
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
