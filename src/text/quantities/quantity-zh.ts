import table from "../../../data/numerals.zh.json" with { type: "json" };
import { DAY_PARTS, readMonth, readTime, readWeekday } from "./calendar-zh.js";
import { longestFirst, NUMERAL } from "./measures-zh.js";
import { readNumber } from "./number-zh.js";
import { foldNumerals } from "./numeral-zh.js";
import { readAsManyAs, readFraction, readOrdinal, readPercentWords, readScore } from "./parts-zh.js";
import type { Quantity } from "./quantity-key.js";
import { firstReading, type Rule, readFootnote, readIsoDate, readSlash } from "./quantity-rule.js";
import { readHalves, readWord } from "./words-zh.js";
import { readDecadeOfCentury, readPlan, readShortYears, readYearOfRepublic } from "./years-zh.js";

// where a rule may apply; or, as its group, a word that is no number: 百家争鸣, but not 几百家
const CANDIDATE = new RegExp(
  `(?:${DAY_PARTS}) ?(?=[${NUMERAL}])|(?<![几数近](?=[百千万]))(${longestFirst(table.words)})|[${NUMERAL}第周星礼半首翻中正午双加倍上下前后民成]`,
  "g",
);

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
