import type { Tokens } from "./tokens.js";

/** For each word the sentences that it stands in, in order, each once. */
export interface Places {
  /** Word w stands in `sentences[starts[w]]` to `sentences[starts[w + 1]]`, half-open. */
  readonly starts: Int32Array;
  readonly sentences: Int32Array;
}

/** Where each word stands. Time linear in the words. */
export function placesOf({ ids, starts, types }: Tokens): Places {
  const counts = new Int32Array(types.length + 1);
  const last = new Int32Array(types.length);
  const each = (visit: (word: number, sentence: number) => void): void => {
    last.fill(-1);
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      for (let at = starts[sentence]; at < starts[sentence + 1]; at++) {
        if (last[ids[at]] === sentence) continue;
        last[ids[at]] = sentence;
        visit(ids[at], sentence);
      }
    }
  };
  each((word) => counts[word + 1]++);
  for (let word = 0; word < types.length; word++) counts[word + 1] += counts[word];
  const next = counts.slice();
  const sentences = new Int32Array(counts[types.length]);
  each((word, sentence) => {
    sentences[next[word]++] = sentence;
  });
  return { starts: counts, sentences };
}

/** For each word the sentences that it stands in, in order, as often as it does. Time linear in the words. */
export function occurrencesOf({ ids, starts, types, counts }: Tokens): Places {
  const wordStarts = new Int32Array(types.length + 1);
  for (let word = 0; word < types.length; word++) wordStarts[word + 1] = wordStarts[word] + counts[word];
  const next = wordStarts.slice(0, types.length);
  const sentences = new Int32Array(ids.length);
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    for (let at = starts[sentence]; at < starts[sentence + 1]; at++) sentences[next[ids[at]]++] = sentence;
  }
  return { starts: wordStarts, sentences };
}
