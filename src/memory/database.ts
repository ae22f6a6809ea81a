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
export type SqliteParameter = number | string | Uint8Array;

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

/** Prepares a `SELECT`. Its columns are named in the SQL, so only the SQL can say what `Row` is. */
export function query<Row>(database: SqliteDatabase, sql: string): Query<Row> {
  const statement = database.prepare(sql);
  return {
    get: (...parameters) => (statement.get(...parameters) ?? undefined) as Row | undefined,
    all: (...parameters) => statement.all(...parameters) as Row[],
  };
}

/** A blob's bytes: libsql gives a `Buffer` for one row, and an `ArrayBuffer` for many. */
export const bytesOf = (blob: Uint8Array | ArrayBuffer): Uint8Array =>
  blob instanceof Uint8Array ? blob : new Uint8Array(blob);

/**
 * Does something in one transaction, which fails as a whole.
 *
 * It takes the right to write at once, so that of two writers one waits and none finds half-way that it may not go on.
 */
export function inTransaction<T>(database: SqliteDatabase, act: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = act();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    try {
      database.exec("ROLLBACK");
    } catch {
      // SQLite rolled back by itself, as it does when the disk is full; the first error is the one to tell
    }
    throw error;
  }
}

const NOT_STORED = /\p{Surrogate}|\0/gu;

/** A text as SQLite gives it back: halves of characters, and the one that ends a string in C, are U+FFFD. */
export const storable = (text: string): string => text.replace(NOT_STORED, "\ufffd");
