import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

const LONGEST_STEMMED = 40; // letters: what is longer is no word, and the stemmer takes time with the square of its length

/**
 * The stem of an English word by Porter's rules, in lower case: `"Governments"` and `"government's"` give `"govern"`. A word
 * of more than forty letters is its own stem.
 *
 * Takes microseconds: keep the stems of words that come again.
 *
 * @example
 * import { stemEnglish } from "duiqi/segment";
 * ["Governments", "government's", "governing"].map(stemEnglish); // ["govern", "govern", "govern"]
 */
export function stemEnglish(word: string): string {
  const bare = word.toLowerCase().replace(/['’]s?$/, "");
  return bare.length > LONGEST_STEMMED ? bare : porter.stem(bare);
}
