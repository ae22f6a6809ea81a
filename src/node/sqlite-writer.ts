import { readFileSync, statSync } from "node:fs";

/** The bytes that SQLite locks of a file to write: of the `-shm` file beside a database in WAL mode, else of the database. */
const LOCKED: readonly (readonly [ending: string, byte: number])[] = [
  ["-shm", 120], // WAL_WRITE_LOCK, sqlite.org/walformat.html, “WAL Locks”
  ["", 0x40000001], // RESERVED_BYTE, sqlite.org/src, os.h
];

/** The process that writes to a SQLite file at this moment, as far as the system tells: Linux does, in `/proc/locks`. */
export function sqliteWriter(file: string): number | undefined {
  try {
    const locks = readFileSync("/proc/locks", "latin1");
    for (const [ending, byte] of LOCKED) {
      const inode = statSync(`${file}${ending}`, { throwIfNoEntry: false })?.ino;
      // made from: the file's number, its two letters and a place, all of them whole numbers
      const found = new RegExp(`^\\d+: POSIX +ADVISORY +WRITE +(\\d+) \\S+:${inode} ${byte} ${byte}$`, "m").exec(locks);
      if (found !== null) return Number(found[1]);
    }
  } catch {
    // another system, or one that hides it: nobody knows
  }
  return undefined;
}
