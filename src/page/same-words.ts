import levenshtein from "fast-levenshtein";
import { foldLine } from "./line.js";

const COMPARED = 400; // characters: headlines are shorter, and a distance costs the product of both lengths
const SAME_DISTANCE = 0.1; // of the longer text: “召开” for “举行” in a headline of thirty characters
const CUT_OFF = 24; // letters and Han characters that a cut-off headline has at least; the same words by chance have not

/** A text without its spaces, marks and cases: what is left when only the words count. */
export const bareWords = (text: string): string =>
  foldLine(text.slice(0, COMPARED * 3))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, COMPARED);

/**
 * Whether two texts say the same in nearly the same words: a stop added, a space, a word replaced.
 *
 * Folded first, then compared by length, and only then by edit distance. Of longer texts, the first 400 characters.
 */
export function sameWords(a: string, b: string): boolean {
  const [x, y] = [bareWords(a), bareWords(b)];
  const longer = Math.max(x.length, y.length);
  const allowed = Math.floor(longer * SAME_DISTANCE);
  if (longer === 0 || Math.abs(x.length - y.length) > allowed) return false;
  return x === y || levenshtein.get(x, y) <= allowed;
}

/**
 * Whether a text repeats a headline: it has the same words, or the headline is its beginning, cut off by the site.
 *
 * A short headline that happens to begin a paragraph (“Governor Visits Chengdu” and “Governor visits Chengdu on Monday
 * to …”) is not repeated by it, unless the headline says itself that it was cut off (`…`).
 */
export function repeatsHeadline(text: string, headline: string): boolean {
  if (sameWords(text, headline)) return true;
  const words = bareWords(headline);
  const isCut = /(?:…|\.{3})\s*$/.test(headline);
  if (words.length < (isCut ? 8 : CUT_OFF)) return false;
  const start = bareWords(text).slice(0, words.length);
  if (start.length < words.length) return false;
  // a whole headline of news is seldom the beginning of its first sentence: ask for letters all the same
  return isCut || words.length >= 40 ? levenshtein.get(start, words) <= words.length * 0.05 : start === words;
}
