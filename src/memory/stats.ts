import { query, type SqliteDatabase } from "./database.js";

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
  const counted = (name: string): Counted[] =>
    query<Counted>(
      database,
      `SELECT ${name} AS name, count(*) AS count FROM unit JOIN origin ON origin.id = unit.origin
        GROUP BY name ORDER BY count DESC, name`,
    ).all();
  const textsIn = (language: string): number =>
    number(`SELECT count(*) AS n FROM chunk JOIN text ON text.id >= chunk.id * 65536 AND text.id < (chunk.id + 1) * 65536
      WHERE language = '${language}'`);
  const dates = query<{ first: string | null; last: string | null }>(
    database,
    "SELECT min(date) AS first, max(date) AS last FROM origin WHERE date != '' AND id IN (SELECT origin FROM unit)",
  ).get();
  return {
    units: number("SELECT count(*) AS n FROM unit"),
    confirmed: number("SELECT count(*) AS n FROM unit WHERE confirmed"),
    texts: { zh: textsIn("zh"), en: textsIn("en") },
    bytes: {
      text: number("SELECT sum(length(CAST(text AS BLOB))) AS n FROM text"),
      index: number("SELECT sum(length(slots)) AS n FROM posting"),
    },
    languages: counted("source_lang || ' → ' || target_lang"),
    domains: counted("domain"),
    documents: counted("document"),
    ...(dates?.first != null && dates.last != null && { dates: { first: dates.first, last: dates.last } }),
  };
}
