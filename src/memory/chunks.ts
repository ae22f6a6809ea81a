import { bytesOf, query, type SqliteDatabase } from "./database.js";
import { CHUNK_SLOTS, type SlotBytes } from "./slots.js";
import { TOKEN_KEYS } from "./tokens.js";

/** A run of texts of one language and like length. */
export interface Chunk {
  readonly id: number;
  readonly language: "zh" | "en";
  readonly class: number;
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

/** Makes a reader of the index. */
export function indexReader(database: SqliteDatabase): IndexReader {
  const chunks = query<Chunk>(database, "SELECT id, language, class FROM chunk ORDER BY class, id");
  // CROSS JOIN keeps SQLite from reading the larger table first
  const postings = query<{ id: number; slots: Uint8Array | ArrayBuffer }>(
    database,
    "SELECT posting.id AS id, slots FROM json_each(?) CROSS JOIN posting ON posting.id = json_each.value",
  );
  const texts = query<StoredText>(
    database,
    "SELECT text.id AS id, text FROM json_each(?) CROSS JOIN text ON text.id = json_each.value",
  );
  const textsOf = query<StoredText>(database, "SELECT id, text FROM text WHERE id > ? AND id < ? ORDER BY id LIMIT ?");
  return {
    chunks: () => chunks.all(),
    slots(of, keys) {
      const ids = of.flatMap(({ id }) => keys.map((key) => id * TOKEN_KEYS + key));
      const found = new Map(of.map(({ id }) => [id, new Map<number, SlotBytes>()]));
      for (const { id, slots } of postings.all(JSON.stringify(ids))) {
        found.get(Math.floor(id / TOKEN_KEYS))?.set(id % TOKEN_KEYS, bytesOf(slots));
      }
      return found;
    },
    texts: (ids) => texts.all(JSON.stringify(ids)),
    textsOf: ({ id }, after, count) =>
      textsOf.all(Math.max(after, id * CHUNK_SLOTS - 1), (id + 1) * CHUNK_SLOTS, count),
  };
}
