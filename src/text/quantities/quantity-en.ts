import table from "../../../data/numerals.en.json" with { type: "json" };
import { CALENDAR_WORDS, readDayOfMonth, readMonth, readTime, readWeekday } from "./calendar-en.js";
import { matchAt } from "./numeral.js";
import { beginsNumeral, type EnglishNumeral, ordinals, readEnglishNumeral } from "./numeral-en.js";
import {
  decadeOf,
  fractionOf,
  isDecade,
  isLikelyYear,
  numberOf,
  ordinalOf,
  percentOf,
  type Quantity,
  shortYearOf,
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

const multiples: ReadonlyMap<string, number> = new Map(Object.entries(table.multiples));
const decades: ReadonlyMap<string, number> = new Map(Object.entries(table.decades));
const otherWords: ReadonlySet<string> = new Set([
  ...CALENDAR_WORDS,
  ...multiples.keys(),
  ...decades.keys(),
  "half",
  "quarter",
]);

// a digit or a word; or, as its group, a phrase with a number that counts nothing
const CANDIDATE = new RegExp(`(?<!\\p{L})(${table.phrases.join("|")})(?!\\p{L})|\\d|\\p{L}+`, "giu");

/** The numbers, dates and times of an English text. */
export function englishQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const word = match[0].toLowerCase();
    if (
      match[1] !== undefined ||
      !(/\d/.test(word) || isRoman(match[0]) || beginsNumeral(word) || otherWords.has(word) || word.endsWith("days"))
    )
      continue;
    const reading = firstReading(RULES, text, match.index);
    if (reading === undefined) continue;
    for (const quantity of reading.quantities) found.push(quantity);
    CANDIDATE.lastIndex = reading.end;
  }
  return found;
}

const isRoman = (word: string): boolean => /^[IVX]{1,5}$/.test(word);

const LETTERS = /\p{L}+/uy;
const AGE = /(?:^|\s)(?:his|her|their|my|our|your)\s(?:early\s|mid-?\s?|late\s)?$/i;
const LOOK_BEHIND = 17; // “roughly another ”, and the sign before it: “thoroughly” is not “roughly”

/** Whether a decade is one of a life: “in her twenties”. */
const isAge = (text: string, at: number): boolean => AGE.test(text.slice(Math.max(0, at - LOOK_BEHIND), at));

/** doubled, twice, threefold; the nineties. */
const readWord: Rule = (text, at) => {
  const word = matchAt(LETTERS, text, at)?.[0] ?? "";
  const multiple = multiples.get(word.toLowerCase());
  if (multiple !== undefined) return mention(at, at + word.length, numberOf(multiple));
  const decade = decades.get(word.toLowerCase());
  if (decade === undefined) return undefined;
  return mention(at, at + word.length, isAge(text, at) ? numberOf(decade) : decadeOf(decade));
};

const HALF = /half(?!\p{L})/iuy;
const OF_SCALE = /[\s-]an?[\s-](?=(?:dozen|hundred|thousand|[mbt]r?illion)(?!\p{L}))/iuy;

const ONE_AND_A = /(?:^|\s)an?\s\p{L}+\sand\sa\s$/iu;

/** half, half a million, half a dozen; an hour and a half. */
const readHalf: Rule = (text, at) => {
  const end = endOf(HALF, text, at);
  if (end === undefined) return undefined;
  if (hasBefore(ONE_AND_A, text, at)) return mention(at, end, numberOf(1.5));
  const scaleAt = endOf(OF_SCALE, text, end);
  const scale = scaleAt === undefined ? undefined : readEnglishNumeral(text, scaleAt);
  return scale === undefined ? mention(at, end, fractionOf(1, 2)) : mention(at, scale.end, numberOf(scale.value / 2));
};

const PARTS = /[\s-](\p{L}+)/uy;
const A_PART = /(\p{L}+)(?=[\s-]of(?!\p{L}))|quarter(?!\p{L})/iuy;
const AFTER_A = /(?:^|[^\p{L}])(?:a|another)[\s-]$/iu;
// cut by a third, nearly a third; but a third, fourth and fifth
const BY_A_PART = /(\p{L}+)(?!\p{L}|[\s-]\p{L}|,\s(?:and|or|\p{L}+th)\s)/uy;
const AFTER_BY_A = /(?:^|[^\p{L}])(?:by|nearly|almost|about|around|roughly|than|over|up|down)\s(?:a|another)\s$/iu;
// the first three quarters are of a year, and three
const IN_ORDER = /(?:^|[^\p{L}])(?:first|last|past|next|previous|other|consecutive|straight)\s$/iu;

/** 4 of quarters and fourths: into how many parts the whole is cut. */
const wholeOf = (word: string): number | undefined =>
  /^quarters?$/.test(word) ? 4 : (ordinals.get(word) ?? ordinals.get(word.replace(/s$/, "")));

/** one third, two-thirds, three quarters; a third of, a quarter. But not one second, the first quarter. */
const readFraction: Rule = (text, at) => {
  const alone =
    (hasBefore(AFTER_A, text, at) ? matchAt(A_PART, text, at)?.[0] : undefined) ??
    (hasBefore(AFTER_BY_A, text, at) ? matchAt(BY_A_PART, text, at)?.[0] : undefined);
  const wholeAlone = alone && wholeOf(alone.toLowerCase());
  if (alone && wholeAlone && wholeAlone > 2) return mention(at, at + alone.length, fractionOf(1, wholeAlone));

  const part = readEnglishNumeral(text, at);
  const match = part && !part.isOrdinal ? matchAt(PARTS, text, part.end) : undefined;
  if (part === undefined || match === undefined) return undefined;
  const word = match[1].toLowerCase();
  const whole = wholeOf(word);
  if (/^quarter/.test(word) && hasBefore(IN_ORDER, text, at)) return undefined;
  if (whole === undefined || whole < 3 || part.value >= whole || word.endsWith("s") !== part.value > 1)
    return undefined;
  return mention(at, part.end + match[0].length, fractionOf(part.value, whole));
};

const PERCENT = /\s?%|[\s-](?:percent(?:age)?|per\scent|pct)(?:[\s-]points?)?(?!\p{L})/iuy;
const PLURAL = /[’']?s(?!\p{L})/uy;
const SECOND = /[\s-]second(?!\p{L})/iuy; // one second has no second
const FOLD = /[\s-]?fold(?!\p{L})/iuy;
const UNIT = new RegExp(`[\\s-](?:${table.units.join("|")})(?!\\p{L})|-(?!to)\\p{Ll}`, "uy");
const BEFORE_COUNT =
  /(?:[$£€¥]|(?:^|\s)(?:rmb|usd|hkd|cny|about|over|nearly|almost|some|than|around|roughly|approximately|least|up to))\s?$/i;
const APOSTROPHE = /(?:^|[\s(–-])[’'‘]$/;

const hasBefore = (pattern: RegExp, text: string, at: number): boolean =>
  pattern.test(text.slice(Math.max(0, at - LOOK_BEHIND), at));

function readSuffix(text: string, { start, end, value, form, isOrdinal }: EnglishNumeral): Suffix {
  const percent = endOf(PERCENT, text, end);
  if (percent !== undefined) return { end: percent, meaningOf: percentOf };
  if (isOrdinal) return { end, meaningOf: ordinalOf };
  const fold = endOf(FOLD, text, end);
  if (fold !== undefined) return { end: fold, meaningOf: numberOf };
  const second = endOf(SECOND, text, end);
  if (second !== undefined) return { end: second, meaningOf: numberOf };
  if (form === "words") return { end, meaningOf: numberOf };

  const length = end - start;
  const plural = endOf(PLURAL, text, end);
  if (plural !== undefined && length % 2 === 0 && isDecade(value)) {
    return { end: plural, meaningOf: isAge(text, start) ? numberOf : decadeOf };
  }
  if (length === 2 && hasBefore(APOSTROPHE, text, start)) return { end, meaningOf: shortYearOf };
  const isBareYear =
    length === 4 &&
    isLikelyYear(value) &&
    endOf(UNIT, text, end) === undefined &&
    !hasBefore(BEFORE_COUNT, text, start);
  return { end, meaningOf: isBareYear ? yearOf : numberOf };
}

// section III, subsection II, Phase II; but not Elizabeth II, the counterpart I met
const ROMAN = /([IVX]{1,5})(?![\p{L}\d])/uy;
const BEFORE_ROMAN =
  /(?:^|[^\p{L}])(?:sub-?)?(?:annex|appendix|article|book|chapter|class|part|phase|schedule|section|stage|table|type|volume)\s$/iu;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** section III: a place in an order, as 第三节. */
const readRoman: Rule = (text, at) => {
  const match = matchAt(ROMAN, text, at);
  if (match === undefined || !hasBefore(BEFORE_ROMAN, text, at)) return undefined;
  const digits = Array.from(match[1], (sign) => ROMAN_DIGITS[sign]);
  const value = digits.reduce((sum, digit, place) => sum + (digit < (digits[place + 1] ?? 0) ? -digit : digit), 0);
  return mention(at, at + match[0].length, ordinalOf(value));
};

const SHORT_LAST_YEAR = /\s?[-–—/]\s?(\d\d)(?![\d\p{L}%]|[.,:]\d|-\p{L})/uy;

/** 1994-95, 1999/00: two years. */
const readYears: Rule = (text, at) => {
  const first = readEnglishNumeral(text, at);
  if (first === undefined || first.form !== "digits" || first.end !== at + 4 || !isLikelyYear(first.value)) {
    return undefined;
  }
  const match = matchAt(SHORT_LAST_YEAR, text, first.end);
  if (match === undefined || Number(match[1]) !== (first.value + 1) % 100) return undefined;
  return both(
    mention(at, first.end, yearOf(first.value)),
    mention(first.end + match[0].length - 2, first.end + match[0].length, yearOf(first.value + 1)),
  );
};

/** 12, 12th, 6 percent, 2024, 1990s, 1.2 million, 10 to 15 percent. */
const readNumber: Rule = (text, at) => {
  const numeral = readEnglishNumeral(text, at);
  if (numeral === undefined) return undefined;
  const suffix = readSuffix(text, numeral);
  const range = suffix.end === numeral.end && !numeral.isOrdinal ? readRange(text, numeral) : undefined;
  return range ?? mention(at, suffix.end, suffix.meaningOf(numeral.value));
};

const RANGE_SIGN = /\s?[-–—]\s?|\s(?:to|and|or)\s/y;

/** 10 to 15 percent, 3-5 million, 1500 to 2000 people: the first number counts what the second does. */
function readRange(text: string, first: EnglishNumeral): Reading | undefined {
  const lastAt = endOf(RANGE_SIGN, text, first.end);
  const last = lastAt === undefined ? undefined : readEnglishNumeral(text, lastAt);
  return last === undefined || last.isOrdinal ? undefined : rangeOf(first, last, readSuffix(text, last));
}

// the first that reads wins
const RULES: readonly Rule[] = [
  readWeekday,
  readMonth,
  readIsoDate,
  readTime,
  readDayOfMonth,
  readWord,
  readHalf,
  readFraction,
  readSlash,
  readFootnote,
  readRoman,
  readYears,
  readNumber,
];
