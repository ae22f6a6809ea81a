import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

/**
 * The stem of an English word by Porter's rules, in lower case: `"Governments"` and `"government's"` give `"govern"`.
 *
 * Takes microseconds: keep the stems of words that come again.
 */
export const stemEnglish = (word: string): string => porter.stem(word.toLowerCase().replace(/['’]s?$/, ""));
