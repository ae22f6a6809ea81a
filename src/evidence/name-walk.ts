import type { Lexicon } from "../lexicon/index.js";
import type { EnglishNames } from "./english-names.js";
import { characterSpellings, type NamePart, partsFrom, type Spelling, SYSTEMS } from "./name-spellings.js";
import { beginningsOf } from "./sound-model.js";

/** A name that characters spell. */
export interface NameMatch {
  /** Its English words. */
  readonly types: readonly number[];
  /** Piece p is spelled by the characters from `bounds[p]` to `bounds[p + 1]`. */
  readonly bounds: readonly number[];
}

/** How far a name is spelled. */
interface Walk {
  readonly at: number;
  /** The pieces that are done, each with a bar behind it. */
  readonly done: string;
  /** What there is of the next one. */
  readonly piece: string;
  /** The systems that spell all of it. */
  readonly systems: number;
  readonly bounds: readonly number[];
}

/** How names may begin with a character. */
interface Starts {
  readonly spellings: readonly Spelling[];
  readonly parts: readonly NamePart[];
  readonly isNone: boolean;
}

const MOST_CHARACTERS = 8;

/** How characters are spelled, kept from text to text: as many as the lexicon reads at most. */
const KNOWN = new WeakMap<Lexicon, Map<string, readonly Spelling[]>>();

const ALONE = SYSTEMS.pinyin | SYSTEMS.wadeGiles; // of one piece, other systems' syllables are too often English words: Long, Man, Sin

/**
 * Finds the names that characters of a text spell from a place on. Time bounded by how many names begin alike.
 *
 * @param alone Names of one piece, and their words.
 */
export function nameWalker(
  { pieces, phrases, prefixes }: EnglishNames,
  alone: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): (text: string, at: number) => readonly NameMatch[] {
  const beginnings = beginningsOf([...pieces, ...alone.keys()]);
  const initials = new Set([...phrases.keys()].flatMap((phrase) => phrase.match(/[A-Z]/g) ?? []));
  const known = KNOWN.get(lexicon) ?? new Map<string, readonly Spelling[]>();
  KNOWN.set(lexicon, known);
  const spellingsOf = (character: string): readonly Spelling[] => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const spellings = characterSpellings(character, lexicon);
    known.set(character, spellings);
    return spellings;
  };
  const starting = new Map<string, Starts>();
  const startsOf = (character: string): Starts => {
    const before = starting.get(character);
    if (before !== undefined) return before;
    const begins = ({ letters }: Spelling): boolean => beginnings.has(letters);
    const spellings = spellingsOf(character).filter(begins);
    const parts = partsFrom(character).filter((part) => part.spellings.some(begins));
    const starts = { spellings, parts, isNone: spellings.length + parts.length === 0 };
    starting.set(character, starts);
    return starts;
  };

  return (text, from) => {
    const starts = startsOf(text[from]);
    if (starts.isNone) return NONE;
    const found: NameMatch[] = [];
    const close = ({ done, piece, systems, at, bounds }: Walk): void => {
      const phrase = done + piece;
      const ends = [...bounds, at];
      if (done === "") {
        const type = alone.get(piece);
        const isName = at - from > 1 && (systems & ALONE) !== 0;
        if (type !== undefined && isName) found.push({ types: [type], bounds: ends });
      } else {
        const types = phrases.get(phrase);
        if (types !== undefined) found.push({ types, bounds: ends });
      }
      if (prefixes.has(phrase)) go({ at, done: `${phrase}|`, piece: "", systems, bounds: ends });
    };
    const go = (walk: Walk): void => {
      const { at, done, piece, systems, bounds } = walk;
      if (at >= text.length || at - from >= MOST_CHARACTERS) return;
      const take = ({ letters, length, systems: own }: Spelling): void => {
        const both = systems & own;
        if (both === 0) return;
        const longer = piece + letters;
        if (beginnings.has(longer)) {
          const next = { at: at + length, done, piece: longer, systems: both, bounds };
          if (pieces.has(longer) || alone.has(longer)) close(next);
          go(next);
        }
        const initial = letters[0].toUpperCase();
        if (piece === "" && done !== "" && length === 1 && initials.has(initial) && (both & SYSTEMS.pinyin) !== 0) {
          close({ at: at + length, done, piece: initial, systems: both, bounds });
        }
      };
      for (const spelling of at === from ? starts.spellings : spellingsOf(text[at])) take(spelling);
      for (const part of at === from ? starts.parts : partsFrom(text[at])) {
        if (text.startsWith(part.characters, at)) for (const spelling of part.spellings) take(spelling);
      }
    };
    go({ at: from, done: "", piece: "", systems: ALL, bounds: [from] });
    return found;
  };
}

const ALL = Object.values(SYSTEMS).reduce((all, bit) => all | bit, 0);
const NONE: readonly NameMatch[] = [];
