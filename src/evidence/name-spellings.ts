import table from "../../data/name-readings.json" with { type: "json" };
import type { Lexicon } from "../lexicon/index.js";
import { wadeGiles } from "../text/index.js";

/** Ways to spell names, each a bit: all characters of a name are spelled in one way. */
export const SYSTEMS = { pinyin: 1, wadeGiles: 2, cantonese: 4, hokkien: 8, korean: 16 } as const;
const ANY = 31; // what several characters write together goes with all of them

/** How characters of a name may be spelled. */
export interface Spelling {
  readonly letters: string;
  /** How many characters these letters are. */
  readonly length: number;
  /** The systems that spell so, as bits of `SYSTEMS`. */
  readonly systems: number;
}

/** Characters that are spelled together. */
export interface NamePart {
  readonly characters: string;
  readonly spellings: readonly Spelling[];
}

/** By character: how names are spelled that have it, other than in Mandarin. */
const OTHERS: ReadonlyMap<string, readonly Spelling[]> = otherSpellings();

function otherSpellings(): Map<string, Spelling[]> {
  const spellings = new Map<string, Spelling[]>();
  for (const system of ["cantonese", "hokkien", "korean"] as const) {
    for (const [letters, characters] of Object.entries<string>(table[system])) {
      for (const character of characters) {
        const ofCharacter = spellings.get(character) ?? [];
        const same = ofCharacter.findIndex((other) => other.letters === letters);
        const systems = SYSTEMS[system] | (ofCharacter[same]?.systems ?? 0);
        ofCharacter[same < 0 ? ofCharacter.length : same] = { letters, length: 1, systems };
        spellings.set(character, ofCharacter);
      }
    }
  }
  return spellings;
}

/** What several characters write together, by the first of them: 次仁 is Tsering. */
const PARTS: ReadonlyMap<string, readonly NamePart[]> = partsByCharacter();

function partsByCharacter(): Map<string, NamePart[]> {
  const parts = new Map<string, NamePart[]>();
  for (const [characters, spelled] of Object.entries<string>(table.parts)) {
    const { length } = characters;
    const spellings = spelled.split(" ").map((letters) => ({ letters, length, systems: ANY }));
    parts.set(characters[0], [...(parts.get(characters[0]) ?? []), { characters, spellings }]);
  }
  return parts;
}

/** 吕 is Lü, written Lv, Lu or Lyu. */
export const pinyinVariants = (reading: string): readonly string[] =>
  reading.includes("v") ? [reading, reading.replace("v", "u"), reading.replace("v", "yu")] : [reading];

/** How a character of a name may be spelled by itself. */
export function characterSpellings(character: string, lexicon: Lexicon): Spelling[] {
  const systemsOf = new Map<string, number>();
  const add = (letters: string, systems: number): void => {
    systemsOf.set(letters, systems | (systemsOf.get(letters) ?? 0));
  };
  for (const reading of lexicon.readings(character)) {
    for (const letters of pinyinVariants(reading)) add(letters, SYSTEMS.pinyin);
    for (const letters of wadeGiles(reading)) add(letters, SYSTEMS.wadeGiles);
  }
  for (const { letters, systems } of OTHERS.get(character) ?? []) add(letters, systems);
  return Array.from(systemsOf, ([letters, systems]) => ({ letters, length: 1, systems }));
}

/** What characters write together that begin with this one. */
export const partsFrom = (character: string): readonly NamePart[] => PARTS.get(character) ?? NONE;

const NONE: readonly NamePart[] = [];
