import { isLittleWord, wordsAtLarge } from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import { remembered } from "../text/index.js";
import type { WordFactsOf } from "./explained-words.js";

// the same numbers as in the pairing of documents (`pair/collection.ts`, `pair/traits.ts`), which were chosen there
const RAREST = 1e-5; // how common a word at large is at least: rarer words gain no more
const LITTLE = 0.1; // what a little English word says beside others: the, of, it
const ONE_CHARACTER = 0.3; // and a Chinese word of one character, which may be a particle or the half of a name

const MOST_WORDS = 20_000; // of a language that are remembered, as in `shortPairWords`

/** Facts about words, from a lexicon; those of some 40,000 words are remembered. */
export function wordFacts(lexicon: Lexicon): WordFactsOf {
  const atLarge = wordsAtLarge(lexicon);
  return {
    chinese: remembered(
      (word) => ({
        atLarge: Math.max(RAREST, atLarge.chinese(word)),
        importance: lexicon.find(word, 0, word.length) < 0 ? 0 : word.length === 1 ? ONE_CHARACTER : 1,
      }),
      MOST_WORDS,
    ),
    english: remembered(
      (word) => ({
        atLarge: Math.max(RAREST, atLarge.english(word)),
        importance: lexicon.findStem(word) < 0 ? 0 : isLittleWord(word) ? LITTLE : 1,
      }),
      MOST_WORDS,
    ),
  };
}
