import { paceOf, type Steps } from "../core/index.js";
import { textLength } from "../text/index.js";
import { clauseEnds } from "./clause-cutter.js";
import type { Tokens } from "./tokens.js";

/** A text cut into clauses. */
export interface Clauses {
  /** Sentence s has the clauses `firsts[s]` to `firsts[s + 1]`, half-open. */
  readonly firsts: Int32Array;
  /** Characters in each clause. */
  readonly lengths: Int32Array;
  /** The words of the text, clause by clause. */
  readonly tokens: Tokens;
}

const CHARACTERS_A_STEP = 1 << 16; // between two yields: some ms

/**
 * Cuts a text into clauses, in steps. Its words stay as they were cut: each belongs to the clause that it begins in.
 *
 * @param tokens The words of the sentences.
 * @param offsets Where in its sentence each word begins, in UTF-16 units.
 */
export function* clausesSteps(
  sentences: readonly string[],
  lang: "zh" | "en",
  tokens: Tokens,
  offsets: Int32Array,
): Steps<Clauses> {
  const firsts = new Int32Array(sentences.length + 1);
  const lengths: number[] = [];
  const starts = [0];
  const pace = paceOf(CHARACTERS_A_STEP);
  for (const [at, sentence] of sentences.entries()) {
    let word = tokens.starts[at];
    let start = 0;
    for (const end of clauseEnds(sentence, lang)) {
      while (word < tokens.starts[at + 1] && offsets[word] < end) word++;
      starts.push(word);
      lengths.push(textLength(sentence.slice(start, end)));
      start = end;
    }
    firsts[at + 1] = lengths.length;
    if (pace.isDue(sentence.length)) yield;
  }
  return { firsts, lengths: Int32Array.from(lengths), tokens: { ...tokens, starts: Int32Array.from(starts) } };
}

/** 1 for each clause that its sentence does not begin with. */
export function goesOn({ firsts, lengths }: Pick<Clauses, "firsts" | "lengths">): Uint8Array {
  const goes = new Uint8Array(lengths.length).fill(1);
  for (const first of firsts) goes[first] = 0; // beyond the end for the last one, which changes nothing
  return goes;
}
