import table from "../../../data/numerals.en.json" with { type: "json" };
import { ARABIC_NUMBER, arabicValue, askedAgain, fractionSign, isDigitAt, matchAt, withPartBehind } from "./numeral.js";

/** A number in English: `text.slice(start, end)`. */
export interface EnglishNumeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 2024 is digits; twelve, 3rd and 1.2 million are words. */
  readonly form: "digits" | "words";
  /** Whether it is a place in an order: 3rd, twenty-first. */
  readonly isOrdinal: boolean;
  /** What its one figure is multiplied by: 1000000 in 15 million, 1 in 15. */
  readonly scale: number;
}

type WordNumbers = ReadonlyMap<string, number>;

const wordNumbers = (words: Readonly<Record<string, number>>): WordNumbers => new Map(Object.entries(words));

const cardinals = wordNumbers(table.cardinals);
const scales = wordNumbers(table.scales);
const collectives = wordNumbers(table.collectives);
const plurals = wordNumbers(table.plurals);

/** `"third"` is 3. */
export const ordinals: ReadonlyMap<string, number> = wordNumbers(table.ordinals);

const numerals: ReadonlySet<string> = new Set(
  [cardinals, ordinals, scales, plurals, collectives].flatMap((words) => [...words.keys()]),
);

/** Whether a word, in small letters, may begin a number. */
export const beginsNumeral = (word: string): boolean => numerals.has(word);

const ORDINAL_ENDING = /(?:st|nd|rd|th)(?![\p{L}\d])/iuy;
const NEXT_WORD = /(?:\s{1,2}|-)(\p{L}+)/uy;
const NEXT_AFTER_AND = /\sand\s(\p{L}+)/iuy;
const AND_A_PART = /[\s-]and[\s-](?:(?:an?|one)[\s-](half|quarter)|three[\s-]quarters)(?!\p{L}|\s(?:past|to)\s)/iuy;
const BARE_POINT = /\.\d+/y;
// 1.234,5 as in Europe, 12,34,000 as in India; but 1,2,3 is a list
const OTHER_GROUPS = /\d{1,3}(?:\.\d{3}){1,8},\d{1,2}(?![\d,]|\.\d)|\d{1,2}(?:,\d\d){1,8},\d{3}(?![\d,]|\.\d{3})/y;
const SHORT_SCALE = /[mbk](?!\p{L})/iuy; // $5m
const THOUSANDS = /k(?![\p{L}\d-]|\s(?:run|race|resolution|tv|video|display|screen)(?!\p{L}))/iuy; // 100k, but a 4K screen
const COUNTED = new RegExp(`[mb](?=\\s(?:${table.counted.join("|")})(?!\\p{L}))`, "iuy"); // 20m people, but 20m deep
const MONEY_BEFORE = /(?:[$£€¥]|(?:^|[^\p{L}])(?:rmb|cny|usd|hkd|eur|gbp|jpy|sgd|twd|mop|aud|cad|inr)) ?$/iu;
const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };
const CLOSED_SCALE = /\)(?=\s[mbt]r?illion(?!\p{L}))/iuy;
const FIRST_WORD = /\p{L}+/uy;

/**
 * The longest number that begins at an offset; `undefined` where none does. Constant time but for a long run of digits.
 *
 * Reads 12,000, 1.2 million, 3rd, one hundred and five, twenty-first, two and a half, two dozen, tens of thousands.
 */
export const readEnglishNumeral: (text: string, at: number) => EnglishNumeral | undefined = askedAgain((text, at) => {
  const digits = (matchAt(ARABIC_NUMBER, text, at) ?? matchAt(BARE_POINT, text, at))?.[0];
  if (digits === undefined) return readSign(text, at) ?? readWords(text, at);
  const next = at + digits.length;
  const other =
    (text[next] === "," || text[next] === ".") && isDigitAt(text, next + 1)
      ? matchAt(OTHER_GROUPS, text, at)?.[0]
      : undefined;
  return other === undefined || other.length <= digits.length
    ? readDigits(text, at, digits, arabicValue(digits))
    : readDigits(text, at, other, valueOfOtherGroups(other));
});

/** 1234.5 of 1.234,5, and 1234000 of 12,34,000. */
const valueOfOtherGroups = (digits: string): number =>
  Number(digits.includes(".") ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", ""));

/** ½ million: a sign of a fraction counts as a number where a scale follows. */
function readSign(text: string, start: number): EnglishNumeral | undefined {
  const parts = fractionSign(text[start]);
  if (parts === undefined) return undefined;
  const numeral = readScales(text, {
    start,
    end: start + 1,
    value: parts[0] / parts[1],
    form: "digits",
    isOrdinal: false,
    scale: 1,
  });
  return numeral.end > start + 1 ? numeral : undefined;
}

function readDigits(text: string, start: number, digits: string, value: number): EnglishNumeral {
  const end = start + digits.length;
  const ending = matchAt(ORDINAL_ENDING, text, end)?.[0];
  if (ending !== undefined) {
    return { start, end: end + ending.length, value, form: "words", isOrdinal: true, scale: 1 };
  }
  const short = shortScale(text, start, end, value);
  if (short !== undefined) {
    return { start, end: end + 1, value: value * short, form: "words", isOrdinal: false, scale: short };
  }
  const more = withPartBehind(text, end, value);
  if (more !== undefined) {
    return readScales(text, { start, ...more, form: "words", isOrdinal: false, scale: 1 });
  }
  const closed = text[start - 1] === "(" && matchAt(CLOSED_SCALE, text, end) !== undefined; // (300) million
  return readScales(text, { start, end: closed ? end + 1 : end, value, form: "digits", isOrdinal: false, scale: 1 });
}

/** A million of $5m, RMB 5m and 5m people, a thousand of 100k; `undefined` of 5m, which may be metres. */
function shortScale(text: string, start: number, end: number, value: number): number | undefined {
  const letter = text[end]?.toLowerCase() ?? "";
  if (letter !== "k" && letter !== "m" && letter !== "b") return undefined;
  const isMoney = MONEY_BEFORE.test(text.slice(Math.max(0, start - MONEY_LENGTH), start));
  const fits = isMoney
    ? matchAt(SHORT_SCALE, text, end)
    : letter === "k"
      ? value >= 10 && matchAt(THOUSANDS, text, end)
      : matchAt(COUNTED, text, end);
  return fits ? SHORT_SCALES[letter] : undefined;
}
const MONEY_LENGTH = 6; // “ RMB ”, and the sign before it

/** 1.2 million, 3 hundred million, 3bn, two and a half billion, two dozen. */
function readScales(text: string, numeral: EnglishNumeral): EnglishNumeral {
  const part = numeral.value < 1000 ? partAfter(text, numeral.end) : undefined;
  let value = numeral.value + (part?.value ?? 0);
  let end = part?.end ?? numeral.end;
  const figure = value;
  for (;;) {
    const match =
      matchAt(NEXT_WORD, text, end) ?? (/\d/.test(text[end - 1]) ? matchAt(FIRST_WORD, text, end) : undefined);
    const word = match?.at(-1)?.toLowerCase() ?? "";
    const scale = collectives.get(word) ?? scales.get(word);
    if (match === undefined || scale === undefined) break;
    value *= scale;
    end += match[0].length;
    const more = part === undefined && scale > 100 ? partAfter(text, end) : undefined;
    if (more === undefined) continue;
    // two million and a half
    return { ...numeral, end: more.end, value: value + more.value * scale, form: "words", scale: 1 };
  }
  if (end === numeral.end) return numeral;
  return { ...numeral, end, value, form: "words", scale: (numeral.scale * value) / figure };
}

const BEFORE_CENTURY = /(?:^|\s)(?:an?|per|each|every|past)[\s-]$/i; // but this century, the last century

/** The half of “and a half”, and where it ends. */
function partAfter(text: string, at: number): { readonly end: number; readonly value: number } | undefined {
  const match = /and/i.test(text.slice(at + 1, at + 4)) ? matchAt(AND_A_PART, text, at) : undefined;
  if (match === undefined) return undefined;
  return { end: at + match[0].length, value: { half: 0.5, quarter: 0.25 }[match[1]?.toLowerCase()] ?? 0.75 };
}

/** one hundred and five thousand and six: sections of hundreds and ones, each closed by a scale. */
function readWords(text: string, start: number): EnglishNumeral | undefined {
  const first = matchAt(FIRST_WORD, text, start)?.[0] ?? "";
  if (!beginsNumeral(first.toLowerCase())) return undefined;
  const many = plurals.get(first.toLowerCase());
  if (many !== undefined) return readPlural(text, start, start + first.length, many);

  let total = 0;
  let section = 0;
  let figures = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let end = start;
  let isOrdinal = false;
  let next: NextWord | undefined = { word: first.toLowerCase(), end: start + first.length, afterAnd: false };
  while (next !== undefined) {
    const { word, afterAnd } = next;
    const scale = scales.get(word);
    const figure = cardinals.get(word) ?? ordinals.get(word);
    if (scale === 100 && !afterAnd && (end === start || (section > 0 && section < 100))) {
      section = 100 * (section || 1);
    } else if (scale !== undefined && scale > 100 && !afterAnd && scale < lastScale && (end === start || section > 0)) {
      total += scale * (section || 1);
      [section, lastScale] = [0, scale];
    } else if (figure !== undefined && figure >= 100 && end === start) {
      section = figure;
    } else if (figure !== undefined && figure < 100 && fits(section, figure, total, afterAnd)) {
      if (afterAnd && !mayFollowAnd(text, next.end, section > 0 ? 100 : lastScale)) break;
      section += figure;
      figures++;
    } else break;
    end = next.end;
    isOrdinal = ordinals.has(word);
    next = isOrdinal ? undefined : nextWord(text, end);
  }
  if (end === start) {
    const value = collectives.get(first.toLowerCase());
    if (/^centur/i.test(first) && !BEFORE_CENTURY.test(text.slice(Math.max(0, start - 7), start))) return undefined;
    return value === undefined
      ? undefined
      : { start, end: start + first.length, value, form: "words", isOrdinal, scale: 1 };
  }
  // a million and a half
  const more = section === 0 && total > 0 && !isOrdinal ? partAfter(text, end) : undefined;
  if (more !== undefined) {
    const value = total + more.value * lastScale;
    return { start, end: more.end, value, form: "words", isOrdinal, scale: 1 };
  }
  const value = total + section;
  const firstFigure = figures === 1 && !isOrdinal ? cardinals.get(first.toLowerCase()) : undefined;
  const scale = firstFigure ? value / firstFigure : 1;
  const numeral: EnglishNumeral = { start, end, value, form: "words", isOrdinal, scale };
  return isOrdinal ? numeral : readScales(text, numeral);
}

interface NextWord {
  readonly word: string;
  readonly end: number;
  readonly afterAnd: boolean;
}

function nextWord(text: string, at: number): NextWord | undefined {
  const match = matchAt(NEXT_AFTER_AND, text, at) ?? matchAt(NEXT_WORD, text, at);
  if (match === undefined) return undefined;
  return { word: match[1].toLowerCase(), end: at + match[0].length, afterAnd: /^\sand\s/i.test(match[0]) };
}

/** Whether a figure below a hundred may follow what its section has: five in twenty-five, but not in ten five. */
function fits(section: number, figure: number, total: number, afterAnd: boolean): boolean {
  if (section === 0) return figure > 0 ? total > 0 || !afterAnd : total === 0;
  if (figure === 0) return false;
  const rest = section % 100;
  if (rest === 0) return true;
  return !afterAnd && figure < 10 && rest >= 20 && rest % 10 === 0;
}

/** “one hundred and two thousand” is one number, “one hundred and two hundred” are two. */
function mayFollowAnd(text: string, at: number, lastScale: number): boolean {
  let next = nextWord(text, at);
  if (next !== undefined && cardinals.has(next.word)) next = nextWord(text, next.end);
  const scale = next === undefined || next.afterAnd ? undefined : scales.get(next.word);
  return scale === undefined || (lastScale === 100 ? scale > 100 : scale < lastScale);
}

const OF_MANY = /\sof\s(\p{L}+)/iuy;

/** hundreds, tens of thousands: the number itself, as 数百 and 数万. */
function readPlural(text: string, start: number, firstEnd: number, many: number): EnglishNumeral {
  let [value, end] = [many, firstEnd];
  for (;;) {
    const match = matchAt(OF_MANY, text, end);
    const scale = match && plurals.get(match[1].toLowerCase());
    if (match === undefined || scale === undefined) break;
    value *= scale;
    end += match[0].length;
  }
  return { start, end, value, form: "words", isOrdinal: false, scale: 1 };
}
