import table from "../../../data/numerals.en.json" with { type: "json" };
import { hasBefore } from "./behind-en.js";
import { matchAt } from "./numeral.js";
import {
  decadeOf,
  isDecade,
  isLikelyYear,
  type Meaning,
  numberOf,
  ordinalOf,
  shortYearOf,
  yearOf,
} from "./quantity-key.js";
import { both, mention, type Rule, type Suffix } from "./quantity-rule.js";

const cardinals: ReadonlyMap<string, number> = new Map(Object.entries(table.cardinals));
const decades: ReadonlyMap<string, number> = new Map(Object.entries(table.decades));

/** Words, in small letters, that are a decade: nineties. */
export const DECADE_WORDS: readonly string[] = [...decades.keys()];

// in his early thirties or forties; a temperature in the high 80s
const OF_A_LIFE =
  /(?:^|[^\p{L}])(?:(?:his|her|their|my|our|your)\s(?:(?:early|mid|late|mid-?to-?late)[\s-]{1,2})?(?:[\p{L}\d]{2,12}\s(?:or|and|to)\s(?:their\s)?(?:(?:early|mid|late)[\s-])?)?|(?:temperatures?|highs?|lows?)\s(?:\p{L}{1,8}\s)?in\sthe\s(?:(?:low|mid|high|upper)[\s-])?)$/iu;

const LIFE_LENGTH = 40; // “temperatures soared in the high ”, “their mid-to-late thirties or early ”

/** What ten years that end at an offset are: a decade, or the number of an age or a temperature. */
const decadeOrAge = (text: string, at: number): ((value: number) => Meaning) =>
  hasBefore(OF_A_LIFE, text, at, LIFE_LENGTH) ? numberOf : decadeOf;

const LETTERS = /\p{L}+/uy;

/** the nineties; but in her nineties. */
export const readDecadeWord: Rule = (text, at) => {
  const word = matchAt(LETTERS, text, at)?.[0] ?? "";
  const decade = decades.get(word.toLowerCase());
  return decade === undefined ? undefined : mention(at, at + word.length, decadeOrAge(text, at)(decade));
};

const SOMETHING = /(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-?somethings?(?!\p{L})/iuy;
/** Words, in small letters, that are about as many years: thirtysomething. */
export const SOMETHING_WORDS: readonly string[] = [...cardinals.keys()].flatMap((word) =>
  word.endsWith("ty") ? [`${word}something`, `${word}somethings`] : [],
);

/** thirtysomething is thirty years and more. */
export const readSomething: Rule = (text, at) => {
  const match = matchAt(SOMETHING, text, at);
  return match && mention(at, at + match[0].length, numberOf(cardinals.get(match[1].toLowerCase()) ?? 0));
};

const ONES = "one|two|three|four|five|six|seven|eight|nine";
const TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const CENTURY_WORDS = "fifteen|sixteen|seventeen|eighteen|nineteen|twenty";
// nineteen ninety-eight, twenty twenty, eighteen twelve, nineteen oh five, nineteen-eighties; but not twenty-five
const SPELLED = new RegExp(
  `(${CENTURY_WORDS})[\\s-](?:(${DECADE_WORDS.join("|")})|(${TENS})(?:[\\s-](${ONES}))?|(${TEENS})|oh?[\\s-](${ONES}))(?![\\p{L}\\d]|-\\p{L}|\\s(?:hundred|thousand|[mbt]r?illion|percent|per\\scent|${table.units.join("|")})(?!\\p{L}))`,
  "iuy",
);

/** nineteen ninety-eight, twenty twenty-four, nineteen-eighties. */
export const readSpelledYear: Rule = (text, at) => {
  const match = matchAt(SPELLED, text, at);
  if (match === undefined) return undefined;
  const [century, decade, tens, one, teen, oh] = match
    .slice(1)
    .map((word) =>
      word === undefined ? 0 : (cardinals.get(word.toLowerCase()) ?? decades.get(word.toLowerCase()) ?? 0),
    );
  if (century === 20 && decade + tens > 30) return undefined; // twenty forty may be anything
  const year = century * 100 + decade + tens + one + teen + oh;
  return mention(at, at + match[0].length, decade > 0 ? decadeOf(year) : yearOf(year));
};

const SHORT_QUARTER = /([1-4])Q[\s-]?(\d\d(?:\d\d)?)?(?![\p{L}\d])/uy;

/** 1Q24 is the first quarter of 2024. */
export const readShortQuarter: Rule = (text, at) => {
  const match = matchAt(SHORT_QUARTER, text, at);
  if (match === undefined) return undefined;
  const quarter = mention(at, at + 2, ordinalOf(Number(match[1])));
  if (match[2] === undefined) return quarter;
  const end = at + match[0].length;
  const year = Number(match[2]);
  return both(quarter, mention(end - match[2].length, end, match[2].length === 2 ? shortYearOf(year) : yearOf(year)));
};

const PLURAL = /[’']?s(?!\p{L})/uy;
const BEFORE_SHORT_YEAR = /(?:^|[\s(–-])[’'‘]$|(?:^|[^\p{L}])[FC]Y\s?$/u; // ’98, FY24
const POST = /(?:^|[^\p{L}])post-$/iu; // post-95

/** What two or four digits are when they name years: ’98, 1990s, FY24, post-95. `undefined` where nothing says so. */
export function yearSuffix(text: string, start: number, end: number, value: number): Suffix | undefined {
  const length = end - start;
  const plural = length % 2 === 0 && isDecade(value) ? matchAt(PLURAL, text, end) : undefined;
  if (plural !== undefined) return { end: end + plural[0].length, meaningOf: decadeOrAge(text, start) };
  if (length !== 2) return undefined;
  if (hasBefore(BEFORE_SHORT_YEAR, text, start)) return { end, meaningOf: shortYearOf };
  return value >= 80 && hasBefore(POST, text, start) ? { end, meaningOf: shortYearOf } : undefined;
}

const YEAR_BEFORE = /(?:^|[^\p{L}])(?:in|since|of|year|until|before|after|during)\s$/iu;
const YEAR_AFTER = /(?=\s*(?:$|[.,;:)]))/y;

/** “in two thousand and eight.” is a year, “two thousand and eight people” a number. */
export const isSpelledOut = (text: string, start: number, end: number, value: number): boolean =>
  value > 2000 &&
  isLikelyYear(value) &&
  hasBefore(YEAR_BEFORE, text, start) &&
  matchAt(YEAR_AFTER, text, end) !== undefined;
