import { type Lexicon, WEIGHT_UNIT } from "../lexicon/index.js";
import type { LinkTable } from "./links.js";
import type { WordModel } from "./model.js";
import type { Tokens } from "./tokens.js";

/**
 * Links by the lexicon: a word with its translations, and with those of the words inside it.
 *
 * A translation counts by its share in all that the lexicon lists for the word, but a word with many translations counts
 * more in all than one with few: weights are divided by the root of their sum.
 */
export function addLexiconLinks(table: LinkTable, zh: Tokens, en: Tokens, lexicon: Lexicon, worth: WordModel): void {
  const typeOfStem = new Map<number, number>();
  en.types.forEach((word, id) => {
    const stem = lexicon.findStem(word);
    if (stem >= 0) typeOfStem.set(stem, id);
  });

  const addEntry = (row: Map<number, number>, entry: number, factor: number): void => {
    if (entry < 0) return;
    const end = lexicon.glossStart(entry + 1);
    let sum = 0;
    for (let at = lexicon.glossStart(entry); at < end; at++) sum += lexicon.glossWeights[at];
    const scale = factor / Math.sqrt(sum * WEIGHT_UNIT);
    for (let at = lexicon.glossStart(entry); at < end; at++) {
      const type = typeOfStem.get(lexicon.glossStems[at]);
      if (type !== undefined) row.set(type, (row.get(type) ?? 0) + lexicon.glossWeights[at] * scale);
    }
  };

  zh.types.forEach((word, id) => {
    const row = table[id];
    const entry = lexicon.find(word, 0, word.length);
    addEntry(row, entry, 1);
    if (word.length === 2) {
      const factor = entry < 0 ? worth.character : worth.characterOfKnown;
      for (let at = 0; at < 2; at++) addEntry(row, lexicon.find(word, at, at + 1), factor);
    }
    if (word.length > 2) {
      for (let start = 0; start < word.length; start++) {
        for (let end = start + 2; end <= word.length && end - start < word.length; end++) {
          addEntry(row, lexicon.find(word, start, end), worth.part);
        }
      }
    }
  });
}
