import stopWords from "../../data/stop-words.en.json" with { type: "json" };
import { type Lexicon, englishWords as plainWords } from "../lexicon/index.js";
import { cutBy, stemEnglish, type WordSegmenter } from "../segment/index.js";
import { foldWidth, type Quantity, quantitiesIn } from "../text/index.js";

/** Marks a word that stands for a quantity: the same in both languages when they mean the same. */
export const QUANTITY = "#";

// a run without end is taken in parts: the engine keeps its way back for every character
const LATIN_OR_HAN = /[a-z]{1,999}(?:['’][a-z]{1,999}){0,9}|\p{Script=Han}{1,999}/giu;
// U.S., People's, co-operation
const ENGLISH = /(?:\p{Lu}\.){2,99}|(?:\b(?:co|e|re)-)?\p{Script=Latin}{1,999}(?:['’]\p{Script=Latin}{1,999}){0,9}/giu;

/**
 * The words of a Chinese sentence that evidence can use: quantities, Latin words as English stems, and Chinese ones.
 *
 * Chinese is cut by the segmenter, where one is given, and always so that the lexicon knows the words: what it does
 * not know is cut further, by the longest match. Compounds of a segmenter are often no headwords.
 */
export const chineseWords = (text: string, lexicon: Lexicon, segmenter?: WordSegmenter): string[] =>
  cutChinese(text, lexicon, segmenter).words;

/** The words of a text, and the quantities that some of them stand for. */
export interface CutText {
  readonly words: string[];
  readonly quantities: readonly Quantity[];
}

/** The words of a Chinese sentence, as `chineseWords` gives them, and its quantities. */
export function cutChinese(text: string, lexicon: Lexicon, segmenter?: WordSegmenter): CutText {
  const plain = lexicon.simplify(foldWidth(text));
  const quantities = quantitiesIn(plain, "zh");
  const words: string[] = [];
  for (const part of betweenQuantities(plain, LATIN_OR_HAN, quantities, words)) {
    if (part.charCodeAt(0) < 0x250) words.push(englishWord(part));
    else if (segmenter === undefined) longestMatch(part, lexicon, words);
    else {
      for (const word of cutBy(segmenter, part)) {
        if (word.length === 1 || lexicon.find(word, 0, word.length) >= 0) words.push(word);
        else longestMatch(word, lexicon, words);
      }
    }
  }
  return { words, quantities };
}

/** The words of an English sentence that evidence can use: quantities, and stems in one spelling. */
export const englishWords = (text: string): string[] => cutEnglish(text).words;

/** The words of an English sentence, as `englishWords` gives them, and its quantities. */
export function cutEnglish(text: string): CutText {
  const plain = foldWidth(text);
  const quantities = quantitiesIn(plain, "en");
  const words: string[] = [];
  for (const part of betweenQuantities(plain, ENGLISH, quantities, words)) words.push(englishWord(part));
  return { words, quantities };
}

/** How the words of a text are written in it: by the form that evidence compares, as it first stands in the text. */
export function writtenForms(text: string, lang: "zh" | "en"): Map<string, string> {
  const written = new Map<string, string>();
  const add = (form: string, word: string): void => {
    if (!written.has(form)) written.set(form, word);
  };
  for (const { start, end, key } of quantitiesIn(foldWidth(text), lang)) add(QUANTITY + key, text.slice(start, end));
  for (const [word] of foldWidth(text).matchAll(ENGLISH)) add(englishWord(word), word);
  return written;
}

/** The words around quantities; the quantities themselves are put into `words` at their places. */
function* betweenQuantities(
  text: string,
  pattern: RegExp,
  quantities: readonly Quantity[],
  words: string[],
): Generator<string> {
  let at = 0;
  for (const { start, end, key } of quantities) {
    for (const [part] of text.slice(at, start).matchAll(pattern)) yield part;
    words.push(QUANTITY + key);
    at = end;
  }
  for (const [part] of text.slice(at).matchAll(pattern)) yield part;
}

function longestMatch(text: string, lexicon: Lexicon, words: string[]): void {
  for (let at = 0; at < text.length; ) {
    let length = Math.max(1, Math.min(lexicon.longest, text.length - at)); // a lexicon may have no words
    while (length > 1 && lexicon.find(text, at, at + length) < 0) length--;
    words.push(text.slice(at, at + length));
    at += length;
  }
}

const stems = new Map<string, string>(); // stemming takes longer than everything else that is done to a word
const MOST_STEMS = 200_000;

/** An English word as evidence compares it: lower case, one spelling, stemmed. */
export function englishWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = plainWords(word).map(stemEnglish).join("");
  if (stems.size < MOST_STEMS) stems.set(copyOf(word), copyOf(stem));
  return stem;
}

/** The same word on its own: as a part of a text it would keep the whole text in memory. */
const copyOf = (word: string): string => [...word].join("");

const littleWords = new Set(stopWords.map(englishWord));

/** Whether a word says little of what a sentence is about: the, of, it. */
export const isLittleWord = (word: string): boolean => littleWords.has(word);
