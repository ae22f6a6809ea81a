import type { StringTable } from "./string-table.js";

/** A weight of this much in `glossWeights` is one whole translation. */
export const WEIGHT_UNIT = 32;

/**
 * A Chinese-English lexicon: words in Simplified characters, and the English words that translate them.
 *
 * Words and stems are numbers, for loops over whole texts. English is looked up by the stems of `englishWords`.
 */
export interface Lexicon {
  /** Length of the longest headword, in UTF-16 code units. */
  readonly longest: number;
  /** Entries are numbered from 0. */
  readonly entryCount: number;
  /** The entry whose headword is `text.slice(start, end)`, or -1. Time O(length), mostly O(1) for what is no word. */
  find(text: string, start: number, end: number): number;
  /** The headword of an entry. */
  headword(entry: number): string;
  /** The translations of an entry are those from `glossStart(entry)` to `glossStart(entry + 1)`, the weightiest first. */
  glossStart(entry: number): number;
  /** Ids of stems, one for each word of a translation. */
  readonly glossStems: Uint32Array;
  /** How much each counts, in `WEIGHT_UNIT`s: a word of a translation of n words is 1/n for each time it is listed. */
  readonly glossWeights: Uint8Array;
  /** Stems are numbered from 0. */
  readonly stemCount: number;
  /** The id of an English stem, or -1. */
  findStem(stem: string): number;
  /** The English stem of an id. */
  stem(id: number): string;
  /** Pinyin of a Simplified character without tones (ü as v), commonest first; empty when it is not known. */
  readings(character: string): readonly string[];
  /** A text in Simplified characters, code unit for code unit, so that offsets stay. */
  simplify(text: string): string;
  /** What `simplify` replaces, and by what: characters, and words in which a character is not replaced as it mostly is. */
  simplifications(): ReadonlyMap<string, string>;
  /** Its words by how probable they are, for `jiebaWords` of `duiqi/segment`, which alone unpacks them. */
  readonly words: LexiconWords;
}

/** Words by how probable they are, as they lie in a lexicon's file. */
export interface LexiconWords {
  readonly sections: readonly Uint8Array[];
  readonly headwords: StringTable;
  /** Words of a user's. */
  readonly added: readonly string[];
}
