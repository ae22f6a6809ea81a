import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { BitextError } from "../model/index.js";
import { openAside, reasonOf } from "../node/index.js";

/** What a file holds: enough to know it again. */
export interface FileSeal {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** A file being written aside, with its seal. */
export interface SealedFile {
  /** @throws BitextError `file-unwritable`; nothing is left behind. */
  write(text: string): void;
  /** Of what was written so far. */
  seal(): FileSeal;
  /**
   * Brings the file to the disk and gives it its name. A run that ends sweeps up what was left half done, also that of another
   * run in the folder: then it is enough that the file with this name holds the same.
   *
   * @throws BitextError `file-unwritable`.
   */
  commit(): void;
  /** Leaves nothing behind. */
  discard(): void;
}

/**
 * Opens a file to be written aside, as `openAside` does.
 *
 * @throws BitextError `file-unwritable`.
 */
export function openSealed(file: string): SealedFile {
  const aside = openAside(file);
  const hash = createHash("sha256");
  let bytes = 0;
  const seal = (): FileSeal => ({ bytes, sha256: hash.copy().digest("hex") });
  return {
    write(text) {
      const content = new TextEncoder().encode(text);
      aside.write(content);
      hash.update(content);
      bytes += content.length;
    },
    seal,
    commit() {
      try {
        aside.commit({ isDurable: true });
      } catch (error) {
        if (!isSame(sealOfFile(file), seal())) throw error;
      }
    },
    discard: aside.discard,
  };
}

const CHUNK = 1 << 20; // bytes read at a time

/**
 * What a file holds, or what its first bytes hold; `undefined` where there is no such file. Reads it once, in constant memory.
 *
 * @throws BitextError `file-unreadable`.
 */
export function sealOfFile(file: string, end: number = Infinity): FileSeal | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const hash = createHash("sha256");
    const buffer = new Uint8Array(CHUNK);
    let bytes = 0;
    for (;;) {
      const read = readSync(handle, buffer, 0, Math.min(CHUNK, end - bytes), null);
      if (read === 0) return { bytes, sha256: hash.digest("hex") };
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    const message = `${file} cannot be read: ${reasonOf(cause)}.`;
    throw new BitextError("file-unreadable", message, { cause, place: { file } });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Whether two files hold the same. */
export const isSame = (a: FileSeal | undefined, b: FileSeal | undefined): boolean =>
  a !== undefined && b !== undefined && a.bytes === b.bytes && a.sha256 === b.sha256;
