/** The part of a prepared statement that the memory needs. */
export interface SqliteStatement {
  /** Runs it; what it gives is not looked at. */
  run(...parameters: SqliteParameter[]): unknown;
  /** The first row, or nothing. */
  get(...parameters: SqliteParameter[]): unknown;
  /** All rows. */
  all(...parameters: SqliteParameter[]): unknown[];
}

/** What the memory hands to a statement. */
export type SqliteParameter = number | string | Uint8Array | null;

/** The part of an open SQLite database that the memory needs. `node:sqlite`, `better-sqlite3` and `libsql` all have it. */
export interface SqliteDatabase {
  /** Runs statements that give no rows. */
  exec(sql: string): unknown;
  /** Prepares one statement. */
  prepare(sql: string): SqliteStatement;
}

/** A prepared statement whose rows are of a known type: what its SQL selects. */
export interface Query<Row> {
  get(...parameters: SqliteParameter[]): Row | undefined;
  all(...parameters: SqliteParameter[]): Row[];
}

/** Prepares a `SELECT`. Its columns are named in the SQL, so only the SQL can say what `Row` is. Texts come as `StoredText`. */
export function query<Row>(database: SqliteDatabase, sql: string): Query<Row> {
  const statement = database.prepare(sql);
  return {
    get: (...parameters) => (statement.get(...parameters) ?? undefined) as Row | undefined,
    all: (...parameters) => statement.all(...parameters) as Row[],
  };
}

const NOT_STORED = /\p{Surrogate}|\0/gu;

/** A text as SQLite gives it back: halves of characters, and the one that ends a string in C, are U+FFFD. */
export const storable = (text: string): string => text.replace(NOT_STORED, "\ufffd");
