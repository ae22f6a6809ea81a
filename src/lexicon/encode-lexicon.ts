import { WEIGHT_UNIT } from "./lexicon.js";
import { type WordCounts, wordSections } from "./pack-words.js";
import { packSections } from "./sections.js";
import { tableOrder, tableSections } from "./string-table.js";

/** What a lexicon holds, before it is encoded. */
export interface LexiconContent {
  /** By headword, in Simplified characters: its English stems, and how many whole translations each is worth. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By character: its readings in pinyin without tones, commonest first. */
  readonly readings?: ReadonlyMap<string, readonly string[]>;
  /** From Traditional to Simplified: characters, and words where a character is not replaced as it mostly is. */
  readonly simplifications?: ReadonlyMap<string, string>;
  /** How often words occur, for cutting texts into words. @default texts are cut into characters */
  readonly words?: WordCounts;
  /** Whose it is, and what else should stand in the file; nothing of it is read. @default nothing */
  readonly notice?: string;
}

const MOST_GLOSSES = 255; // counts of glosses are bytes
const MOST_STEMS = 0x10000; // ids of stems are two bytes

/** The stems and weights of an entry, the weightiest first: of equals, the first in the alphabet. */
const glossesOf = (stems: ReadonlyMap<string, number>): [stem: string, weight: number][] =>
  [...stems].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_GLOSSES);

const asByte = (weight: number): number => Math.min(Math.max(Math.round(weight * WEIGHT_UNIT), 1), 255);

/**
 * A lexicon of one's own as bytes, for `openLexicon` or a file. The same content gives the same bytes, in whatever order it comes.
 *
 * @throws RangeError when a word is empty or too long, when there are more than 65,536 stems, or when a simplification
 * has another length than what it replaces.
 * @example
 * import { encodeLexicon, openLexicon } from "duiqi/lexicon";
 * const bytes = encodeLexicon({ entries: new Map([["船坞", new Map([["dock", 1]])]]) });
 * openLexicon(bytes).longest; // 2
 */
export function encodeLexicon({ entries, readings, simplifications, words, notice = "" }: LexiconContent): Uint8Array {
  const headwords = tableOrder(entries.keys());
  const glosses = headwords.map((headword) => glossesOf(entries.get(headword) ?? new Map()));
  const allGlosses = glosses.flat();
  const stems = tableOrder(allGlosses.map(([stem]) => stem));
  if (stems.length > MOST_STEMS)
    throw new RangeError(`There are ${stems.length} stems, and at most ${MOST_STEMS} fit.`);
  const ids = new Map(stems.map((stem, id) => [stem, id]));

  return packSections([
    ...tableSections(headwords),
    ...tableSections(stems),
    Uint8Array.from(glosses, (ofEntry) => ofEntry.length),
    Uint16Array.from(allGlosses, ([stem]) => ids.get(stem) ?? 0),
    Uint8Array.from(allGlosses, ([, weight]) => asByte(weight)),
    utf8(readingLines(readings ?? new Map())),
    utf8(simplificationLines(simplifications ?? new Map())),
    ...wordSections(words, headwords),
    utf8([notice]),
  ]);
}

const utf8 = (lines: string[]): Uint8Array => new TextEncoder().encode(lines.sort().join("\n"));

/** Lines of readings and the characters that have just these: `ceng zeng⇥曾`. */
function readingLines(readings: ReadonlyMap<string, readonly string[]>): string[] {
  const characters = new Map<string, string[]>();
  for (const [character, ofCharacter] of readings) {
    const list = ofCharacter.join(" ");
    characters.set(list, [...(characters.get(list) ?? []), character]);
  }
  return [...characters].map(([list, sharing]) => `${list}\t${sharing.sort().join("")}`);
}

/** Lines of what is replaced and by what: `國⇥国`. */
function simplificationLines(simplifications: ReadonlyMap<string, string>): string[] {
  return Array.from(simplifications, ([traditional, simplified]) => {
    if (traditional.length !== simplified.length) {
      throw new RangeError(`“${traditional}” and “${simplified}” have different lengths, which would move offsets.`);
    }
    return `${traditional}\t${simplified}`;
  });
}
