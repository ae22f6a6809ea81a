import type { Lexicon } from "../lexicon/index.js";

/** How common words are in texts at large, 0 to 1, as far as a lexicon can tell: 0 for words that it does not have. */
export interface WordsAtLarge {
  /** The share of an English word, as evidence compares it. */
  english(word: string): number;
  /** The share of a Chinese word. */
  chinese(word: string): number;
}

/**
 * How common the words of a lexicon are. No counts of words at large come with the library: an English word is taken to be common
 * where it translates much, and a Chinese one to be as common as what it means.
 *
 * Time linear in the lexicon's translations, once; then linear in those of the word that is asked for.
 */
export function wordsAtLarge(lexicon: Lexicon): WordsAtLarge {
  const shares = new Float64Array(lexicon.stemCount);
  for (const stem of lexicon.glossStems) shares[stem] += 1 / lexicon.glossStems.length;
  return {
    english: (word) => shares[lexicon.findStem(word)] ?? 0,
    chinese(word) {
      const entry = lexicon.find(word, 0, word.length);
      if (entry < 0) return 0;
      const end = lexicon.glossStart(entry + 1);
      let [sum, weights] = [0, 0];
      for (let at = lexicon.glossStart(entry); at < end; at++) {
        sum += lexicon.glossWeights[at] * shares[lexicon.glossStems[at]];
        weights += lexicon.glossWeights[at];
      }
      return weights === 0 ? 0 : sum / weights;
    },
  };
}
