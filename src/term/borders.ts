import stopWords from "../../data/stop-words.en.json" with { type: "json" };
import stopCharacters from "../../data/stop-words.zh.json" with { type: "json" };
import borders from "../../data/term-borders.json" with { type: "json" };

const NEVER_CHINESE = new Set([...stopCharacters.characters, ...borders.neverInChineseTerm]);
const STARTS_NONE = new Set(borders.startsNoChineseTerm);
const ENDS_NONE = new Set(borders.endsNoChineseTerm);
const PREFIXES = new Set(borders.startsChineseTerm);
const SUFFIXES = new Set(borders.endsChineseTerm);

/** Whether a Chinese word stands in no term and ends those beside it: 的, 和, 指出. */
export const breaksChinese = (word: string): boolean => NEVER_CHINESE.has(word) && !PREFIXES.has(word);

/** Whether a Chinese word of one character is but the beginning of a term: 可 of 可支配收入. */
export const isChinesePrefix = (word: string): boolean => PREFIXES.has(word);

/** Whether a Chinese word of one character makes a noun of what stands before it: 省, 率, 化. */
export const isChineseSuffix = (word: string): boolean => SUFFIXES.has(word);

/** Whether a term may begin with a Chinese word. */
export const mayStartChinese = (word: string): boolean =>
  word.length > 1 ? !STARTS_NONE.has(word) : isChinesePrefix(word);

/** Whether a term may end in a Chinese word. */
export const mayEndChinese = (word: string): boolean =>
  word.length > 1 ? !ENDS_NONE.has(word) : isChineseSuffix(word);

const INNER = new Set(["of", "and", "for", "the"]);
const VERBS = new Set(borders.englishVerbs.flatMap(formsOf));
const NONE = new Set([...stopWords, ...borders.englishNoTerm].filter((word) => !INNER.has(word)));
const ADVERB =
  /^(?!(?:family|supply|assembly|italy|july|fly|early|daily|monthly|weekly|elderly|anomaly|ally)$)\p{Ll}{3,}ly$/u;

/** What an English word may be in a term. */
export type EnglishPlace = "anywhere" | "inside" | "nowhere";

/** Where in a term an English word may stand: of, and, for and the stand inside only. */
export function placeOfEnglish(word: string): EnglishPlace {
  const lower = word.toLowerCase();
  if (INNER.has(lower)) return "inside";
  if (lower.length < 2 || NONE.has(lower) || ADVERB.test(lower)) return "nowhere";
  return VERBS.has(lower) ? "nowhere" : "anywhere";
}

const ENDS_NO_ENGLISH = new Set(borders.endsNoEnglishTerm);

/** Whether a term may end in an English word, where it may stand in one at all: not in “municipal”, nor in “Taiwan's”. */
export const mayEndEnglish = (word: string): boolean =>
  !ENDS_NO_ENGLISH.has(word.toLowerCase()) && !/['’]s?$/.test(word);

/** The forms of a verb by rule: build, builds, building; those that are no words do no harm. */
function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, "");
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const last = verb[verb.length - 1];
  return [
    verb,
    third.replace(/([^aeiou])ys$/, "$1ies"),
    `${stem}ed`.replace(/([^aeiou])yed$/, "$1ied"),
    `${stem}ing`,
    `${verb}${last}ing`,
    `${verb}${last}ed`,
  ];
}
