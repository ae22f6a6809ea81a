import type { WordCounts, WordGuess } from "../../src/lexicon/pack-words.js";

/** The texts of jieba's dictionary: `word count tag` a line, words of its own user, and the model that guesses unknown words. */
export interface JiebaTexts {
  readonly dictionary: string;
  readonly user: string;
  readonly model: string;
}

const NEVER = -1e100; // and below: jieba's logarithm of what does not happen

/**
 * What jieba counted, as cppjieba reads it. Words with Traditional characters become Simplified, as texts do before they are cut, unless
 * they are there.
 *
 * Joined with them are headwords of the lexicon that jieba cuts into single characters: words that it has no part of. What it cuts into words
 * stays as it cuts it.
 *
 * @param simplify A word in Simplified characters.
 */
export function jiebaCounts(
  { dictionary, user, model }: JiebaTexts,
  headwords: Iterable<string>,
  simplify: (word: string) => string,
): WordCounts {
  const rows = Array.from(linesOf(dictionary), (line) => line.split(" "));
  const listed = new Map(rows.map(([word, count]) => [word, Number(count)]));
  const sorted = [...listed.values()].sort((a, b) => a - b);
  for (const line of linesOf(user)) {
    const [word, count, tag] = line.split(" ");
    listed.set(word, tag === undefined ? sorted[sorted.length >> 1] : Number(count));
  }
  const counts = new Map<string, number>();
  for (const [word, count] of listed) if (simplify(word) === word) counts.set(word, count);
  for (const [word, count] of listed) if (!counts.has(simplify(word))) counts.set(simplify(word), count);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  const unknown = Math.log(sorted[0] / total);
  const logs = new Map(Array.from(counts, ([word, count]) => [word, Math.log(count / total)]));
  // no text is cut into a word that is less probable than parts of it: of jieba's, 8,397 are left out
  const needed = [...counts].filter(([word, count]) => bestParts(word, logs, unknown).log <= Math.log(count / total));
  const joined = [...headwords].filter(
    (word) => CHINESE.test(word) && !counts.has(word) && bestParts(word, logs, unknown).areCharacters,
  );
  return {
    counts: new Map([...needed, ...joined.map((word): [string, number] => [word, 0])]),
    total,
    guess: guessOf(model, simplify),
  };
}

const CHINESE = /^\p{Script=Han}{2,}$/u;

/** The logarithm of the probability of the best way to cut a word into at least two parts, -Infinity for one character; and whether all are characters. */
function bestParts(
  word: string,
  logs: ReadonlyMap<string, number>,
  unknown: number,
): { readonly log: number; readonly areCharacters: boolean } {
  const characters = [...word];
  const { length } = characters;
  const best = characters.map(() => ({ log: Number.NEGATIVE_INFINITY, areCharacters: true }));
  best.push({ log: 0, areCharacters: true });
  for (let from = length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= length; to++) {
      if (to - from === length) continue;
      const part =
        logs.get(characters.slice(from, to).join("")) ?? (to - from === 1 ? unknown : Number.NEGATIVE_INFINITY);
      const log = part + best[to].log;
      if (log > best[from].log) best[from] = { log, areCharacters: to - from === 1 && best[to].areCharacters };
    }
  }
  return best[0];
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** Lines of numbers and of `character:logarithm`, with remarks between them: how words begin, four lines of steps, four of places. */
function guessOf(model: string, simplify: (word: string) => string): WordGuess {
  const [start, ...lines] = linesOf(model).filter((line) => !line.startsWith("#"));
  const numbers = (line: string): number[] => line.trim().split(" ").map(Number);
  const places = new Map<string, (number | undefined)[]>();
  for (const [place, line] of lines.slice(4, 8).entries()) {
    for (const pair of line.trim().split(",")) {
      const [character, log] = pair.split(":");
      if (simplify(character) !== character || Number(log) < NEVER) continue;
      const ofCharacter = places.get(character) ?? [undefined, undefined, undefined, undefined];
      ofCharacter[place] = Number(log);
      places.set(character, ofCharacter);
    }
  }
  return { start: numbers(start), steps: lines.slice(0, 4).flatMap(numbers), places };
}
