import { englishWord } from "../../src/evidence/words.js";
import type { Lexicon } from "../../src/lexicon/index.js";

/** Texts that nobody wrote, and how they belong together: sentences on each side of every bead, first to last. */
export interface SyntheticPair {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly shapes: readonly (readonly [number, number])[];
}

/** Words of two characters with an English word for each, spread over the lexicon. */
function vocabularyOf(lexicon: Lexicon, size: number): (readonly [string, string])[] {
  const all: (readonly [string, string])[] = [];
  for (let entry = 0; entry < lexicon.entryCount; entry++) {
    const first = lexicon.glossStart(entry);
    const word = lexicon.headword(entry);
    if (word.length !== 2 || first === lexicon.glossStart(entry + 1)) continue;
    const english = lexicon.stem(lexicon.glossStems[first]);
    // a stem that is stemmed no further stands for its word
    if (/^[a-z]{4,}$/.test(english) && englishWord(english) === english) all.push([word, english]);
  }
  return Array.from({ length: size }, (_, at) => all[Math.floor((at * all.length) / size)]);
}

/**
 * A text of Chinese headwords and one of a gloss for each, the same at every call, made bead by bead: of the shapes that `shapeOf`
 * gives, of which no side is larger than 2.
 */
export function syntheticPair(
  lexicon: Lexicon,
  beads: number,
  shapeOf: (bead: number) => readonly [number, number],
): SyntheticPair {
  const vocabulary = vocabularyOf(lexicon, 1500);
  let state = 1;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const zh: string[] = [];
  const en: string[] = [];
  const shapes = Array.from({ length: beads }, (_, bead) => shapeOf(bead));
  for (const [source, target] of shapes) {
    const parts = Array.from({ length: Math.max(source, target) }, () =>
      Array.from({ length: 5 + below(6) }, () => vocabulary[below(vocabulary.length)]),
    );
    const chinese = parts.map((words) => words.map(([word]) => word).join("的"));
    const english = parts.map((words) => `the ${words.map(([, word]) => word).join(" of the ")}`);
    for (const sentence of inSentences(chinese, source, "，")) zh.push(`${sentence}。`);
    for (const sentence of inSentences(english, target, ", ")) en.push(`${sentence}.`);
  }
  return { zh, en, shapes };
}

/** The parts as this many sentences: none, all in one, or one each. */
function inSentences(parts: readonly string[], count: number, comma: string): readonly string[] {
  if (count === 0) return [];
  return count === 1 ? [parts.join(comma)] : parts;
}
