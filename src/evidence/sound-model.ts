import learned from "../../data/sounds.json" with { type: "json" };

/** By what is given, how likely each of the letters is that it stands for, 0 to 1. */
type Chances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Which letters the syllables of transcribed names stand for: 斯 si is mostly s, 杰 jie is ger or je. */
export interface SoundModel {
  /** How common each letter is in names. */
  readonly letters: Readonly<Record<string, number>>;
  /** By the consonant of a syllable: the consonants that it stands for. */
  readonly onsets: Chances;
  /** By the rest of a syllable: the letters behind these consonants. */
  readonly rimes: Chances;
  /** By syllable: letters that it was seen to stand for. */
  readonly syllables: Chances;
  /** How often each of these was seen. */
  readonly counts: Readonly<Record<string, number>>;
  /** The characters that transcribe. */
  readonly characters: string;
}

/** What was learned from the transcriptions of a dictionary by scripts/learn-sounds.ts. */
export const learnedSounds: SoundModel = learned;

/** How many sightings of a syllable count as much as what others with the same consonant, and others with the same vowels, stand for. */
const OTHERS = 10;
const ONSET = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?/;
const LEAST = 1e-5; // what is less likely does not make a name
const NONE: Readonly<Record<string, number>> = {};

/** A syllable's consonant, which may be none, and the rest. */
export function syllableParts(syllable: string): readonly [onset: string, rime: string] {
  const length = ONSET.exec(syllable)?.[0].length ?? 0;
  return [syllable.slice(0, length), syllable.slice(length)];
}

/**
 * How much more likely letters are where a name is written with a syllable than they are in any other name, in nats, by these letters. Those
 * that are never seen are not in it.
 */
export function soundOdds(syllable: string, model: SoundModel): ReadonlyMap<string, number> {
  const [onset, rime] = syllableParts(syllable);
  const others = OTHERS / ((model.counts[syllable] ?? 0) + OTHERS);
  const chances = new Map<string, number>();
  const rests = Object.entries(model.rimes[rime] ?? NONE);
  for (const [consonants, first] of Object.entries(model.onsets[onset] ?? NONE)) {
    for (const [rest, second] of rests) {
      const chance = others * first * second;
      if (chance >= LEAST) chances.set(consonants + rest, chance);
    }
  }
  for (const [letters, chance] of Object.entries(model.syllables[syllable] ?? NONE)) {
    chances.set(letters, (chances.get(letters) ?? 0) + (1 - others) * chance);
  }
  chances.delete("");
  return new Map(Array.from(chances, ([letters, chance]) => [letters, Math.log(chance) - chanceLog(letters, model)]));
}

function chanceLog(letters: string, model: SoundModel): number {
  let sum = 0;
  for (const letter of letters) sum += Math.log(model.letters[letter] ?? 1);
  return sum;
}

/** Everything that these words begin with, and they themselves. */
export function beginningsOf(words: Iterable<string>): Set<string> {
  const beginnings = new Set<string>();
  for (const word of words) for (let end = 1; end <= word.length; end++) beginnings.add(word.slice(0, end));
  return beginnings;
}
