import type { WordKind } from "./kind.js";
import { type LinkTable, raiseLink } from "./links.js";
import type { Tokens } from "./tokens.js";
import { QUANTITY } from "./words.js";

/** Links of quantities that mean the same: 1000亿 and 100 billion, 2月23日 and February 23. */
const addNumberLinks = (table: LinkTable, zh: Tokens, en: Tokens, worth: number): void =>
  addSame(table, zh, en, worth, (word) => word.startsWith(QUANTITY));

/** Links of Latin words that stand in both texts: AI, GDP, names left in their letters. */
export const addLatinLinks = (table: LinkTable, zh: Tokens, en: Tokens, worth: number): void =>
  addSame(table, zh, en, worth, (word) => !word.startsWith(QUANTITY));

function addSame(table: LinkTable, zh: Tokens, en: Tokens, worth: number, counts: (word: string) => boolean): void {
  const idOf = new Map(en.types.map((word, id) => [word, id]));
  zh.types.forEach((word, id) => {
    const same = counts(word) ? idOf.get(word) : undefined;
    if (same !== undefined) raiseLink(table[id], same, worth);
  });
}

/** Quantities. */
export const numberKind: WordKind<"numbers"> = {
  name: "numbers",
  *tie(table, { zh, en, worth }) {
    yield;
    addNumberLinks(table, zh, en, worth.quantity);
  },
};
