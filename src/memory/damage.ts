import { BitextError } from "../model/index.js";

const DAMAGED = "The memory is damaged: ";

/** A memory of which a part cannot be read. */
export const damaged = (what: string, cause?: unknown): BitextError =>
  new BitextError("memory-unusable", `${DAMAGED}${what}.`, { cause });

/** What cannot be read, as a sentence of its own. */
export function whatIsDamaged(error: unknown): string {
  const { message } = error instanceof Error ? error : { message: String(error) };
  return message.startsWith(DAMAGED) ? message.slice(DAMAGED.length) : message;
}

/** What SQLite says of the machine or of the caller, not of the file: sqlite.org/rescode.html. */
const NOT_OF_THE_FILE: Readonly<Record<string, number>> = {
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  NOMEM: 7,
  READONLY: 8,
  INTERRUPT: 9,
  FULL: 13,
  CANTOPEN: 14,
  AUTH: 23,
};

/** Whether an error is SQLite's, and says that another has what is needed: later it will go. */
export const isBusy = (error: unknown): boolean => sqliteCodeOf(error) === "BUSY";

/** Whether an error is SQLite's, and says that the file cannot be written. */
export const isReadOnly = (error: unknown): boolean => sqliteCodeOf(error) === "READONLY";

/**
 * What an error means for a memory. What SQLite says of our statements is about the file, since they are right for every file
 * that is whole: damage has a code of ours. What it says of the machine, and what is not SQLite's, stays as it is.
 */
export function asMemoryError(error: unknown): unknown {
  if (error instanceof BitextError || !(error instanceof Error)) return error;
  const code = sqliteCodeOf(error);
  if (code === undefined || Object.hasOwn(NOT_OF_THE_FILE, code)) return error;
  return new BitextError(
    "memory-unusable",
    `The memory is damaged or none (${error.message}); one that SQLite can read is expected.`,
    { cause: error },
  );
}

/**
 * SQLite's code in an error of `node:sqlite` (a number, `errcode`), of `libsql` (a number, `rawCode`: it does not name them all) or of
 * `better-sqlite3` (a name, `code`).
 */
function sqliteCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  // a number that is no longer one of ours: node:sqlite refuses what a double cannot hold
  if (error.code === "ERR_OUT_OF_RANGE" && /JavaScript number/.test(error.message)) return "CORRUPT";
  const number = "errcode" in error ? error.errcode : "rawCode" in error ? error.rawCode : undefined;
  if (typeof number !== "number") return /^SQLITE_([A-Z]+)/.exec(String(error.code))?.[1];
  const primary = number & 0xff; // the rest says more of the same
  return Object.keys(NOT_OF_THE_FILE).find((each) => NOT_OF_THE_FILE[each] === primary) ?? "ERROR";
}
