import type { Span } from "../model/index.js";
import { stemEnglish } from "../segment/index.js";
import { foldWidth, isHanCode, remembered } from "../text/index.js";

/** What a token is: a word or a Han character, a number, or a mark. */
type TokenKind = "word" | "number" | "mark";

/** A token of a text, as the fuzzy score counts it. `form` is half-width and in lower case. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly form: string;
}

const ONE_BY_ONE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const LETTERS = String.raw`(?:(?!${ONE_BY_ONE})[\p{L}\p{M}\p{Cf}])+`;
const DIGITS = String.raw`\p{N}[\p{N}\p{Cf}]*`;
// a character of a script without spaces | a word, people's | a number, 1,234.5 | marks, a run of one as one, ……
// what shows nothing (\p{Cf}) never parts a token. This is part of the schema: indexes are written by it
const TOKEN = new RegExp(
  String.raw`(${ONE_BY_ONE}|(?!\p{Cf})${LETTERS}(?:['’]${LETTERS})*)|(${DIGITS}(?:[.,]${DIGITS})*)|([^\s\p{Cf}])(?:\p{Cf}*\3)*`,
  "gu",
);
const UNSEEN = /\p{Cf}/gu;

/** The tokens of a text, in order: Han characters one by one, Latin words, numbers, marks. Time linear in the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, 1: word, 2: number, index } of foldWidth(text).matchAll(TOKEN)) {
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : "mark";
    const form = found.toLowerCase().replaceAll("’", "'").replace(UNSEEN, "");
    tokens.push({ start: index, end: index + found.length, kind, form });
  }
  return tokens;
}

/** Whether a token is a Han character. */
export const isHan = ({ form }: Token): boolean => isHanCode(form.charCodeAt(0));

const MOST_STEMS = 200_000; // are remembered: a memory of a million units has fewer words
const LONGEST_STEMMED = 40; // letters, as in `stemEnglish`; here even a possessive ending stays with a longer word

/** What the index knows a token by: a word's stem, or the token's form. Equal forms have equal stems. */
export const stemOf: (form: string) => string = remembered(
  (form) => (form.length > LONGEST_STEMMED ? form : stemEnglish(form)),
  MOST_STEMS,
);

/** Keys of tokens are below this. */
export const TOKEN_KEYS: number = 2 ** 22;
const WORD_KEYS = 2 ** 21;
const CHARACTERS = 2 ** 16; // have keys of their own: the commonest must not be taken for a rare word
const PAIR_KEYS = 2 ** 15; // few, so that each has texts enough to be worth a row; strangers are told apart by the text

/** The key of a token: of one character its code, else a hash of its stem. */
export function wordKey({ kind, form }: Token): number {
  const stem = kind === "word" && form.length > 1 ? stemOf(form) : form;
  return stem.length === 1 ? stem.charCodeAt(0) : CHARACTERS + (hash32(stem, 1) % (WORD_KEYS - CHARACTERS));
}

/** The key of two Han characters side by side. */
const pairKey = (first: string, second: string): number => WORD_KEYS + (hash32(first + second, 2) % PAIR_KEYS);

/** The keys of all that the index knows a text by, each once. */
export function keysOf(tokens: readonly Token[]): Set<number> {
  const keys = new Set<number>();
  for (let n = 0; n < tokens.length; n++) {
    keys.add(wordKey(tokens[n]));
    if (n > 0 && areHanPair(tokens[n - 1], tokens[n])) keys.add(pairKey(tokens[n - 1].form, tokens[n].form));
  }
  return keys;
}

/** Whether two tokens are Han characters with nothing between them. */
const areHanPair = (first: Token, second: Token): boolean =>
  first.end === second.start && isHan(first) && isHan(second);

/** A hash of a text's words and marks, up to 2⁴⁷: the same for texts that differ in case, width and white space only. */
export function likenessOf(tokens: readonly Token[]): number {
  const forms = tokens.map(({ form }) => form).join("\n");
  return hash32(forms, 3) * 2 ** 15 + (hash32(forms, 4) & 0x7fff);
}

/** FNV-1a over UTF-16 code units, stirred so that every bit counts. */
function hash32(text: string, seed: number): number {
  let hash = Math.imul(seed, 0x9e3779b1) ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
