import table from "../../../data/numerals.en.json" with { type: "json" };
import { hasBefore } from "./behind-en.js";
import { CALENDAR_WORDS, readDayOfMonth, readMonth, readTime, readWeekday } from "./calendar-en.js";
import { FRACTION_SIGNS, matchAt } from "./numeral.js";
import { beginsNumeral, type EnglishNumeral, readEnglishNumeral } from "./numeral-en.js";
import { readNumericDate } from "./numeric-date.js";
import { readFraction, readFractionSign, readHalf, readOneIn } from "./parts-en.js";
import { isLikelyYear, numberOf, ordinalOf, percentOf, type Quantity, yearOf } from "./quantity-key.js";
import {
  endOf,
  firstReading,
  mention,
  type Reading,
  type Rule,
  rangeOf,
  readFootnote,
  readSlash,
  readYears,
  type Suffix,
} from "./quantity-rule.js";
import { isRoman, ROMAN_SIGNS, readRoman, readRomanSign } from "./roman.js";
import {
  DECADE_WORDS,
  isSpelledOut,
  readDecadeWord,
  readShortQuarter,
  readSomething,
  readSpelledYear,
  SOMETHING_WORDS,
  yearSuffix,
} from "./years-en.js";

const multiples: ReadonlyMap<string, number> = new Map(Object.entries(table.multiples));
// a digit, a point before one, or a word; or, as its group, a phrase with a number that counts nothing
const CANDIDATE = new RegExp(
  `(?<!\\p{L})(${table.phrases.join("|")})(?!\\p{L})|[\\d${FRACTION_SIGNS}${ROMAN_SIGNS}]|\\p{L}+|\\.(?=\\d)`,
  "giu",
);
const AFTER_LETTER = /[\d\p{L}.]/u; // the point of v.5 begins no number
const WIDE = /[０-９％．，：／]/g;
const NARROW_BY = 0xfee0; // from full-width signs to those of ASCII
const BETWEEN_WIDE = /[０-９]/;

/** Full-width digits, and the signs that stand between them, as ASCII has them: one unit for one. */
const narrowDigits = (text: string): string =>
  BETWEEN_WIDE.test(text) ? text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - NARROW_BY)) : text;

/** The numbers, dates and times of an English text. */
export function englishQuantities(original: string): Quantity[] {
  const text = narrowDigits(original);
  const found: Quantity[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    if (match[1] !== undefined) continue;
    if (match[0] === "." && AFTER_LETTER.test(text[match.index - 1] ?? "")) continue;
    const rules = rulesFor(match[0]);
    const reading = rules && firstReading(rules, text, match.index);
    if (reading === undefined) continue;
    for (const quantity of reading.quantities) found.push(quantity);
    CANDIDATE.lastIndex = reading.end;
  }
  return found;
}

/** The rules that what may begin a number is read by; `undefined` where it is just a word. */
function rulesFor(candidate: string): readonly Rule[] | undefined {
  const first = candidate.charCodeAt(0);
  if (first <= NINE) return RULES_OF_DIGITS;
  const word = candidate.toLowerCase();
  const rules = RULES_OF_WORDS.get(word);
  if (rules !== undefined) return rules;
  if (beginsNumeral(word)) return RULES_OF_NUMERALS;
  if (word.endsWith("days")) return RULES_OF_DAYS;
  if (first <= X) return isRoman(candidate) ? RULES_OF_ROMAN : undefined;
  return SIGN.test(candidate) ? RULES_OF_SIGNS : undefined;
}
const NINE = 0x39; // digits, and the point before one
const X = 0x58;
const SIGN = new RegExp(`^[${FRACTION_SIGNS}${ROMAN_SIGNS}]`, "u");

const LETTERS = /\p{L}+/uy;

/** doubled, twice, threefold. */
const readMultiple: Rule = (text, at) => {
  const word = matchAt(LETTERS, text, at)?.[0] ?? "";
  const multiple = multiples.get(word.toLowerCase());
  return multiple === undefined ? undefined : mention(at, at + word.length, numberOf(multiple));
};

const PERCENT = /\s?%|[\s-](?:percent(?:age)?|per\scent|pct)(?:[\s-]points?)?(?!\p{L})/iuy;
const PERMILLE = /\s?‰|\sper\s(?:thousand|mille)(?!\p{L})/iuy;
const SECOND = /[\s-]second(?!\p{L})/iuy; // one second has no second
const FOLD = /[\s-]?fold(?!\p{L})/iuy;
const UNIT = new RegExp(`[\\s-](?:${table.units.join("|")})(?!\\p{L})|-(?!to)\\p{Ll}`, "uy");
const BEFORE_COUNT =
  /(?:[$£€¥]|(?:^|\s)(?:rmb|usd|hkd|cny|about|over|nearly|almost|some|than|around|roughly|approximately|least|up to))\s?$/i;
// two years and a half
const UNIT_AND_A_PART =
  /\s(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|miles|metres|meters|kilometres|kilometers|tons|tonnes|inches|feet|acres|times)\sand\sa\s(half|quarter)(?!\p{L})/iuy;
const UNIT_LENGTH = 19; // “ kilometres and a ”
const JIAO = /\syuan,?\s(?:and\s)?(\d{1,2})\sjiao(?:,?\s(?:and\s)?(\d{1,2})\sfen)?(?!\p{L})/iuy;

function readSuffix(text: string, { start, end, value, form, isOrdinal }: EnglishNumeral): Suffix {
  const percent = endOf(PERCENT, text, end);
  if (percent !== undefined) return { end: percent, meaningOf: percentOf };
  if (isOrdinal) return { end, meaningOf: ordinalOf };
  switch (text[end + 1]) {
    case "p":
    case "‰": {
      const permille = endOf(PERMILLE, text, end);
      if (permille !== undefined) return { end: permille, meaningOf: (value) => percentOf(value / 10) };
      break;
    }
    case "s":
    case "S": {
      const second = endOf(SECOND, text, end);
      if (second !== undefined) return { end: second, meaningOf: numberOf };
      break;
    }
    case "y": {
      const jiao = matchAt(JIAO, text, end);
      if (jiao === undefined) break;
      const more = Number(jiao[1]) / 10 + Number(jiao[2] ?? 0) / 100;
      return { end: end + jiao[0].length, meaningOf: (value) => numberOf(value + more) };
    }
  }
  if (text[end] === "‰") return { end: end + 1, meaningOf: (value) => percentOf(value / 10) };
  const fold = endOf(FOLD, text, end);
  if (fold !== undefined) return { end: fold, meaningOf: numberOf };
  const part = text.slice(end, end + UNIT_LENGTH).includes(" and a ") ? matchAt(UNIT_AND_A_PART, text, end) : undefined;
  if (part !== undefined) {
    const more = /half/i.test(part[1]) ? 0.5 : 0.25;
    return { end: end + part[0].length, meaningOf: (value) => numberOf(value + more) };
  }
  if (form === "words") return { end, meaningOf: isSpelledOut(text, start, end, value) ? yearOf : numberOf };

  const years = yearSuffix(text, start, end, value);
  if (years !== undefined) return years;
  const isBareYear =
    end - start === 4 &&
    isLikelyYear(value) &&
    endOf(UNIT, text, end) === undefined &&
    !hasBefore(BEFORE_COUNT, text, start);
  return { end, meaningOf: isBareYear ? yearOf : numberOf };
}

/** 12, 12th, 6 percent, 2024, 1990s, 1.2 million, 10 to 15 percent. */
const readNumber: Rule = (text, at) => {
  const numeral = readEnglishNumeral(text, at);
  if (numeral === undefined) return undefined;
  const oneIn = readOneIn(text, numeral);
  if (oneIn !== undefined) return oneIn;
  const spelled =
    numeral.form === "words" && numeral.value >= 15 && numeral.value <= 99 ? readSpelledYear(text, at) : undefined;
  if (spelled !== undefined) return spelled;
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
const RULES_OF_DIGITS: readonly Rule[] = [
  readNumericDate,
  readTime,
  readDayOfMonth,
  readFraction,
  readSlash,
  readFootnote,
  readYears,
  readShortQuarter,
  readNumber,
];
const RULES_OF_NUMERALS: readonly Rule[] = [readTime, readDayOfMonth, readFraction, readNumber];
const RULES_OF_DAYS: readonly Rule[] = [readWeekday];
const RULES_OF_ROMAN: readonly Rule[] = [readRoman];
const RULES_OF_SIGNS: readonly Rule[] = [readFractionSign, readRomanSign];
const CALENDAR_RULES: readonly Rule[] = [readWeekday, readMonth, readTime];

const rulesOf = (words: Iterable<string>, ...rules: readonly Rule[]): (readonly [string, readonly Rule[]])[] =>
  Array.from(words, (word) => [word, rules] as const);

/** Words, in small letters, that are read by rules of their own. */
const RULES_OF_WORDS: ReadonlyMap<string, readonly Rule[]> = new Map([
  ...CALENDAR_WORDS.map((word) => [word, CALENDAR_RULES] as const),
  ...rulesOf(multiples.keys(), readMultiple),
  ...rulesOf(DECADE_WORDS, readDecadeWord),
  ...rulesOf(SOMETHING_WORDS, readSomething),
  ...rulesOf(["half"], readTime, readHalf),
  ...rulesOf(["quarter"], readTime, readFraction),
]);
