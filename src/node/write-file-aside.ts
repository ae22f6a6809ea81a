import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { BitextError } from "../model/index.js";
import { openLike } from "./file-access.js";

/** What the names of files written aside end in, until they are renamed. */
export const ASIDE_ENDING = ".part";

/** A file being written aside: it has its name once it is whole. */
export interface AsideFile {
  /** @throws BitextError `file-unwritable`; nothing is left behind. */
  write(content: string | Uint8Array): void;
  /**
   * Gives the file its name. A durable one is there after a power cut too: its bytes and its name are on the disk first.
   * A new one is not written where another has the name already: that one stays, and nothing is left behind.
   *
   * @throws BitextError `file-unwritable`; nothing is left behind.
   */
  commit(how?: { readonly isDurable?: boolean; readonly isNew?: boolean }): void;
  /** Leaves nothing behind. */
  discard(): void;
}

/** How to write a file aside. */
export interface AsideOptions {
  /** Whether a file that is new is for its owner alone, as it may hold unpublished text. @default false */
  readonly isPrivate?: boolean;
}

/**
 * Opens a file to be written aside, in pieces, and renamed. A link stays one: its file is replaced. What is no file, as a pipe
 * or a device, is written to as it is. A signal that ends the process leaves nothing behind, but for SIGKILL, and for signals
 * while a thread writes, which only the process hears.
 *
 * A file that is replaced keeps its mode, and its owner and group where the system lets us; links to it under other names
 * and access lists are not kept.
 *
 * @throws BitextError `file-unwritable`.
 * @example
 * import { tmxWriter } from "duiqi/format";
 * import { openAside } from "duiqi/node";
 * const [writer, file] = [tmxWriter(), openAside("memory.tmx")];
 * file.write(writer.push(units));
 * file.write(writer.end());
 * file.commit(); // only now has memory.tmx what was written; discard() leaves what was there
 */
export function openAside(file: string, { isPrivate = false }: AsideOptions = {}): AsideFile {
  const { target, old, isFile } = targetOf(file);
  const aside = isFile ? `${target}.${randomBytes(4).toString("hex")}${ASIDE_ENDING}` : target;
  let handle: number | undefined;
  const close = (): void => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };
  const discard = (): void => {
    close();
    if (isFile) rmSync(aside, { force: true });
    forget(discard);
  };
  const orUnwritable = (write: () => void): void => {
    try {
      write();
    } catch (cause) {
      discard();
      throw unwritable(file, cause);
    }
  };
  orUnwritable(() => {
    if (isFile) discardWhenStopped(discard); // before the file is there; a pipe may wait for its reader, and be stopped
    handle = isFile ? openLike(aside, old, isPrivate) : openSync(aside, "w");
  });
  return {
    write: (content) => orUnwritable(() => handle !== undefined && writeFileSync(handle, content)),
    commit: ({ isDurable = false, isNew = false } = {}) =>
      orUnwritable(() => {
        if (isDurable && isFile && handle !== undefined) fsyncSync(handle);
        close();
        if (isFile && isNew) linkUnlessThere(aside, target);
        else if (isFile) renameSync(aside, target);
        forget(discard);
        if (isDurable && isFile) syncFolder(dirname(target));
      }),
    discard,
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const discards = new Set<() => void>();

function discardWhenStopped(discard: () => void): void {
  if (discards.size === 0) for (const signal of SIGNALS) process.prependListener(signal, stop);
  discards.add(discard);
}

function forget(discard: () => void): void {
  discards.delete(discard);
  if (discards.size === 0) for (const signal of SIGNALS) process.off(signal, stop);
}

/** Ends the process as the signal would have, with nothing left behind. */
function stop(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return; // the program ends in its own way
  for (const discard of [...discards]) discard();
  process.kill(process.pid, signal); // nobody listens any more
}

/**
 * Writes a file aside and renames it, so that a reader never meets a half of it and a failure leaves what was there.
 *
 * @throws BitextError `file-unwritable`; nothing is left behind.
 * @example
 * import { writeTmx } from "duiqi/format";
 * import { writeFileAside } from "duiqi/node";
 * writeFileAside("memory.tmx", writeTmx(units));
 */
export function writeFileAside(file: string, content: string | Uint8Array): void {
  const aside = openAside(file);
  aside.write(content);
  aside.commit();
}

/** What a name stands for, behind all links; what file stands there, and whether one may, and no device or pipe does. */
function targetOf(file: string): { readonly target: string; readonly old?: Stats; readonly isFile: boolean } {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isFile()) return { target: realpathSync(file), old: found, isFile: true };
    return { target: file, isFile: found === undefined || found.isDirectory() };
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

function linkUnlessThere(aside: string, file: string): void {
  try {
    linkSync(aside, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  rmSync(aside);
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

/** A new name in a folder is on the disk when the folder is. Windows opens no folder, and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file that the system does not let be written, and why. */
export const unwritable = (file: string, cause: unknown): BitextError =>
  new BitextError("file-unwritable", `${file} cannot be written: ${reasonOf(cause)}.`, { cause, place: { file } });

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "it is in use",
  EDQUOT: "the quota of the disk is used up",
  EEXIST: "a file of that name is there",
  EFBIG: "it would be larger than a file may be here",
  EIO: "the disk has a fault",
  EISDIR: "it is a folder",
  ELOOP: "its links go in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
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
