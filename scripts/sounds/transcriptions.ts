import type { CedictEntry } from "../lexicon/cedict.js";

/** A word that Chinese writes by its sound. */
export interface Transcription {
  /** Its characters, in Simplified form. */
  readonly characters: readonly string[];
  /** Their syllables without tones, ü as v. */
  readonly syllables: readonly string[];
  /** What they sound like: lower-case letters without marks. */
  readonly word: string;
}

const SHORTEST = 2;
const LONGEST = 8; // characters: longer entries have a word of their own behind the name
const NAME = /^(\p{Lu}[\p{L}'’-]{2,})(?= *(?:$|[(,]))/u;
const PROPER = /^\p{Lu}/u;
const MARK = /\p{M}/gu;

const syllableOf = (syllable: string): string => syllable.toLowerCase().replace("u:", "v").replace(/\d$/, "");

/** A word without marks and in lower case; letters alone. */
const lettersOf = (word: string): string =>
  word
    .normalize("NFD")
    .replace(MARK, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/**
 * What may be transcriptions among the entries of CC-CEDICT: a proper noun that a single capitalised word translates, and no word that is
 * its own pinyin. Some of them are none (Murakami for 村上); those fit no sounds, and are left out where sounds are learned.
 */
export function transcriptionsIn(entries: readonly CedictEntry[]): Transcription[] {
  const found: Transcription[] = [];
  for (const { simplified, pinyin, senses } of entries) {
    const characters = [...simplified];
    if (characters.length !== pinyin.length || !PROPER.test(pinyin[0])) continue;
    if (characters.length < SHORTEST || characters.length > LONGEST) continue;
    const syllables = pinyin.map(syllableOf);
    const words = new Set(senses.flatMap((sense) => NAME.exec(sense)?.[1] ?? []).map(lettersOf));
    for (const word of words) {
      const isPinyin = [syllables, syllables.slice(0, -1)].some((some) => some.join("") === word);
      if (!isPinyin) found.push({ characters, syllables, word });
    }
  }
  return found;
}
