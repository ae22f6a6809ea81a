import type { LexiconContent } from "../../src/lexicon/encode-lexicon.js";
import { contentWords } from "../../src/lexicon/english-words.js";
import type { CedictEntry } from "./cedict.js";
import { cleanSense, type Gloss, referenceOf } from "./clean-sense.js";
import { readingsOf } from "./readings.js";
import { simplificationsOf } from "./simplifications.js";

/** A row of our glossary: Chinese and English. */
export interface GlossaryRow {
  readonly source: string;
  readonly target: string;
}

const LONGEST = 12; // code units of a headword: longer ones are sayings
const GLOSSARY_WEIGHT = 2; // our register counts more

/** The rows of glossary files, Chinese ⇥ English ⇥ kind a line. The same pair counts once, wherever it stands. */
export function parseGlossary(files: readonly string[]): GlossaryRow[] {
  const rows = new Map<string, GlossaryRow>();
  for (const line of files.flatMap((file) => file.split("\n"))) {
    const [source = "", target = ""] = line.trim().split("\t");
    if (source !== "" && target !== "") rows.set(`${source}\t${target}`, { source, target });
  }
  return [...rows.values()];
}

/** A learned translation: a Chinese word, an English stem, and how many whole translations it is worth. */
export interface LearnedRow {
  readonly source: string;
  readonly stem: string;
  readonly weight: number;
}

/** The rows of the learned table, Chinese ⇥ English stem ⇥ weight a line. */
export const parseLearned = (text: string): LearnedRow[] =>
  text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [source, stem, weight] = line.split("\t");
      return { source, stem, weight: Number(weight) };
    });

/** What the lexicon holds: CC-CEDICT, the glossary and what was learned, English words stemmed. */
export function compile(
  cedict: readonly CedictEntry[],
  glossary: readonly GlossaryRow[],
  learned: readonly LearnedRow[],
  stem: (word: string) => string,
): LexiconContent {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word) ?? stem(word);
    stems.set(word, known);
    return known;
  };

  const glosses = new Map<string, Gloss[]>();
  const references = new Map<string, string>();
  for (const { simplified, senses } of cedict) {
    if (simplified.length > LONGEST) continue;
    const ofWord = glosses.get(simplified) ?? [];
    for (const sense of senses) {
      ofWord.push(...cleanSense(sense));
      const reference = referenceOf(sense);
      if (reference !== undefined) references.set(simplified, reference);
    }
    glosses.set(simplified, ofWord);
  }
  // 肃南县 says no more than: see 肃南裕固族自治县
  const own = new Map(glosses);
  for (const [headword, reference] of references) {
    if (own.get(headword)?.length === 0) glosses.set(headword, own.get(reference) ?? []);
  }
  for (const { source, target } of glossary) {
    if (source.length > LONGEST) continue;
    const words = contentWords(target);
    glosses.set(source, [...(glosses.get(source) ?? []), { words, weight: GLOSSARY_WEIGHT }]);
  }

  const entries = new Map<string, Map<string, number>>();
  for (const [headword, ofWord] of glosses) {
    const weights = new Map<string, number>();
    for (const { words, weight } of ofWord) {
      for (const word of words) weights.set(stemOf(word), (weights.get(stemOf(word)) ?? 0) + weight / words.length);
    }
    if (weights.size > 0) entries.set(headword, weights);
  }

  for (const { source, stem, weight } of learned) {
    const weights = entries.get(source) ?? new Map<string, number>();
    weights.set(stem, (weights.get(stem) ?? 0) + weight);
    entries.set(source, weights);
  }

  return { entries, readings: readingsOf(cedict), simplifications: simplificationsOf(cedict) };
}
