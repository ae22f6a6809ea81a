import { randomBytes } from "node:crypto";
import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BitextError } from "../model/index.js";

/**
 * Writes a file aside and renames it, so that a reader never meets a half of it and a failure leaves what was there.
 *
 * @throws BitextError `file-unwritable`; nothing is left behind.
 */
export function writeFileAside(file: string, content: string | Uint8Array): void {
  const aside = `${file}.${randomBytes(4).toString("hex")}.part`;
  try {
    writeFileSync(aside, content, { flag: "wx" });
    renameSync(aside, file);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw unwritable(file, cause);
  }
}

/**
 * Finds out before a long run whether its result can be written: nothing is written yet.
 *
 * @throws BitextError `file-unwritable`.
 */
export function expectWritable(file: string): void {
  try {
    accessSync(dirname(file), constants.W_OK);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

const unwritable = (file: string, cause: unknown): BitextError =>
  new BitextError("file-unwritable", `${file} cannot be written: ${reasonOf(cause)}.`, { cause, place: { file } });

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  ENOENT: "no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
};

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code || String(error));
}
