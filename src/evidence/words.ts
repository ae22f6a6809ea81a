import stopWords from "../../data/stop-words.en.json" with { type: "json" };
import { type Lexicon, englishWords as plainWords } from "../lexicon/index.js";
import { cutBy, stemEnglish, type WordSegmenter } from "../segment/index.js";
import { foldWidth, type Quantity, quantitiesIn, remembered } from "../text/index.js";

/** Marks a word that stands for a quantity: the same in both languages when they mean the same. */
export const QUANTITY = "#";

// a run without end is taken in parts: the engine keeps its way back for every character
const LATIN_OR_HAN = /[a-z]{1,999}(?:['’][a-z]{1,999}){0,9}|\p{Script=Han}{1,999}/giu;
// U.S., People's, co-operation
const ENGLISH = /(?:\p{Lu}\.){2,99}|(?:\b(?:co|e|re)-)?\p{Script=Latin}{1,999}(?:['’]\p{Script=Latin}{1,999}){0,9}/giu;

/** The words of a sentence, and where in it each of them begins, in UTF-16 units. */
export interface CutSentence {
  readonly words: readonly string[];
  readonly offsets: readonly number[];
  /** What some of the words stand for. */
  readonly quantities: readonly Quantity[];
}

/** A sentence that is being cut. */
interface Cut extends CutSentence {
  readonly words: string[];
  readonly offsets: number[];
}

/**
 * The words of a Chinese sentence that evidence can use: quantities, Latin words as English stems, and Chinese ones.
 *
 * Chinese is cut by the segmenter, where one is given, and always so that the lexicon knows the words: what it does
 * not know is cut further, by the longest match. Compounds of a segmenter are often no headwords.
 */
export function cutChinese(text: string, lexicon: Lexicon, segmenter?: WordSegmenter): CutSentence {
  const plain = lexicon.simplify(foldWidth(text)); // one unit for one, both times
  const cut: Cut = { words: [], offsets: [], quantities: quantitiesIn(plain, "zh") };
  betweenQuantities(plain, LATIN_OR_HAN, cut, (part, offset) => {
    if (part.charCodeAt(0) < 0x250) add(cut, englishWord(part), offset);
    else if (segmenter === undefined) longestMatch(part, offset, lexicon, cut);
    else {
      let at = offset;
      for (const word of cutBy(segmenter, part)) {
        if (word.length === 1 || lexicon.find(word, 0, word.length) >= 0) add(cut, word, at);
        else longestMatch(word, at, lexicon, cut);
        at += word.length;
      }
    }
  });
  return cut;
}

/** The words of an English sentence that evidence can use: quantities, and stems in one spelling. */
export function cutEnglish(text: string): CutSentence {
  const plain = foldWidth(text);
  const cut: Cut = { words: [], offsets: [], quantities: quantitiesIn(plain, "en") };
  betweenQuantities(plain, ENGLISH, cut, (part, offset) => add(cut, englishWord(part), offset));
  return cut;
}

/** The words that `cutChinese` finds. */
export const chineseWords = (text: string, lexicon: Lexicon, segmenter?: WordSegmenter): readonly string[] =>
  cutChinese(text, lexicon, segmenter).words;

/** The words that `cutEnglish` finds. */
export const englishWords = (text: string): readonly string[] => cutEnglish(text).words;

function add({ words, offsets }: Cut, word: string, offset: number): void {
  words.push(word);
  offsets.push(offset);
}

/** How the words of a text are written in it: by the form that evidence compares, as it first stands in the text. */
export function writtenForms(text: string, lang: "zh" | "en"): Map<string, string> {
  const written = new Map<string, string>();
  const note = (form: string, word: string): void => {
    if (!written.has(form)) written.set(form, word);
  };
  for (const { start, end, key } of quantitiesIn(foldWidth(text), lang)) note(QUANTITY + key, text.slice(start, end));
  for (const [word] of foldWidth(text).matchAll(ENGLISH)) note(englishWord(word), word);
  return written;
}

/** Takes a part of a text, and where it begins. */
type TakePart = (part: string, offset: number) => void;

/** Hands out the words around quantities; the quantities themselves are added to `cut` at their places. */
function betweenQuantities(text: string, pattern: RegExp, cut: Cut, take: TakePart): void {
  let from = 0;
  for (const { start, end, key } of cut.quantities) {
    eachMatch(text.slice(from, start), pattern, from, take);
    add(cut, QUANTITY + key, start);
    from = end;
  }
  eachMatch(text.slice(from), pattern, from, take);
}

/** Hands out what a pattern finds, without `matchAll`, which makes a copy of the pattern and two objects a match. */
function eachMatch(text: string, pattern: RegExp, offset: number, take: TakePart): void {
  for (let at = 0; ; ) {
    pattern.lastIndex = at; // what takes a word may look for others by the same pattern
    const match = pattern.exec(text);
    if (match === null) return;
    at = pattern.lastIndex;
    take(match[0], offset + match.index);
  }
}

function longestMatch(text: string, offset: number, lexicon: Lexicon, cut: Cut): void {
  for (let at = 0; at < text.length; ) {
    let length = Math.max(1, Math.min(lexicon.longest, text.length - at)); // a lexicon may have no words
    while (length > 1 && lexicon.find(text, at, at + length) < 0) length--;
    add(cut, text.slice(at, at + length), offset + at);
    at += length;
  }
}

const MOST_WORDS = 200_000; // that are remembered: stemming takes longer than everything else that is done to a word

/** An English word as evidence compares it: lower case, one spelling, stemmed. */
export const englishWord: (word: string) => string = remembered(
  (word) => plainWords(word).map(stemEnglish).join(""),
  MOST_WORDS,
);

const littleWords = new Set(stopWords.map(englishWord));

/** Whether a word says little of what a sentence is about: the, of, it. */
export const isLittleWord = (word: string): boolean => littleWords.has(word);
