import { defaultLexicon, type Lexicon } from "../lexicon/index.js";
import { piecesOf, type WordSegmenter } from "./words.js";

/**
 * Words by longest match: at each place the longest word of the list, else one character.
 *
 * Pure, for where no native module runs. Memory linear in the list; time linear in the text for words of bounded length.
 *
 * @example
 * import { longestMatchWords } from "duiqi/segment";
 * const segmenter = longestMatchWords(["今天", "天气"]);
 * segmenter.cut("今天天气很好"); // ["今天", "天气", "很", "好"]
 */
export function longestMatchWords(words: Iterable<string>): WordSegmenter {
  const endOfWord = longestWordAt(words);
  const cut = (text: string): string[] => {
    const found: string[] = [];
    for (let at = 0; at < text.length; ) {
      const end = endOfWord(text, at) ?? at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
      found.push(text.slice(at, end));
      at = end;
    }
    return found;
  };
  return { name: "longest-match", cut };
}

/**
 * Words by longest match over the headwords of a lexicon: what `align` cuts Chinese by, where no other segmenter is given.
 *
 * Traditional text is cut as if it were Simplified, and comes back as it is. Time and memory as of `longestMatchWords`, some 0.1 s for the built-in
 * lexicon.
 *
 * @param lexicon Whose headwords. @default the lexicon that comes with the library
 * @throws BitextError `file-unreadable` where none is given and the built-in one does not load: in a browser, await `loadLexicon` first.
 * @example
 * import { lexiconWords } from "duiqi/segment";
 * lexiconWords().cut("四川省的發展"); // ["四川省", "的", "發展"]
 */
export function lexiconWords(lexicon: Lexicon = defaultLexicon()): WordSegmenter {
  const { name, cut } = longestMatchWords(
    Array.from({ length: lexicon.entryCount }, (_, entry) => lexicon.headword(entry)),
  );
  return { name, cut: (text) => piecesOf(text, cut(lexicon.simplify(text))) };
}

/** A function that gives the end of the longest of these words that begins at an offset, if any does. */
export function longestWordAt(words: Iterable<string>): (text: string, at: number) => number | undefined {
  const known = new Set(words);
  const lengths = new Map<string, number[]>();
  for (const word of known) {
    const ofFirst = lengths.get(word[0]) ?? [];
    if (word !== "" && !ofFirst.includes(word.length)) lengths.set(word[0], [...ofFirst, word.length]);
  }
  for (const ofFirst of lengths.values()) ofFirst.sort((a, b) => b - a);

  return (text, at) => {
    const length = lengths.get(text[at])?.find((length) => known.has(text.slice(at, at + length)));
    return length === undefined ? undefined : at + length;
  };
}
