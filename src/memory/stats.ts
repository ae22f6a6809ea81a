import { query, type SqliteDatabase } from "./database.js";
import { decoded, type StoredBytes } from "./stored.js";

/** What is in a memory, in numbers. */
export interface MemoryStats {
  readonly units: number;
  /** Units that a person confirmed. */
  readonly confirmed: number;
  /** Different texts. */
  readonly texts: { readonly zh: number; readonly en: number };
  /** UTF-8 bytes of the texts, and of the index of their words. */
  readonly bytes: { readonly text: number; readonly index: number };
  /** How many units there are of each pair of language tags, of each domain and of each document, the most first; "" is none. */
  readonly languages: readonly Counted[];
  readonly domains: readonly Counted[];
  readonly documents: readonly Counted[];
  /** The first and the last date, where units have any. */
  readonly dates?: { readonly first: string; readonly last: string };
}

/** A name, and how many have it. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Counts what is in a memory. It reads all of it: about a second for a million units. */
export function memoryStats(database: SqliteDatabase): MemoryStats {
  const number = (sql: string): number => query<{ n: number | null }>(database, sql).get()?.n ?? 0;
  const counted = (name: string, what: string): Counted[] =>
    query<{ readonly name: StoredBytes; readonly count: number }>(
      database,
      `SELECT CAST(${name} AS BLOB) AS name, count(*) AS count FROM unit JOIN origin ON origin.id = unit.origin
        GROUP BY name ORDER BY count DESC, name`,
    )
      .all()
      .map(({ name, count }) => ({ name: decoded(name, what), count }));
  const textsIn = (language: string): number =>
    number(`SELECT count(*) AS n FROM chunk JOIN text ON text.id >= chunk.id * 65536 AND text.id < (chunk.id + 1) * 65536
      WHERE language = '${language}'`);
  const dates = query<{ readonly first: StoredBytes; readonly last: StoredBytes }>(
    database,
    "SELECT CAST(min(date) AS BLOB) AS first, CAST(max(date) AS BLOB) AS last FROM origin WHERE date != '' AND id IN (SELECT origin FROM unit)",
  ).get();
  return {
    units: number("SELECT count(*) AS n FROM unit"),
    confirmed: number("SELECT count(*) AS n FROM unit WHERE confirmed"),
    texts: { zh: textsIn("zh"), en: textsIn("en") },
    bytes: {
      text: number("SELECT sum(length(CAST(text AS BLOB))) AS n FROM text"),
      index: number("SELECT sum(length(slots)) AS n FROM posting"),
    },
    languages: counted("source_lang || ' → ' || target_lang", "The languages of some units"),
    domains: counted("domain", "The domain of some units"),
    documents: counted("document", "The document of some units"),
    ...(dates?.first != null &&
      dates.last != null && {
        dates: { first: decoded(dates.first, "The first date"), last: decoded(dates.last, "The last date") },
      }),
  };
}
