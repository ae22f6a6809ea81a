import stopWords from "../../data/stop-words.en.json" with { type: "json" };
import { normalSpelling } from "./normal-spelling.js";

// U.S., D.C., p.m.
const DOTTED = /\b(?:\p{L}\.){2,}/gu;
// the country, not the pronoun
const US = /\bUS\b/g;
// co-operation, e-commerce, re-election are also written in one
const JOINED = /\b(co|e|re)-(?=\p{L})/giu;
// women's; but Xi'an is one word
const APOSTROPHE = /['’](?:s\b)?/g;
const ASCII = /^[ -~]*$/;
const MARK = /\p{M}/gu;
const WORD = /[\p{Script=Latin}\d]+/gu;
const LETTER = /\p{L}/u;

/**
 * The words of an English text as the lexicon takes them, before stemming: lower case, normal spelling, no marks; without
 * possessive endings and numbers; cut at hyphens. `"The U.S. women's colour-coded TVs"` gives
 * `the usa woman color coded tvs`.
 */
export function englishWords(text: string): string[] {
  const plain = text
    .replace(DOTTED, (dotted) => dotted.replaceAll(".", ""))
    .replace(US, "USA")
    .replace(JOINED, "$1")
    .replace(APOSTROPHE, "")
    .toLowerCase();
  return (withoutMarks(plain).match(WORD) ?? []).filter((word) => LETTER.test(word)).map(normalSpelling);
}

const withoutMarks = (text: string): string => (ASCII.test(text) ? text : text.normalize("NFD").replace(MARK, ""));

const STOP_WORDS = new Set(stopWords);

/** The words of an English text that carry its meaning; all of them where it has only little ones, as in `"no more"`. */
export function contentWords(text: string): string[] {
  const words = englishWords(text);
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return content.length > 0 ? content : words;
}
