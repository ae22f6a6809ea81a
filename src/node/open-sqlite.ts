import { closeSync, existsSync, openSync, rmSync, statSync } from "node:fs";
import type { SqliteDatabase } from "../memory/index.js";
import { BitextError } from "../model/index.js";
import { PRIVATE } from "./file-access.js";
import type { ImportPackage } from "./load-words.js";
import { unwritable } from "./write-file-aside.js";

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
 * Opens a SQLite file with what this Node has: `node:sqlite`, or else `libsql`. One that is made is for its owner alone, and so are
 * the files that SQLite makes beside it, which take its mode; one that is there keeps its own.
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
  const isMade = found === undefined && !NO_FILE.test(file) && makePrivate(file);
  try {
    return new Database(file);
  } catch (cause) {
    if (isMade) rmSync(file, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BitextError("file-unreadable", `${file} does not open (${why}).`, { cause, place: { file } });
  }
}

/** What SQLite takes for a database in memory, or for an address of one. */
const NO_FILE = /^(?:$|:memory:$|file:)/;

/** Makes an empty file, which SQLite takes for a database still to begin; `false` where another did so just now. */
function makePrivate(file: string): boolean {
  try {
    closeSync(openSync(file, "wx", PRIVATE));
    return true;
  } catch (cause) {
    if (!existsSync(file)) throw unwritable(file, cause);
    return false;
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
