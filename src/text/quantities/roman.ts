import { hasBefore } from "./behind-en.js";
import { matchAt } from "./numeral.js";
import { ordinalOf } from "./quantity-key.js";
import { mention, type Rule } from "./quantity-rule.js";

/** Whether a word may be a Roman number: capitals. */
export const isRoman = (word: string): boolean => /^[IVX]{1,5}$/.test(word);

const ROMAN = /([IVX]{1,5})(?![\p{L}\d])/uy;
// section III, subsection II, Phase II
const BEFORE_ROMAN =
  /(?:^|[^\p{L}])(?:sub-?)?(?:annex|appendix|article|book|category|chapter|class|grade|level|part|phase|schedule|section|stage|table|title|type|volume|world war)\s$/iu;
// Louis XIV, Elizabeth II; but not Malcolm X
const BEFORE_REGNAL = /\p{Lu}\p{Ll}{2,20}\s$/u;
const REGNAL = /^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XI?V|XVI{1,3}|XIX|XXI{0,3})$/;
// “part I of it”; but “the part I like”
const AFTER_I =
  /(?=$|[^\s\p{L}]|\s(?:[^\p{L}\s]|\p{Lu}|(?:of|and|or|to|is|was|in|on|shall|has|covers|deals|states|above|below)(?!\p{L})))/uy;
const SIGNS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ";
const SIGN = new RegExp(`[${SIGNS}](?![${SIGNS}])`, "y");

/** The signs that are a Roman number, for a set of characters. */
export const ROMAN_SIGNS: string = SIGNS;

/** Ⅲ, in either language: a place in an order. */
export const readRomanSign: Rule = (text, at) =>
  matchAt(SIGN, text, at) && mention(at, at + 1, ordinalOf(SIGNS.indexOf(text[at]) + 1));

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Part III, World War II, Louis XIV: a place in an order, as 第三部分, 二战 and 路易十四. But not “the part I like”. */
export const readRoman: Rule = (text, at) => {
  const match = matchAt(ROMAN, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const isNamed = hasBefore(BEFORE_ROMAN, text, at)
    ? match[1] !== "I" || matchAt(AFTER_I, text, end) !== undefined
    : REGNAL.test(match[1]) && hasBefore(BEFORE_REGNAL, text, at);
  if (!isNamed) return undefined;
  const digits = Array.from(match[1], (sign) => DIGITS[sign]);
  const value = digits.reduce((sum, digit, place) => sum + (digit < (digits[place + 1] ?? 0) ? -digit : digit), 0);
  return mention(at, end, ordinalOf(value));
};
