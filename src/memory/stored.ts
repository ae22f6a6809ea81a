import { damaged } from "./damage.js";

/**
 * A text as it lies in the file. The SQL says `CAST(… AS BLOB)` of every text it selects: `libsql` ends the process at bytes that
 * are not UTF-8, and `node:sqlite` puts U+FFFD in their place. libsql gives a `Buffer` for one row, and an `ArrayBuffer` for many.
 */
export type StoredBytes = Uint8Array | ArrayBuffer | null;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * A text that lies in the file.
 *
 * @param what What it is, for a person: “Text 65536”.
 * @throws BitextError `memory-unusable` when it is no text.
 */
export function decoded(stored: StoredBytes, what: string, id?: number): string {
  if (stored === null) throw damaged(`${nameOf(what, id)} is not there`);
  try {
    return decoder.decode(stored);
  } catch (cause) {
    throw damaged(`${nameOf(what, id)} is not UTF-8`, cause);
  }
}

const nameOf = (what: string, id: number | undefined): string => (id === undefined ? what : `${what} ${id}`);

/**
 * The fields of a row that were put together by `FIELDS`, decoded at once: a call for each would take longer than SQLite does.
 *
 * @throws BitextError `memory-unusable` when they are not so many texts.
 */
export function decodedFields(stored: StoredBytes, count: number, what: string, id: number): string[] {
  const fields = decoded(stored, what, id).split("\0");
  if (fields.length !== count) throw damaged(`${nameOf(what, id)} has U+0000 in it`);
  return fields;
}

/** SQL that puts texts together for `decodedFields`. None has U+0000 in it, see `storable`. */
export const fieldsOf = (...columns: readonly string[]): string => `CAST(${columns.join(" || x'00' || ")} AS BLOB)`;

/**
 * SQL for a column of numbers, which is NULL where it has none. A byte that changes may make a number a text, and bytes that libsql
 * must not see: no column is selected as it is.
 */
export const numberIn = (column: string): string =>
  `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN ${column} END`;

/** A blob's bytes. The SQL says `CAST(… AS BLOB)`, since a byte that changes may make it a text. */
export function bytesOf(blob: StoredBytes, what: string, id: number): Uint8Array {
  if (blob === null) throw damaged(`${nameOf(what, id)} has no bytes`);
  return blob instanceof Uint8Array ? blob : new Uint8Array(blob);
}
