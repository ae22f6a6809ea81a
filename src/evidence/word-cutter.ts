import type { PairWordsOptions } from "./pair-words.js";
import { type CutSentence, cutChinese, cutEnglish } from "./words.js";

/** Cuts sentences into the words that evidence can use, and remembers them. */
export interface WordCutter {
  /** The words of a Chinese sentence, in order. */
  chinese(text: string): CutSentence;
  /** The words of an English sentence, in order. */
  english(text: string): CutSentence;
}

/** A cutter that cuts each text once. Memory linear in all that it was ever given. */
export const wordCutter = ({ lexicon, segmenter }: Pick<PairWordsOptions, "lexicon" | "segmenter">): WordCutter => ({
  chinese: remembered((text) => cutChinese(text, lexicon, segmenter)),
  english: remembered(cutEnglish),
});

function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}
