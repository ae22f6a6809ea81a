import { expectLang, expectText } from "../expect/index.js";
import { type LangTag, languageOf, type Span } from "../model/index.js";
import { fixedTokens } from "./fixed-tokens.js";
import { jiebaWords } from "./jieba/jieba-words.js";
import { longestWordAt } from "./longest-match.js";
import { cutBy, type WordSegmenter } from "./words.js";

/** What a word is: `"latin"` where a text is Chinese, and for tokens such as 5G or an address; dates include times. */
export type WordKind = "word" | "number" | "date" | "latin" | "term" | "punctuation";

/** One word of a text: `text.slice(start, end)` is its own `text`. */
export interface Word extends Span {
  readonly text: string;
  readonly kind: WordKind;
}

/** How to split words. */
export interface WordOptions {
  /** Cuts what is Chinese. @default jieba, as `jiebaWords` has it, over the lexicon that comes with the library */
  readonly segmenter?: WordSegmenter | undefined;
  /** Kept whole, the longest first; they may hold spaces and punctuation. Give the same list each time: it is indexed once. */
  readonly terms?: readonly string[] | undefined;
}

const jieba = jiebaWords(); // opens the lexicon at its first cut
const ENGLISH_WORD = /^[\p{Script=Latin}\p{M}'’.&/_-]+$/u;
const ADDRESS = /^www\.|@|:\/\//;
const LETTERS_OR_MARKS = /([\p{L}\p{M}\p{N}]+)|([^\p{L}\p{M}\p{N}\s])\2*/gu;
const WORD_CHARACTER = /[\p{Script=Latin}\d]/u;

/**
 * The words of a text, in order, with only white space between them: each with its place in the text and its kind.
 *
 * Terms are found first, then numbers, dates and Latin words; the segmenter gets what Chinese is left. A run of one mark
 * (`……`, `——`) is one word of punctuation. Time linear in the text, beside that of the segmenter.
 *
 * @param lang The language of the text: in English, words of Latin letters are of the kind `word`, in Chinese `latin`.
 * @throws TypeError where the segmenter is none, and TypeError or RangeError where its words are not the text. BitextError `file-unreadable`
 * where none is given and the lexicon does not load: in a browser, await `loadLexicon` of `duiqi/lexicon` first.
 * @example
 * import { splitWords } from "duiqi/segment";
 * const words = splitWords("产量增长5%。", "zh");
 * words.map(({ text, kind }) => [text, kind]); // [["产量", "word"], ["增长", "word"], ["5%", "number"], ["。", "punctuation"]]
 */
export function splitWords(text: string, lang: LangTag, options: WordOptions = {}): Word[] {
  expectText(text, "text");
  expectLang(lang, "the text");
  const { segmenter = jieba, terms = [] } = options;
  if (typeof segmenter?.cut !== "function") {
    throw new TypeError("options.segmenter has no function cut; a word segmenter is expected, as jiebaWords gives it.");
  }
  const words: Word[] = [];
  const add = (start: number, end: number, kind: WordKind): void => {
    words.push({ start, end, text: text.slice(start, end), kind });
  };

  const addSegments = (from: number, to: number): void => {
    for (const { 0: run, 1: letters, index } of text.slice(from, to).matchAll(LETTERS_OR_MARKS)) {
      let start = from + index;
      for (const word of letters === undefined ? [run] : cutBy(segmenter, letters)) {
        add(start, start + word.length, letters === undefined ? "punctuation" : "word");
        start += word.length;
      }
    }
  };

  const addTokens = (from: number, to: number): void => {
    let at = from;
    for (const { start, end, kind } of fixedTokens(text.slice(from, to))) {
      addSegments(at, from + start);
      at = from + end;
      const token = text.slice(from + start, at);
      const isWord = kind === "latin" && languageOf(lang) === "en" && ENGLISH_WORD.test(token) && !ADDRESS.test(token);
      add(from + start, at, isWord ? "word" : kind);
    }
    addSegments(at, to);
  };

  let at = 0;
  for (const { start, end } of findTerms(text, terms)) {
    addTokens(at, start);
    add(start, end, "term");
    at = end;
  }
  addTokens(at, text.length);
  return words;
}

const indexes = new WeakMap<readonly string[], ReturnType<typeof longestWordAt>>();

/** Terms from left to right, none within another. One that begins or ends in Latin letters is no part of a Latin word. */
function findTerms(text: string, terms: readonly string[]): Span[] {
  if (terms.length === 0) return [];
  const endOfTerm = indexes.get(terms) ?? longestWordAt(terms);
  indexes.set(terms, endOfTerm);
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = endOfTerm(text, at);
    if (end === undefined || isWithinWord(text, at) || isWithinWord(text, end)) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

const isWithinWord = (text: string, at: number): boolean =>
  WORD_CHARACTER.test(text[at - 1] ?? "") && WORD_CHARACTER.test(text[at] ?? "");
