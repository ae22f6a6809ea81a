import { existsSync, statSync } from "node:fs";
import type { SqliteDatabase } from "../memory/index.js";
import { BitextError } from "../model/index.js";
import type { ImportPackage } from "./load-words.js";
import { expectWritable } from "./write-file-aside.js";

/** A SQLite database in a file. */
export interface SqliteFile extends SqliteDatabase {
  /** Closes the file; nothing may follow. */
  close(): void;
}

type OpenDatabase = new (file: string) => SqliteFile;

// Node's own, where it has one; else the package that comes with its library ready made
const LOADERS: readonly ((load: ImportPackage) => Promise<OpenDatabase>)[] = [
  async (load) => (await load<{ DatabaseSync: OpenDatabase }>("node:sqlite")).default.DatabaseSync,
  async (load) => (await load<OpenDatabase>("libsql")).default,
];

/** How to open a SQLite file. */
export interface OpenSqliteOptions {
  /** Make the file where there is none. @default false */
  readonly create?: boolean | undefined;
  /** @default `import` */
  readonly importPackage?: ImportPackage | undefined;
}

/**
 * Opens a SQLite file with what this Node has: `node:sqlite`, or else `libsql`.
 *
 * @throws BitextError `file-unreadable` when there is no such file, it is empty, or it does not open; `file-unwritable` when it
 * cannot be made.
 * @throws Error when there is neither of the two; its `cause` says why.
 */
export async function openSqlite(file: string, options: OpenSqliteOptions = {}): Promise<SqliteFile> {
  const { create = false, importPackage = (specifier) => import(specifier) } = options;
  const found = existsSync(file) ? statSync(file) : undefined;
  const wrong = found === undefined ? "not there" : found.isDirectory() ? "a folder" : found.size === 0 ? "empty" : "";
  if (wrong === "a folder" || (wrong !== "" && !create)) {
    throw new BitextError("file-unreadable", `${file} is ${wrong}; a memory is expected.`, { place: { file } });
  }
  const Database = await loadSqlite(importPackage);
  try {
    return new Database(file);
  } catch (cause) {
    if (found === undefined) expectWritable(file); // which says why in words
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BitextError("file-unreadable", `${file} does not open (${why}).`, { cause, place: { file } });
  }
}

async function loadSqlite(importPackage: ImportPackage): Promise<OpenDatabase> {
  let cause: unknown;
  for (const load of LOADERS) {
    try {
      return await load(importPackage);
    } catch (error) {
      cause = error;
    }
  }
  throw new Error("SQLite does not load here; Node 22.14 with node:sqlite, or the package libsql, is expected.", {
    cause,
  });
}
