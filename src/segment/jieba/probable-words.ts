import type { WordTrie } from "../../lexicon/index.js";

/**
 * Cuts texts into the words whose probabilities have the greatest product: all words of the tree that lie in a text are steps through it,
 * and from its end back the best way from each place is found. A character that begins no word is a step by itself.
 *
 * Of ways that are equally good, the one whose first word is shorter is taken, as cppjieba does.
 *
 * @returns The end of each word, in order. Time linear in the text, times the length of the words that begin at a place.
 */
export function probableWords({ first, next, logOf, unknown }: WordTrie): (text: string) => number[] {
  let best = new Float64Array(1024); // by place: the logarithm of the best way from there to the end
  let ends = new Uint32Array(1024); // by place: where the first word of that way ends

  return (text) => {
    const { length } = text;
    if (best.length <= length) {
      best = new Float64Array(2 * length);
      ends = new Uint32Array(2 * length);
    }
    best[length] = 0;
    for (let at = length - 1; at >= 0; at--) {
      let node = first(text.charCodeAt(at));
      let end = at + 1;
      if (isPair(text, at)) {
        node = node && next(node, text.charCodeAt(end));
        end++;
      }
      const alone = logOf(node);
      let most = (alone === Number.NEGATIVE_INFINITY ? unknown : alone) + best[end];
      let endOfMost = end;
      while (end < length && node !== 0) {
        node = next(node, text.charCodeAt(end++));
        const way = logOf(node) + best[end];
        if (way > most) {
          most = way;
          endOfMost = end;
        }
      }
      best[at] = most;
      ends[at] = endOfMost;
    }
    const found: number[] = [];
    for (let at = 0; at < length; at = ends[at]) found.push(ends[at]);
    return found;
  };
}

/** Whether a character of two code units begins at a place. */
export const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
