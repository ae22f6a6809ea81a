import { paceOf, type Steps } from "../core/index.js";
import { type Lexicon, WEIGHT_UNIT } from "../lexicon/index.js";
import type { WordKind } from "./kind.js";
import type { LinkTable } from "./links.js";
import type { Tokens } from "./tokens.js";
import type { WordModel } from "./word-model.js";

const WORDS_A_STEP = 1 << 11; // words between two yields, and a long word counts as all that it may hold: some ms

/**
 * Links by the lexicon: a word with its translations, and with those of the words inside it.
 *
 * A translation counts by its share in all that the lexicon lists for the word, but a word with many translations counts
 * more in all than one with few: weights are divided by the root of their sum.
 */
function* addLexiconLinks(table: LinkTable, zh: Tokens, en: Tokens, lexicon: Lexicon, worth: WordModel): Steps<void> {
  const pace = paceOf(WORDS_A_STEP);
  const typeOfStem = new Map<number, number>();
  for (let id = 0; id < en.types.length; id++) {
    const stem = lexicon.findStem(en.types[id]);
    if (stem >= 0) typeOfStem.set(stem, id);
    if (pace.isDue(1)) yield;
  }
  for (let id = 0; id < zh.types.length; id++) {
    addWord(table[id], zh.types[id], typeOfStem, lexicon, worth);
    if (pace.isDue(zh.types[id].length)) yield;
  }
}

/** Which word of a text a stem of the lexicon is; `undefined` where it has none. */
export type TypeOfStem = Pick<ReadonlyMap<number, number>, "get">;

/** Links a word by itself and by the words inside it. Time linear in their translations. */
export function addWord(
  row: Map<number, number>,
  word: string,
  typeOfStem: TypeOfStem,
  lexicon: Lexicon,
  worth: WordModel,
): void {
  const add = (start: number, end: number, factor: number): void =>
    addEntry(row, lexicon.find(word, start, end), factor, typeOfStem, lexicon);
  add(0, word.length, 1);
  if (word.length === 2) {
    const factor = lexicon.find(word, 0, word.length) < 0 ? worth.character : worth.characterOfKnown;
    for (let at = 0; at < 2; at++) add(at, at + 1, factor);
  }
  if (word.length > 2) {
    for (let start = 0; start < word.length; start++) {
      for (let end = start + 2; end <= word.length && end - start < word.length; end++) add(start, end, worth.part);
    }
  }
}

/** Links a word by an entry of the lexicon, if it is one. */
function addEntry(
  row: Map<number, number>,
  entry: number,
  factor: number,
  typeOfStem: TypeOfStem,
  lexicon: Lexicon,
): void {
  if (entry < 0) return;
  const end = lexicon.glossStart(entry + 1);
  let sum = 0;
  for (let at = lexicon.glossStart(entry); at < end; at++) sum += lexicon.glossWeights[at];
  const scale = factor / Math.sqrt(sum * WEIGHT_UNIT);
  for (let at = lexicon.glossStart(entry); at < end; at++) {
    const type = typeOfStem.get(lexicon.glossStems[at]);
    if (type !== undefined) row.set(type, (row.get(type) ?? 0) + lexicon.glossWeights[at] * scale);
  }
}

/** Translations by the lexicon. */
export const lexiconKind: WordKind<"lexicon"> = {
  name: "lexicon",
  tie: (table, { zh, en, lexicon, worth }) => addLexiconLinks(table, zh, en, lexicon, worth),
};
