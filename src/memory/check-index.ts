import { BitextError } from "../model/index.js";
import type { CheckSteps, Damage } from "./check-steps.js";
import { type Chunk, indexReader } from "./chunks.js";
import { query, type SqliteDatabase } from "./database.js";
import { comparable } from "./fuzzy-score.js";
import { classOf } from "./length-classes.js";
import { CHUNK_SLOTS, forEachSlot } from "./slots.js";
import { bytesOf, decoded, type StoredBytes } from "./stored.js";
import { keysOf, TOKEN_KEYS } from "./tokens.js";

const ROWS_AT_ONCE = 500; // rows that are read before others have a turn; chosen by hand, as in `check.ts`

/** Whether the index says of every text just what words it has. Slots of texts that were removed stay in it, and are no damage. */
export function* checkIndex(database: SqliteDatabase): CheckSteps {
  const chunks = indexReader(database).chunks();
  for (const chunk of chunks) yield* checkChunk(database, chunk);

  const known = new Set(chunks.map(({ id }) => id));
  for (const [table, size] of [
    ["text", CHUNK_SLOTS],
    ["posting", TOKEN_KEYS],
  ] as const) {
    const strays = query<{ readonly chunk: number; readonly count: number }>(
      database,
      `SELECT id / ${size} AS chunk, count(*) AS count FROM ${table} GROUP BY 1`,
    );
    for (const { chunk, count } of strays.all()) {
      if (!known.has(chunk)) yield of(chunk, `is not there, and ${count} rows of the table ${table} are of it`);
    }
    yield;
  }
}

const of = (chunk: number, what: string): Damage => ({ part: "index", message: `Chunk ${chunk} ${what}.` });

function* checkChunk(database: SqliteDatabase, chunk: Chunk): CheckSteps {
  const expected = new Map<number, number[]>();
  const slots = new Set<number>();
  let misplaced = 0;
  const texts = query<{ readonly id: number; readonly text: StoredBytes }>(
    database,
    `SELECT id, CAST(text AS BLOB) AS text FROM text WHERE id > ? AND id < ? ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
  );
  const end = (chunk.id + 1) * CHUNK_SLOTS;
  for (let last = chunk.id * CHUNK_SLOTS - 1; ; ) {
    const rows = texts.all(last, end);
    for (const { id, text } of rows) {
      const slot = id % CHUNK_SLOTS;
      const found = readable(text);
      if (found === undefined) continue; // it is told of as a text
      slots.add(slot);
      const { tokens, size } = comparable(found);
      if (classOf(size) !== chunk.class || slot >= chunk.used) misplaced++;
      for (const key of keysOf(tokens)) {
        const list = expected.get(key);
        if (list === undefined) expected.set(key, [slot]);
        else list.push(slot);
      }
    }
    yield;
    const next = rows.at(-1)?.id;
    if (next === undefined || next <= last) break;
    last = next;
  }
  if (misplaced > 0)
    yield of(chunk.id, `has ${misplaced} texts of another length, or of numbers that it has not given`);
  yield* comparePostings(database, chunk, expected, slots);
}

function readable(text: StoredBytes): string | undefined {
  try {
    return decoded(text, "Text");
  } catch (error) {
    if (error instanceof BitextError) return undefined;
    throw error;
  }
}

function* comparePostings(
  database: SqliteDatabase,
  chunk: Chunk,
  expected: Map<number, number[]>,
  slots: ReadonlySet<number>,
): CheckSteps {
  const postings = query<{ readonly id: number; readonly slots: StoredBytes }>(
    database,
    `SELECT id, CAST(slots AS BLOB) AS slots FROM posting WHERE id > ? AND id < ? ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
  );
  const end = (chunk.id + 1) * TOKEN_KEYS;
  let wrong = 0;
  for (let last = chunk.id * TOKEN_KEYS - 1; ; ) {
    const rows = postings.all(last, end);
    for (const { id, slots: stored } of rows) {
      const key = id % TOKEN_KEYS;
      if (!agrees(bytesOf(stored, "Posting", id), expected.get(key) ?? [], slots, chunk.used)) wrong++;
      expected.delete(key);
    }
    yield;
    const next = rows.at(-1)?.id;
    if (next === undefined || next <= last) break;
    last = next;
  }
  wrong += expected.size;
  if (wrong > 0) {
    yield of(chunk.id, `says of ${wrong} words something else than its texts, so that searches may miss units`);
  }
}

/** Whether a posting has these slots, in order, and beside them none but those of texts that were removed. */
function agrees(bytes: Uint8Array, expected: readonly number[], slots: ReadonlySet<number>, used: number): boolean {
  let last = -1;
  let at = 0;
  let isRight = bytes.length % 2 === 0;
  forEachSlot(bytes, (slot) => {
    if (slot <= last || slot >= used) isRight = false;
    last = slot;
    if (slot === expected[at]) at++;
    else if (slots.has(slot)) isRight = false;
  });
  return isRight && at === expected.length;
}
