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

/** Several texts as one. */
export interface JoinedTokens {
  readonly tokens: Tokens;
  /** By text: the id in the whole of each of its words. */
  readonly ids: readonly Int32Array[];
  /** By text: how many sentences stand before it. */
  readonly sentences: readonly number[];
}

/** One text after the other, words that are the same numbered as one. Time and memory linear in the words. */
export function joinTokens(texts: readonly Tokens[]): JoinedTokens {
  const idOf = new Map<string, number>();
  const ids = texts.map(({ types }) =>
    Int32Array.from(types, (word) => {
      const id = idOf.get(word) ?? idOf.size;
      idOf.set(word, id);
      return id;
    }),
  );
  const counts = new Int32Array(idOf.size);
  texts.forEach((text, at) => {
    text.counts.forEach((count, word) => {
      counts[ids[at][word]] += count;
    });
  });
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
  const all = new Int32Array(sum(texts.map((text) => text.ids.length)));
  const starts = new Int32Array(sum(texts.map((text) => text.starts.length - 1)) + 1);
  const sentences: number[] = [];
  let [word, sentence] = [0, 0];
  texts.forEach((text, at) => {
    sentences.push(sentence);
    for (let s = 1; s < text.starts.length; s++) starts[++sentence] = word + text.starts[s];
    for (const id of text.ids) all[word++] = ids[at][id];
  });
  return { tokens: { types: [...idOf.keys()], ids: all, starts, counts }, ids, sentences };
}
