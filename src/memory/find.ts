import { type Chunk, type IndexReader, indexReader, LANGUAGE_NUMBER, type StoredText } from "./chunks.js";
import { query, type SqliteDatabase } from "./database.js";
import { type Difference, differencesOf } from "./differences.js";
import { type Comparable, comparable, scoreOf, WORD_WEIGHT } from "./fuzzy-score.js";
import { greatestOf, leastOf } from "./length-classes.js";
import type { MemoryUnit } from "./memory-unit.js";
import { CHUNK_SLOTS, slotsWithWeight } from "./slots.js";
import { decoded, type StoredBytes } from "./stored.js";
import { likenessOf, wordKey } from "./tokens.js";
import { unitsOfTexts } from "./unit.js";

/** How to look up a text. */
export interface FindOptions {
  /** The language of the text. @default both are searched */
  readonly language?: "zh" | "en" | undefined;
  /** Matches below this fuzzy score are left out; above 0, up to 1. @default 0.7 */
  readonly threshold?: number | undefined;
  /** No more matches than this, the best ones. @default 10 */
  readonly limit?: number | undefined;
}

/** A unit of which one text is like the one that was looked up. */
export interface Match {
  readonly unit: MemoryUnit;
  /** Which of its texts that is; the other one is the translation. */
  readonly side: "source" | "target";
  /** The fuzzy score, 0 to 1. Higher is better, and 1 is the same text. */
  readonly score: number;
  /** What differs, in order. */
  readonly differences: readonly Difference[];
}

/** The order of matches: the higher score, what a person confirmed, the older unit, its source. */
const byScore = (a: Omit<Match, "differences">, b: Omit<Match, "differences">): number =>
  b.score - a.score ||
  Number(b.unit.confirmed ?? false) - Number(a.unit.confirmed ?? false) ||
  a.unit.id - b.unit.id ||
  Number(a.side === "target") - Number(b.side === "target");

const TEXTS_AT_ONCE = 64; // so that little is read beyond the last that is wanted

/**
 * Makes the search for like texts.
 *
 * Guarantee: what it gives is what comparing with every text would. Texts that score t and more with one of size L have
 * sizes from t·L to L/t; and as each word that they do not share costs 3, they share at least
 * (t·L − marks)/3 of its words, and (t·L′ − marks)/3 where they are of size L′ at least. The index gives just the texts
 * that do; the more they share the higher they may score, so they are compared in that order until no more can be among the best.
 */
export function finder(database: SqliteDatabase): (text: string, options?: FindOptions) => Match[] {
  const index = indexReader(database);
  const unitsOf = unitsOfTexts(database);

  return (text, { language, threshold = 0.7, limit = 10 } = {}) => {
    if (!(threshold > 0 && threshold <= 1))
      throw new RangeError(`Threshold ${threshold} is not above 0 and at most 1.`);
    if (!(limit >= 1)) throw new RangeError(`Limit ${limit} is not at least 1.`);
    const wanted = comparable(text);
    if (wanted.tokens.length === 0) return [];

    const candidates = candidatesFor(index, wanted, threshold, language);
    candidates.sort((a, b) => b.most - a.most || a.id - b.id);
    const alike: { id: number; score: number; found: Comparable }[] = [];
    let worst = threshold; // of what is among the best so far
    for (let at = 0; at < candidates.length && candidates[at].most >= worst; at += TEXTS_AT_ONCE) {
      for (const { id, text } of index.texts(candidates.slice(at, at + TEXTS_AT_ONCE).map(({ id }) => id))) {
        const found = comparable(text);
        const score = scoreOf(wanted, found);
        if (score >= worst) alike.push({ id, score, found });
      }
      alike.sort((a, b) => b.score - a.score);
      if (alike.length >= limit) worst = alike[limit - 1].score;
    }

    const best = alike.filter(({ score }) => score >= worst);
    const units = unitsOf(best.map(({ id }) => id));
    return best
      .flatMap(({ id, score, found }) => (units.get(id) ?? []).map(({ unit, side }) => ({ unit, side, score, found })))
      .sort(byScore)
      .slice(0, limit)
      .map(({ unit, side, score, found }) => ({ unit, side, score, differences: differencesOf(wanted, found) }));
  };
}

interface Candidate {
  /** The number of a text. */
  readonly id: number;
  /** A score that it cannot exceed. */
  readonly most: number;
}

const EPSILON = 1e-9; // a sum of fractions may miss a whole number by less than this

function candidatesFor(
  index: IndexReader,
  { tokens, words, marks, size }: Comparable,
  threshold: number,
  language: "zh" | "en" | undefined,
): Candidate[] {
  const chunks = index
    .chunks()
    .filter(
      (chunk) =>
        (language === undefined || chunk.language === language) &&
        greatestOf(chunk.class) >= threshold * size - EPSILON &&
        leastOf(chunk.class) <= size / threshold + EPSILON,
    );
  const weights = new Map<number, number>();
  for (const token of tokens) {
    if (token.kind === "mark") continue;
    const key = wordKey(token);
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const slots = index.slots(chunks, [...weights.keys()]);
  return chunks.flatMap((chunk): Candidate[] => {
    const larger = Math.max(size, leastOf(chunk.class));
    const least = Math.ceil((threshold * larger - marks.length) / WORD_WEIGHT - EPSILON);
    if (least <= 0) return everyText(index, chunk).map(({ id }) => ({ id, most: 1 }));
    const lists = [...(slots.get(chunk.id) ?? [])].map(([key, bytes]) => ({ bytes, weight: weights.get(key) ?? 0 }));
    return slotsWithWeight(lists, least).map(({ slot, weight }) => ({
      id: chunk.id * CHUNK_SLOTS + slot,
      most: (WORD_WEIGHT * Math.min(weight, words.length) + marks.length) / larger + EPSILON,
    }));
  });
}

/** What little is nearly all marks has no words to be found by. */
function everyText(index: IndexReader, chunk: Chunk): StoredText[] {
  const all: StoredText[] = [];
  for (let after = -1; ; ) {
    const texts = index.textsOf(chunk, after, 1000);
    for (const text of texts) all.push(text);
    const last = texts.at(-1);
    if (last === undefined) return all;
    after = last.id;
  }
}

/** Makes the look-up of texts that are the same but for white space and invisible characters. */
export function exactFinder(
  database: SqliteDatabase,
): (text: string, language?: "zh" | "en") => Omit<Match, "differences">[] {
  const alike = query<{ readonly id: number; readonly text: StoredBytes; readonly language: number }>(
    database,
    `SELECT text.id AS id, CAST(text AS BLOB) AS text, ${LANGUAGE_NUMBER} AS language
      FROM text JOIN chunk ON chunk.id = text.id >> 16 WHERE likeness = ?`,
  );
  const unitsOf = unitsOfTexts(database);
  return (text, language) => {
    const { plain, tokens } = comparable(text);
    const number = language === undefined ? undefined : language === "zh" ? 0 : 1;
    const ids = alike
      .all(likenessOf(tokens))
      .filter((each) => number === undefined || each.language === number)
      .filter((each) => comparable(decoded(each.text, "Text", each.id)).plain === plain)
      .map(({ id }) => id);
    if (ids.length === 0) return [];
    return [...unitsOf(ids).values()]
      .flat()
      .map(({ unit, side }) => ({ unit, side, score: 1 }))
      .sort(byScore);
  };
}
