import { damaged } from "./damage.js";
import { query, type SqliteDatabase } from "./database.js";
import { CLASSES } from "./length-classes.js";
import { CHUNK_SLOTS, type SlotBytes } from "./slots.js";
import { bytesOf, decoded, numberIn, type StoredBytes } from "./stored.js";
import { TOKEN_KEYS } from "./tokens.js";

/** A run of texts of one language and like length. */
export interface Chunk {
  readonly id: number;
  readonly language: "zh" | "en";
  readonly class: number;
  /** How many of its numbers have been given to texts. */
  readonly used: number;
}

/** A text of the memory. */
export interface StoredText {
  readonly id: number;
  readonly text: string;
}

/** Reads the index. Nothing is kept between calls, so that what another process writes is found at once. */
export interface IndexReader {
  /** The chunks there are, shorter texts first. */
  chunks(): Chunk[];
  /** Which slots of each of these chunks have each of these tokens; what no slot has is left out. */
  slots(chunks: readonly Chunk[], keys: readonly number[]): Map<number, Map<number, SlotBytes>>;
  /** Texts by number, in order; of a number that is not there any more, none. */
  texts(ids: readonly number[]): StoredText[];
  /** Texts of a chunk after a number, in order, up to a count. */
  textsOf(chunk: Chunk, after: number, count: number): StoredText[];
}

/** A language as a number, so that no text need be decoded; what is neither of ours is NULL. */
export const LANGUAGE_NUMBER = "CASE language WHEN 'zh' THEN 0 WHEN 'en' THEN 1 END";

interface StoredChunk extends Omit<Chunk, "language"> {
  readonly language: number | null;
}

function chunkOf({ id, language, class: lengthClass, used }: StoredChunk): Chunk {
  const isUsed = Number.isInteger(used) && used >= 0 && used <= CHUNK_SLOTS;
  const isClass = Number.isInteger(lengthClass) && lengthClass >= 0 && lengthClass < CLASSES;
  if (language === null || !isClass || !isUsed) throw damaged(`Chunk ${id} of the index has no sense`);
  return { id, language: language === 0 ? "zh" : "en", class: lengthClass, used };
}

interface StoredRow {
  readonly id: number;
  readonly text: StoredBytes;
}

const textOf = ({ id, text }: StoredRow): StoredText => ({ id, text: decoded(text, "Text", id) });

/** Makes a reader of the index. */
export function indexReader(database: SqliteDatabase): IndexReader {
  const chunks = query<StoredChunk>(
    database,
    `SELECT id, ${LANGUAGE_NUMBER} AS language, ${numberIn("class")} AS class, ${numberIn("used")} AS used
      FROM chunk ORDER BY class, id`,
  );
  // CROSS JOIN keeps SQLite from reading the larger table first
  const postings = query<{ id: number; slots: StoredBytes }>(
    database,
    "SELECT posting.id AS id, CAST(slots AS BLOB) AS slots FROM json_each(?) CROSS JOIN posting ON posting.id = json_each.value",
  );
  const texts = query<StoredRow>(
    database,
    "SELECT text.id AS id, CAST(text AS BLOB) AS text FROM json_each(?) CROSS JOIN text ON text.id = json_each.value",
  );
  const textsOf = query<StoredRow>(
    database,
    "SELECT id, CAST(text AS BLOB) AS text FROM text WHERE id > ? AND id < ? ORDER BY id LIMIT ?",
  );
  return {
    chunks: () => chunks.all().map(chunkOf),
    slots(of, keys) {
      const ids = of.flatMap(({ id }) => keys.map((key) => id * TOKEN_KEYS + key));
      const found = new Map(of.map(({ id }) => [id, new Map<number, SlotBytes>()]));
      for (const { id, slots } of postings.all(JSON.stringify(ids))) {
        found.get(Math.floor(id / TOKEN_KEYS))?.set(id % TOKEN_KEYS, bytesOf(slots, "Posting", id));
      }
      return found;
    },
    texts: (ids) => texts.all(JSON.stringify(ids)).map(textOf),
    textsOf({ id }, after, count) {
      const found = textsOf.all(Math.max(after, id * CHUNK_SLOTS - 1), (id + 1) * CHUNK_SLOTS, count).map(textOf);
      expectAscending(found, after);
      return found;
    },
  };
}

/**
 * Makes sure that rows come in order, so that whoever asks for those behind the last comes to an end.
 *
 * @throws BitextError `memory-unusable`.
 */
export function expectAscending(rows: readonly { readonly id: number }[], after: number): void {
  let last = after;
  for (const { id } of rows) {
    if (!(id > last)) throw damaged(`Number ${id} comes behind ${last}`);
    last = id;
  }
}
