import type { CedictEntry } from "./cedict.js";

const MOST_READINGS = 4;
const SYLLABLE = /^[a-z]+$/;
const HAN = /^\p{Script=Han}$/u;

/** A syllable without its tone, ü as v: `Lu:3` gives `lv`, the ending `r5` `er`. */
const toneless = (syllable: string): string => {
  const plain = syllable.toLowerCase().replace("u:", "v").replace(/\d$/, "");
  return plain === "r" ? "er" : plain;
};

/**
 * The readings of each Simplified character, commonest first: its syllables in all entries, so that it also has those
 * which it takes only in names, as 区 in 区 (Ou) or 六 in 六安 (Lu'an).
 */
export function readingsOf(entries: readonly CedictEntry[]): Map<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { simplified, pinyin } of entries) {
    const characters = [...simplified];
    if (characters.length !== pinyin.length) continue;
    for (const [at, character] of characters.entries()) {
      const reading = toneless(pinyin[at]);
      if (!HAN.test(character) || !SYLLABLE.test(reading)) continue;
      const ofCharacter = counts.get(character) ?? new Map<string, number>();
      counts.set(character, ofCharacter.set(reading, (ofCharacter.get(reading) ?? 0) + 1));
    }
  }
  return new Map(
    Array.from(counts, ([character, ofCharacter]) => [
      character,
      [...ofCharacter]
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
        .slice(0, MOST_READINGS)
        .map(([reading]) => reading),
    ]),
  );
}
