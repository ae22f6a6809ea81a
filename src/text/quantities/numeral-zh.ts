import table from "../../../data/numerals.zh.json" with { type: "json" };
import { ARABIC_NUMBER, arabicValue, askedAgain, matchAt } from "./numeral.js";

/** A number in a text that `foldNumerals` has folded: `text.slice(start, end)`. */
export interface ChineseNumeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 2024 is arabic, 二零二四 is places, 两千零二十四 is words, and so is 3.5万. */
  readonly form: "arabic" | "places" | "words";
  /** So short, or so often part of a word, that it counts only before a measure: 三, 百, 九八. */
  readonly isWeak: boolean;
  /** What its one figure is multiplied by: 10000 in 5万, 1 in 5 and in 五万三千. */
  readonly scale: number;
}

const DIGITS = "零一二三四五六七八九";
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCORES: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 兆: 1_000_000_000_000 };

const SPACED_UNIT = / [百千](?=[万亿])/y; // 9 千万
const PLACES = /[零一二三四五六七八九]{2,}/y;
const UNIT_OF_MEASURE = /千[瓦克米伏卡帕赫]|百分|百帕/y; // 5千瓦 is 5 kilowatts, 10百分点 is 10 points
const ABOUT_MYRIADS = /[多余几数来]? ?(?:[万亿]|兆(?= ?(?:[美欧日韩港]?元|新台币|台币|人民币)))/y; // 20多万, 十几亿, 3.5 万, 1.5兆元
const POINT = /点([零一二三四五六七八九]{1,15})(?![零一二三四五六七八九十]|分(?!之)|钟|刻)/y; // 三点五, but 三点五十分

const foldsOf = ({ from, to }: { readonly from: string; readonly to: string }): ReadonlyMap<string, string> =>
  new Map(Array.from(from, (sign, at) => [sign, to[at]]));

const folds = foldsOf(table.fold);
const FOLDED = new RegExp(`[${table.fold.from}]`, "g");

const formalFolds = foldsOf(table.formal);
const FORMAL_DIGIT = "[壹贰貳弍叁叄參参肆伍陆陸柒捌玖]";
const FORMAL_TEN = "(?<!收)拾";
const MYRIAD = "[万萬亿億]";
const MONEY = "(?:[元圆圓]|人民[币幣]|[美欧歐日]元|港[元币幣])";
// one of these signs alone is a name or part of a word (放肆, 队伍, 大陆): in a number it has a unit behind it, or money
const FORMAL = new RegExp(
  `(?:(?<![队隊大内內登着著])(?:${FORMAL_DIGIT}[拾佰仟]|${FORMAL_TEN}${FORMAL_DIGIT}|(?:${FORMAL_DIGIT}|${FORMAL_TEN})(?=${MYRIAD}?${MONEY}|${MYRIAD}[零〇]?${FORMAL_DIGIT}))|(?<=\\d)[佰仟]|(?:${FORMAL_DIGIT}|[零〇]){4}(?=年)|(?<=[元圆圓角])${FORMAL_DIGIT}(?=[角分]))` +
    `(?:${FORMAL_DIGIT}|[零〇拾佰仟]|${MYRIAD}(?=${FORMAL_DIGIT}|[零〇]))*`,
  "g",
);

// １２，３００: all of it full-width, and three digits behind each comma
const WIDE_GROUPS = /(?<![０-９，])[０-９]{1,3}(?:，[０-９]{3}){1,8}(?![０-９])/g;

/**
 * Full-width and Traditional signs as the readers of numbers know them, and the formal ones of contracts where they are a number,
 * 叁佰 but not 队伍: one UTF-16 unit for one, so offsets stay.
 */
export const foldNumerals = (text: string): string =>
  text
    .replace(WIDE_GROUPS, (number) => number.replaceAll("，", ","))
    .replace(FORMAL, (number) => Array.from(number, (sign) => formalFolds.get(sign) ?? sign).join(""))
    .replace(FOLDED, (sign) => folds.get(sign) ?? sign);

/** The value of one Chinese digit, -1 where there is none. */
export const digitOf = (character: string | undefined): number =>
  character ? (character === "两" ? 2 : DIGITS.indexOf(character)) : -1;

/** Whether the second digit follows the first as in 七八 and 三五, seven or eight, three to five. */
export const areNeighbours = (first: number, second: number): boolean =>
  first > 0 && (second === first + 1 || (first === 3 && second === 5));

/**
 * The longest number that begins at an offset; `undefined` where none does. Time linear in its length.
 *
 * Reads digits (1,234.5), places (二零二四), words (两万五千, 一百零五, 两万五) and mixtures (1000亿, 3万5千, 1.2万亿).
 */
export const readChineseNumeral: (text: string, at: number) => ChineseNumeral | undefined = askedAgain(
  (text, at) => readPlaces(text, at) ?? readWords(text, at),
);

/** The value of a text that is a Chinese number and nothing else: `"二十九"` is 29, `"二〇二四"` is 2024. `undefined` of any other text. */
export function chineseNumber(text: string): number | undefined {
  const folded = foldNumerals(text);
  const numeral = readChineseNumeral(folded, 0);
  return numeral?.end === folded.length ? numeral.value : undefined;
}

/** The number after a sign: 一 of 分之一, where the sign is 分之. */
export function readNumeralAfter(sign: RegExp, text: string, at: number): ChineseNumeral | undefined {
  const match = matchAt(sign, text, at);
  return match && readChineseNumeral(text, at + match[0].length);
}

/** 二零二四: a digit a place. But not 七八个, 三五百. */
function readPlaces(text: string, start: number): ChineseNumeral | undefined {
  const digits = matchAt(PLACES, text, start)?.[0] ?? "";
  const end = start + digits.length;
  if (digits.length < 2) return undefined;
  if (digits.length === 2 && areNeighbours(digitOf(digits[0]), digitOf(digits[1]))) return undefined;
  if (digits.length === 2 && /[十百千万亿点]/.test(text[end] ?? "")) return undefined;
  const value = Number(Array.from(digits, digitOf).join(""));
  return { start, end, value, form: "places", isWeak: digits.length < 3, scale: 1 };
}

/** 三亿五千万零六: figures and units in sections of thousands down to ones, each closed by 万 or 亿. */
function readWords(text: string, start: number): ChineseNumeral | undefined {
  let total = 0; // what 万 and 亿 have closed
  let section = 0; // what 十, 百 and 千 have closed since
  let figure: number | undefined; // read, but not counted yet: a unit may follow
  let figures = 0;
  let firstFigure = 1;
  let lastUnit = Number.POSITIVE_INFINITY;
  let lastMyriad = 1;
  let arabicEnd = -1;
  let afterZero = false;
  let at = start;

  for (;;) {
    const character = text[at] ?? "";
    const digit = digitOf(character);
    if (figure === undefined && (digit > 0 || /\d/.test(character))) {
      const arabic = matchAt(ARABIC_NUMBER, text, at)?.[0];
      const value = arabic === undefined ? digit : arabicValue(arabic);
      if (value >= lastUnit && at > start) break; // 1千2024年 is two numbers
      if (at > start && character === "两" && !/[百千万亿]/.test(text[at + 1] ?? "")) break; // 二十两银子
      figure = value;
      if (figures++ === 0) firstFigure = value;
      at += arabic?.length ?? 1;
      if (arabic !== undefined) arabicEnd = at;
    } else if (figure === undefined && digit === 0) {
      if (at === start && matchAt(POINT, text, at + 1) !== undefined) figure = 0; // 零点五
      afterZero = true;
      at++;
    } else if (at === start && character in SCORES) {
      section = SCORES[character];
      lastUnit = 10;
      at++;
    } else if (character in UNITS || (arabicEnd === at && matchAt(SPACED_UNIT, text, at) !== undefined)) {
      if (character === " ") at++;
      const unit = UNITS[text[at]];
      if (unit >= lastUnit || matchAt(UNIT_OF_MEASURE, text, at) !== undefined) break;
      if (figure === undefined && at > start && unit > 10) break; // 万千 is no number
      section += (figure ?? 1) * unit;
      [figure, lastUnit, afterZero] = [undefined, unit, false];
      at++;
    } else if (figure !== undefined && arabicEnd < 0 && matchAt(POINT, text, at) !== undefined) {
      const decimals = matchAt(POINT, text, at)?.[1] ?? "";
      figure = firstFigure = Number(`${section + figure}.${Array.from(decimals, digitOf).join("")}`);
      section = 0;
      afterZero = true; // 三点五 has no unit that its last digit could stand under
      at += 1 + decimals.length;
    } else {
      const myriads = matchAt(ABOUT_MYRIADS, text, at)?.[0] ?? "";
      const unit = MYRIADS[myriads[myriads.length - 1]];
      if (unit === undefined || (at === start && myriads.length > 1)) break;
      const below = section + (figure ?? 0);
      // 亿 multiplies all before it, as in 三万五千亿; 万 only what follows the 亿, as in 两亿三千万
      if (unit > lastMyriad) total = (at === start ? 1 : total + below) * unit;
      else if (unit < lastMyriad && below > 0) total += below * unit;
      else break;
      [section, figure, lastUnit, lastMyriad, afterZero] = [0, undefined, unit, unit, false];
      at += myriads.length;
    }
  }
  if (at === start) return undefined;

  // 两万五 is 25000: a last digit stands under the unit before it
  const isShort = figure !== undefined && figures > 1 && arabicEnd < at && lastUnit >= 100 && !afterZero;
  const value = total + section + (figure ?? 0) * (isShort ? lastUnit / 10 : 1);
  return {
    start,
    end: at,
    value,
    form: arabicEnd === at && figures === 1 ? "arabic" : "words",
    isWeak: at === start + 1 ? !/[\d两廿卅]/.test(text[start]) : /[百千万亿]/.test(text[start]),
    scale: figures === 1 && section + total > 0 && figure === undefined ? value / firstFigure : 1,
  };
}
