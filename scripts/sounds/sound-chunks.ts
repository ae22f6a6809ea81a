import type { Transcription } from "./transcriptions.js";

/** By syllable: the letters that it stands for, and how likely each of them is. */
export type SoundChunks = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The most letters that one syllable stands for: 伯勒 in "borough" has five. */
const LONGEST_CHUNK = 5;
/** How long chunks are before anything was learned: a syllable is mostly a consonant and a vowel. */
const LENGTHS = [0, 0.25, 0.45, 0.2, 0.07, 0.03];
const FEW = 1e-7;

/** Learns which letters syllables stand for, by expectation and maximisation over all ways to cut each word. Time linear in the letters. */
export function learnChunks(pairs: readonly Transcription[], rounds: number): SoundChunks {
  let chunks: SoundChunks | undefined;
  for (let round = 0; round < rounds; round++) chunks = nextChunks(pairs, chunks);
  return chunks ?? new Map();
}

function nextChunks(pairs: readonly Transcription[], before: SoundChunks | undefined): SoundChunks {
  const counts = new Map<string, Map<string, number>>();
  for (const pair of pairs) countIn(pair, before, counts);
  return new Map(
    Array.from(counts, ([syllable, ofSyllable]) => {
      let sum = 0;
      for (const count of ofSyllable.values()) sum += count;
      return [syllable, new Map(Array.from(ofSyllable, ([chunk, count]) => [chunk, count / sum] as const))] as const;
    }),
  );
}

function countIn(pair: Transcription, chunks: SoundChunks | undefined, counts: Map<string, Map<string, number>>): void {
  const { syllables, word } = pair;
  const likely = (at: number, from: number, to: number): number =>
    chanceOf(chunks, syllables[at], word.slice(from, to));
  const forward = table(syllables.length, word.length);
  forward[0][0] = 1;
  eachChunk(pair, (at, from, to) => {
    forward[at + 1][to] += forward[at][from] * likely(at, from, to);
  });
  const whole = forward[syllables.length][word.length];
  if (whole === 0) return;
  const backward = table(syllables.length, word.length);
  backward[syllables.length][word.length] = 1;
  for (let at = syllables.length - 1; at >= 0; at--) {
    for (let from = 0; from < word.length; from++) {
      for (let to = from + 1; to <= word.length && to - from <= LONGEST_CHUNK; to++) {
        backward[at][from] += likely(at, from, to) * backward[at + 1][to];
      }
    }
  }
  eachChunk(pair, (at, from, to) => {
    const share = (forward[at][from] * likely(at, from, to) * backward[at + 1][to]) / whole;
    if (share < FEW) return;
    const ofSyllable = counts.get(syllables[at]) ?? new Map<string, number>();
    const chunk = word.slice(from, to);
    counts.set(syllables[at], ofSyllable.set(chunk, (ofSyllable.get(chunk) ?? 0) + share));
  });
}

const table = (rows: number, columns: number): Float64Array[] =>
  Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));

function eachChunk({ syllables, word }: Transcription, take: (at: number, from: number, to: number) => void): void {
  for (let at = 0; at < syllables.length; at++) {
    for (let from = at; from < word.length; from++) {
      for (let to = from + 1; to <= word.length && to - from <= LONGEST_CHUNK; to++) take(at, from, to);
    }
  }
}

const chanceOf = (chunks: SoundChunks | undefined, syllable: string, chunk: string): number =>
  chunks === undefined ? LENGTHS[chunk.length] / 26 ** chunk.length : (chunks.get(syllable)?.get(chunk) ?? 0);

/** The natural logarithm of how likely the best way is to cut a word into what its syllables stand for; −∞ where there is none. */
export function logChance({ syllables, word }: Transcription, chunks: SoundChunks): number {
  let best = new Float64Array(word.length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (const syllable of syllables) {
    const next = new Float64Array(word.length + 1).fill(Number.NEGATIVE_INFINITY);
    for (let from = 0; from < word.length; from++) {
      if (best[from] === Number.NEGATIVE_INFINITY) continue;
      for (let to = from + 1; to <= word.length && to - from <= LONGEST_CHUNK; to++) {
        const chance = chanceOf(chunks, syllable, word.slice(from, to));
        if (chance > 0) next[to] = Math.max(next[to], best[from] + Math.log(chance));
      }
    }
    best = next;
  }
  return best[word.length];
}
