import stopWords from "../../data/stop-words.zh.json" with { type: "json" };
import { type SoundModel, syllableParts } from "../../src/evidence/sound-model.js";
import { learnChunks, logChance, type SoundChunks } from "./sound-chunks.js";
import type { Transcription } from "./transcriptions.js";

const ROUNDS = 8; // more change nothing in the second digit
const SIFTINGS = [-3, -1, 0, 0.7]; // nats a syllable that a pair must be more likely than chance, time after time
const LEAST = { part: 0.0005, chunk: 0.02 }; // chances below these are left out: without more of them the held-out names are found as well
const CONSONANTS = /^(?:qu|[^aeiouy]*)/;
/** A character transcribes where so many transcriptions have it, and this share of all entries that do; of little words, a larger one. */
const TRANSCRIBES = { sightings: 3, share: 0.0125, shareOfLittle: 0.1 };
const LITTLE = new Set(stopWords.characters);

type Counts = Map<string, Map<string, number>>;

/**
 * What transcriptions teach. Pairs that fit no sounds are sifted out on the way.
 *
 * @param occurrences How many entries of the dictionary have each character.
 */
export function learnSounds(
  pairs: readonly Transcription[],
  occurrences: ReadonlyMap<string, number>,
): { readonly model: SoundModel; readonly kept: number } {
  const letters = shares(pairs.flatMap(({ word }) => [...word]));
  const byChance = (word: string): number => [...word].reduce((sum, letter) => sum + Math.log(letters[letter]), 0);
  let kept = pairs;
  let chunks = learnChunks(kept, ROUNDS);
  for (const least of SIFTINGS) {
    kept = kept.filter((pair) => (logChance(pair, chunks) - byChance(pair.word)) / pair.syllables.length > least);
    chunks = learnChunks(kept, ROUNDS);
  }
  const counts = countsOf(kept.flatMap(({ syllables }) => syllables));
  const characters = [...countsOf(kept.flatMap((pair) => pair.characters))].filter(([character, count]) => {
    const share = LITTLE.has(character) ? TRANSCRIBES.shareOfLittle : TRANSCRIBES.share;
    return count >= TRANSCRIBES.sightings && count >= share * (occurrences.get(character) ?? 0);
  });
  return {
    model: {
      letters,
      ...partsOf(chunks, counts),
      syllables: rowsOf(chunks, LEAST.chunk),
      counts: Object.fromEntries(counts),
      characters: characters.map(([character]) => character).join(""),
    },
    kept: kept.length,
  };
}

/** What the consonants and the rests of syllables stand for, each for itself. */
function partsOf(chunks: SoundChunks, counts: ReadonlyMap<string, number>): Pick<SoundModel, "onsets" | "rimes"> {
  const [onsets, rimes]: [Counts, Counts] = [new Map(), new Map()];
  for (const [syllable, row] of chunks) {
    const [onset, rime] = syllableParts(syllable);
    for (const [chunk, chance] of row) {
      const length = CONSONANTS.exec(chunk)?.[0].length ?? 0;
      const count = chance * (counts.get(syllable) ?? 0);
      add(onsets, onset, chunk.slice(0, length), count);
      add(rimes, rime, chunk.slice(length), count);
    }
  }
  return { onsets: rowsOf(onsets, LEAST.part), rimes: rowsOf(rimes, LEAST.part) };
}

function add(table: Counts, given: string, letters: string, count: number): void {
  const row = table.get(given) ?? new Map<string, number>();
  table.set(given, row.set(letters, (row.get(letters) ?? 0) + count));
}

/** Shares of each row, without small ones, the largest first. */
function rowsOf(table: SoundChunks, least: number): SoundModel["syllables"] {
  return Object.fromEntries(
    Array.from(table, ([given, row]) => {
      let sum = 0;
      for (const count of row.values()) sum += count;
      const rows = Array.from(row, ([letters, count]) => [letters, rounded(count / sum)] as const);
      return [given, Object.fromEntries(rows.filter(([, share]) => share >= least).sort(([, a], [, b]) => b - a))];
    }).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
}

function shares(items: readonly string[]): Record<string, number> {
  const all = [...countsOf(items)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(all.map(([item, count]) => [item, rounded(count / items.length)]));
}

const rounded = (share: number): number => Number(share.toPrecision(2));

/** How often each of these occurs. */
export function countsOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
