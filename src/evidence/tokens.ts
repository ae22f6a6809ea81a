/** The words of a text's sentences, as numbers. */
export interface Tokens {
  /** The distinct words, by id. */
  readonly types: readonly string[];
  /** Word ids, sentence after sentence. */
  readonly ids: Int32Array;
  /** Sentence s has the words `ids[starts[s]]` to `ids[starts[s + 1]]`, half-open. */
  readonly starts: Int32Array;
  /** How often each word occurs. */
  readonly counts: Int32Array;
}

/** Numbers the words of sentences in the order in which they first occur. Time linear in the words. */
export function tokensOf(sentences: readonly (readonly string[])[]): Tokens {
  const idOf = new Map<string, number>();
  const starts = new Int32Array(sentences.length + 1);
  for (let s = 0; s < sentences.length; s++) starts[s + 1] = starts[s] + sentences[s].length;
  const ids = new Int32Array(starts[sentences.length]);
  let at = 0;
  for (const words of sentences) {
    for (const word of words) {
      let id = idOf.get(word);
      if (id === undefined) {
        id = idOf.size;
        idOf.set(word, id);
      }
      ids[at++] = id;
    }
  }
  const counts = new Int32Array(idOf.size);
  for (const id of ids) counts[id]++;
  return { types: [...idOf.keys()], ids, starts, counts };
}
