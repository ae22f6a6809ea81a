import { createHash } from "node:crypto";
import {
  closeSync,
  fchmodSync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { BitextError } from "../model/index.js";
import { openAside, unwritable } from "../node/index.js";

/** A file that grows by what is appended, and that other programs had better leave alone. */
export interface KeptFile {
  /**
   * Appends, and brings it to the disk. Where another program changed the file before, it is written whole again first.
   *
   * @param before Everything that the file should hold by now.
   * @throws BitextError `file-unwritable`; the file is as it was.
   */
  append(text: string, before: () => string): void;
  /** Writes the file whole again where another program changed it. @throws BitextError `file-unwritable`. */
  mend(whole: () => string): void;
  close(): void;
}

/**
 * Opens a file of which so many bytes are whole; what is behind them goes.
 *
 * A change by another program is looked for before each write: by the file's number and size, and by the digest of its bytes,
 * since a clock of files may stand still for some milliseconds. That reads the file each time: 20 MB in some 20 ms, as long as the
 * disk takes to keep what is written.
 *
 * @param onMended Told that the file was written again, and under which name what another program wrote was kept, if that had
 * anything that we did not write.
 * @throws BitextError `file-unwritable`.
 */
export function openKept(name: string, wholeBytes: number, onMended: (keptAs: string | undefined) => void): KeptFile {
  const file = orUnwritable(name, () => realpathSync(name));
  let handle = orUnwritable(name, () => openSync(file, "r+"));
  let length = wholeBytes;
  let hash = createHash("sha256");

  const begin = (): void => {
    if (fstatSync(handle).size < length) return; // cut since it was read: the next look finds what is not ours
    ftruncateSync(handle, length);
    hash = createHash("sha256").update(readFileSync(file));
  };
  orUnwritable(name, begin);

  const isTouched = (): boolean => {
    const found = lstatSync(file, { bigint: true, throwIfNoEntry: false });
    if (!found?.isFile() || found.ino !== fstatSync(handle, { bigint: true }).ino) return true;
    if (found.size !== BigInt(length)) return true;
    return createHash("sha256").update(readFileSync(file)).digest("hex") !== hash.copy().digest("hex");
  };

  const mend = (whole: () => string): void =>
    orUnwritable(name, () => {
      if (!isTouched()) return;
      const bytes = new TextEncoder().encode(whole());
      const { mode } = fstatSync(handle);
      const keptAs = replace(file, bytes);
      closeSync(handle);
      handle = openSync(file, "r+");
      fchmodSync(handle, mode); // not that of the file which took its place
      length = bytes.length;
      begin();
      onMended(keptAs);
    });

  return {
    mend,
    append(text, before) {
      mend(before);
      const bytes = new TextEncoder().encode(text);
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, length + at);
        fdatasyncSync(handle);
      } catch (cause) {
        orUnwritable(name, () => ftruncateSync(handle, length));
        throw unwritable(name, cause);
      }
      hash.update(bytes);
      length += bytes.length;
    },
    close: () => closeSync(handle),
  };
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Writes a file in place of what stands there: the name under which that is kept, if it has anything that is not in this one. */
function replace(file: string, bytes: Uint8Array): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  const isFile = found?.isFile() ?? false;
  // a link leads to a file that is not ours to write
  const moved = found === undefined || isFile ? undefined : freeName(file, (name) => renameSync(file, name));
  const aside = openAside(file, { isPrivate: true });
  aside.write(bytes);
  try {
    // once all is written: where the disk is full, no names gather
    const linked = isFile && !isBeginning(file, bytes) ? freeName(file, (name) => linkSync(file, name)) : undefined;
    aside.commit({ isDurable: true });
    return moved ?? linked;
  } catch (error) {
    aside.discard();
    throw error;
  }
}

/** Whether a file has nothing that these bytes do not begin with. */
function isBeginning(file: string, bytes: Uint8Array): boolean {
  const { size } = statSync(file);
  return size <= bytes.length && isSame(readFileSync(file), bytes.subarray(0, size));
}

/** The first name `FILE.changed-N` that is free, taken. */
function freeName(file: string, take: (name: string) => void): string {
  for (let number = 1; ; number++) {
    const name = `${file}.changed-${number}`;
    if (lstatSync(name, { throwIfNoEntry: false }) !== undefined) continue;
    take(name);
    return name;
  }
}

function orUnwritable<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw cause instanceof BitextError ? cause : unwritable(file, cause);
  }
}
