import table from "../../../data/numerals.zh.json" with { type: "json" };
import { readBehind, readOneOfEvery, readUnitWithin } from "./amounts-zh.js";
import { DAY_PARTS, readMonth, readTime, readWeekday } from "./calendar-zh.js";
import { readDayOfEvent, readGeneration, readNineToFive, readRegnal, readWorldWar } from "./events-zh.js";
import { readLunarDay } from "./lunar-zh.js";
import { longestFirst, NUMERAL } from "./measures-zh.js";
import { readNumber } from "./number-zh.js";
import { FRACTION_SIGNS } from "./numeral.js";
import { foldNumerals } from "./numeral-zh.js";
import { readNumericDate } from "./numeric-date.js";
import { readAsManyAs, readFraction, readOrdinal, readPercentWords, readScore } from "./parts-zh.js";
import type { Quantity } from "./quantity-key.js";
import { firstReading, type Rule, readFootnote, readSlash, readYears } from "./quantity-rule.js";
import { ROMAN_SIGNS, readRomanSign } from "./roman.js";
import { readHalves, readWord } from "./words-zh.js";
import { readDecadeOfCentury, readPlan, readShortYear, readShortYears, readYearOfRepublic } from "./years-zh.js";

// where a rule may apply; or, as its group, a word that is no number: 百家争鸣, but not 几百家
const CANDIDATE = new RegExp(
  `(?:${DAY_PARTS}) ?(?=[${NUMERAL}])|(?<![几数近](?=[百千万]))(${longestFirst(table.words)})|[${NUMERAL}第周星礼半首翻中正冬腊午双加倍上下前后民成每${FRACTION_SIGNS}${ROMAN_SIGNS}]`,
  "g",
);

/** The numbers, dates and times of a Chinese text, Simplified or Traditional. */
export function chineseQuantities(text: string): Quantity[] {
  const folded = foldNumerals(text);
  const found: Quantity[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(folded); match !== null; match = CANDIDATE.exec(folded)) {
    if (match[1] !== undefined) continue;
    const reading = firstReading(rulesFor(match[0]), folded, match.index);
    if (reading === undefined) continue;
    for (const quantity of reading.quantities) found.push(quantity);
    CANDIDATE.lastIndex = reading.end;
  }
  return found;
}

// the first that reads wins
const RULES_OF_DIGITS: readonly Rule[] = [
  readNumericDate,
  readDayOfEvent,
  readGeneration,
  readTime,
  readDecadeOfCentury,
  readBehind,
  readFraction,
  readScore,
  readUnitWithin,
  readLunarDay,
  readMonth,
  readShortYears,
  readYears,
  readShortYear,
  readSlash,
  readFootnote,
  readNumber,
];
const RULES_OF_NUMERALS: readonly Rule[] = [
  readDayOfEvent,
  readWorldWar,
  readRegnal,
  readGeneration,
  readNineToFive,
  readTime,
  readWord,
  readAsManyAs,
  readPercentWords,
  readDecadeOfCentury,
  readFraction,
  readScore,
  readUnitWithin,
  readLunarDay,
  readMonth,
  readShortYears,
  readPlan,
  readNumber,
];
const RULES_OF_WORDS: readonly Rule[] = [
  readRomanSign,
  readWeekday,
  readTime,
  readWord,
  readHalves,
  readOneOfEvery,
  readBehind,
  readLunarDay,
  readYearOfRepublic,
  readOrdinal,
];
const IS_NUMERAL = new RegExp(`^[${NUMERAL}]`);

const rulesFor = (candidate: string): readonly Rule[] => {
  if (candidate.charCodeAt(0) < 0x80) return RULES_OF_DIGITS;
  return IS_NUMERAL.test(candidate) ? RULES_OF_NUMERALS : RULES_OF_WORDS;
};
