import { defaultLexicon, type Lexicon, wordTrie } from "../../lexicon/index.js";
import type { WordSegmenter } from "../words.js";
import { withGuesses } from "./guessed-words.js";
import { probableWords } from "./probable-words.js";

/** How jieba cuts. */
export interface JiebaOptions {
  /** Whose words are known. @default the lexicon that comes with the library, with jieba's dictionary */
  readonly lexicon?: Lexicon | undefined;
  /** Words of your own, in either orthography: each is as probable as the word in the middle of the dictionary. @default none */
  readonly words?: Iterable<string> | undefined;
  /** Also guesses words that no dictionary has, as names are (a hidden Markov model). @default false */
  readonly guess?: boolean | undefined;
}

/**
 * Words as jieba cuts them, without anything native: the most probable way through all words of its dictionary and of the lexicon.
 *
 * Traditional text is cut as if it were Simplified, and comes back as it is. On our texts at most 2 of 1,000 boundaries are others than
 * nodejieba's (docs/language.md). Words are unpacked from the lexicon as texts need them. Time linear in the text.
 *
 * @throws BitextError `file-unreadable` at the first cut, where no lexicon is given and the built-in one does not load: in a browser,
 * await `loadLexicon` of `duiqi/lexicon` first.
 * @example
 * import { jiebaWords } from "duiqi/segment";
 * jiebaWords().cut("臺灣的經濟發展"); // ["臺灣", "的", "經濟", "發展"]
 * jiebaWords({ words: ["人形机器人"] }).cut("人形机器人产业"); // ["人形机器人", "产业"]
 */
export function jiebaWords({ lexicon, words = [], guess = false }: JiebaOptions = {}): WordSegmenter {
  let opened: ReturnType<typeof openWith> | undefined;
  const cut = (text: string): string[] => {
    opened ??= openWith(lexicon ?? defaultLexicon(), words, guess);
    let at = 0;
    return opened(text).map((end) => {
      const word = text.slice(at, end);
      at = end;
      return word;
    });
  };
  return { name: guess ? "jieba, guessing" : "jieba", cut };
}

/** A function that gives the end of each word of a text. */
function openWith(lexicon: Lexicon, words: Iterable<string>, guess: boolean): (text: string) => number[] {
  const trie = wordTrie(lexicon.words);
  for (const word of words) trie.add(lexicon.simplify(word));
  const endsIn = probableWords(trie);
  const { guess: model } = trie;
  return (text) => {
    const plain = lexicon.simplify(text); // code unit for code unit
    const ends = endsIn(plain);
    return guess && model !== undefined ? withGuesses(plain, ends, model) : ends;
  };
}
