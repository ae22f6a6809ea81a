import { driveSync, mapSteps, paceOf, type Steps } from "../core/index.js";

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

const WORDS_A_STEP = 1 << 15; // between two yields: some 3 ms

/** Numbers the words of sentences in the order in which they first occur. Time linear in the words. */
export const tokensOf = (sentences: readonly (readonly string[])[]): Tokens => driveSync(tokensSteps(sentences));

/** Does what `tokensOf` does, in steps. */
export function* tokensSteps(sentences: readonly (readonly string[])[]): Steps<Tokens> {
  const idOf = new Map<string, number>();
  const starts = new Int32Array(sentences.length + 1);
  for (let s = 0; s < sentences.length; s++) starts[s + 1] = starts[s] + sentences[s].length;
  const ids = new Int32Array(starts[sentences.length]);
  const pace = paceOf(WORDS_A_STEP);
  for (let s = 0; s < sentences.length; s++) {
    number(sentences[s], idOf, ids, starts[s]);
    if (pace.isDue(sentences[s].length)) yield;
  }
  const counts = new Int32Array(idOf.size);
  for (const id of ids) counts[id]++;
  return { types: [...idOf.keys()], ids, starts, counts };
}

/** Puts the ids of words into `ids`, from `at` on; words that are new get the next ones. */
function number(words: readonly string[], idOf: Map<string, number>, ids: Int32Array, at: number): void {
  for (let word = 0; word < words.length; word++) {
    let id = idOf.get(words[word]);
    if (id === undefined) {
      id = idOf.size;
      idOf.set(words[word], id);
    }
    ids[at + word] = id;
  }
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
export function* joinTokens(texts: readonly Tokens[]): Steps<JoinedTokens> {
  const idOf = new Map<string, number>();
  const idsOf = ({ types }: Tokens): Int32Array =>
    Int32Array.from(types, (word) => {
      const id = idOf.get(word) ?? idOf.size;
      idOf.set(word, id);
      return id;
    });
  const ids = yield* mapSteps(texts, idsOf, WORDS_A_STEP, ({ types }) => types.length);
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
