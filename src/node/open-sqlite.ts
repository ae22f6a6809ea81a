import { accessSync, closeSync, constants, existsSync, openSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { SqliteDatabase } from "../memory/index.js";
import { BitextError } from "../model/index.js";
import { PRIVATE } from "./file-access.js";
import { type ImportPackage, importInstalled } from "./import-package.js";
import { unwritable } from "./write-file-aside.js";

/** A SQLite database in a file. */
export interface SqliteFile extends SqliteDatabase {
  /** Closes the file; nothing may follow. */
  close(): void;
}

type OpenDatabase = new (file: string, options?: { readonly readOnly: boolean }) => SqliteFile;

// Node's own, where it has one; else the package that comes with its library ready made
const LOADERS: readonly ((load: ImportPackage | undefined) => Promise<OpenDatabase>)[] = [
  async (load) => {
    // by its name, which bundlers look for
    if (load === undefined) return (await import("node:sqlite")).DatabaseSync;
    return (await load<{ DatabaseSync: OpenDatabase }>("node:sqlite")).default.DatabaseSync;
  },
  async (load = importInstalled) => (await load<OpenDatabase>("libsql")).default,
];

/** How to open a SQLite file. */
export interface OpenSqliteOptions {
  /** Make the file where there is none. @default false */
  readonly create?: boolean | undefined;
  /** @default `import` */
  readonly importPackage?: ImportPackage | undefined;
}

const IN_MEMORY = ":memory:";

/**
 * Opens a SQLite file with what this Node has: `node:sqlite`, or else `libsql`. One that is made is for its owner alone, and so are
 * the files that SQLite makes beside it, which take its mode; one that is there keeps its own. A file that cannot be written, or
 * whose folder cannot be, is opened to be read: unless another process has it open, as one that nobody changes meanwhile.
 *
 * @throws BitextError `file-unreadable` when there is no such file, it is empty, or it does not open; `file-unwritable` when it
 * cannot be made.
 * @throws Error when there is neither of the two; its `cause` says why.
 * @example
 * import { openMemory } from "duiqi/memory";
 * import { openSqlite } from "duiqi/node";
 * const database = await openSqlite("memory.db", { create: true });
 * console.log(openMemory(database).stats().units);
 * database.close();
 */
export async function openSqlite(file: string, options: OpenSqliteOptions = {}): Promise<SqliteFile> {
  const { create = false, importPackage } = options;
  const found = existsSync(file) ? statSync(file) : undefined;
  const wrong = found === undefined ? "not there" : found.isDirectory() ? "a folder" : found.size === 0 ? "empty" : "";
  if (wrong === "a folder" || (wrong !== "" && !create)) {
    throw new BitextError("file-unreadable", `${file} is ${wrong}; a memory is expected.`, { place: { file } });
  }
  const Database = await loadSqlite(importPackage);
  const isMade = found === undefined && file !== IN_MEMORY && makePrivate(file);
  const path = resolve(file); // since libsql takes some names for addresses
  try {
    if (found !== undefined && !(isWritable(dirname(path)) && isWritable(path)))
      return await openToRead(file, importPackage);
    return new Database(file === IN_MEMORY ? file : path);
  } catch (cause) {
    if (isMade) rmSync(file, { force: true });
    if (cause instanceof BitextError) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BitextError("file-unreadable", `${file} does not open (${why}).`, { cause, place: { file } });
  }
}

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

/**
 * Opens a file that cannot be written, or beside which none can be made. SQLite wants to make two there for a database in WAL mode,
 * unless another process has it open, or it is said that nobody changes it: node:sqlite can be told so from Node 22.15 on,
 * libsql always. What a reader made there would be in the way of a writer who is another user.
 */
async function openToRead(file: string, importPackage: ImportPackage | undefined): Promise<SqliteFile> {
  const path = resolve(file);
  const isSaved = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0;
  const unchanging = `${pathToFileURL(path).href}?immutable=1`;
  const isOpenElsewhere = existsSync(`${path}-shm`);
  const names = isOpenElsewhere ? [path, ...(isSaved ? [unchanging] : [])] : [...(isSaved ? [unchanging] : []), path];
  let cause: unknown;
  for (const name of names) {
    for (const load of LOADERS) {
      const Database = await load(importPackage).catch(() => undefined);
      if (Database === undefined) continue;
      const { database, error } = opened(() => new Database(name, { readOnly: true }));
      if (database !== undefined) return database;
      cause = error;
    }
  }
  const unsaved = isSaved ? "" : `, and what was last added to it lies in ${file}-wal`;
  const message = `${file} does not open: it or its folder cannot be written${unsaved}; both are expected to be.`;
  throw new BitextError("file-unreadable", message, { cause, place: { file } });
}

/** A database, unless SQLite does not get at its file: which it tries when it is asked something, and not before. */
function opened(open: () => SqliteFile): { readonly database?: SqliteFile; readonly error?: unknown } {
  let database: SqliteFile | undefined;
  try {
    database = open();
    database.prepare("PRAGMA schema_version").get();
    return { database };
  } catch (error) {
    if (database !== undefined && !/unable to open|readonly/.test(String(error))) return { database }; // it is damaged, or none
    database?.close();
    return { error };
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function loadSqlite(importPackage: ImportPackage | undefined): Promise<OpenDatabase> {
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
