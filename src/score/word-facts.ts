import { isLittleWord, wordsAtLarge } from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { WordFacts, WordFactsOf } from "./explained-words.js";

// the same numbers as in the pairing of documents (`pair/collection.ts`, `pair/traits.ts`), which were chosen there
const RAREST = 1e-5; // how common a word at large is at least: rarer words gain no more
const LITTLE = 0.1; // what a little English word says beside others: the, of, it
const ONE_CHARACTER = 0.3; // and a Chinese word of one character, which may be a particle or the half of a name

/** Facts about words, from a lexicon; those of some 40,000 words are remembered. */
export function wordFacts(lexicon: Lexicon): WordFactsOf {
  const atLarge = wordsAtLarge(lexicon);
  return {
    chinese: remembered((word) => ({
      atLarge: Math.max(RAREST, atLarge.chinese(word)),
      importance: lexicon.find(word, 0, word.length) < 0 ? 0 : word.length === 1 ? ONE_CHARACTER : 1,
    })),
    english: remembered((word) => ({
      atLarge: Math.max(RAREST, atLarge.english(word)),
      importance: lexicon.findStem(word) < 0 ? 0 : isLittleWord(word) ? LITTLE : 1,
    })),
  };
}

const MOST_WORDS = 20_000; // of a language, as many as `shortPairWords` remembers

function remembered(find: (word: string) => WordFacts): (word: string) => WordFacts {
  const known = new Map<string, WordFacts>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = find(word);
    if (known.size === MOST_WORDS) known.clear();
    known.set([...word].join(""), found); // a copy: as a part of a text it would keep the whole text in memory
    return found;
  };
}
