import { readFileSync, statSync } from "node:fs";
import { BitextError } from "../model/index.js";
import { unpacked } from "./unpacked.js";
import { unreadable } from "./unreadable.js";

/** The name that stands for standard input. */
export const STANDARD_INPUT = "-";

// A string of JavaScript holds 2^29 characters, and some steps make a text longer. A thousand novels have as much. Memories, which are larger, are read in pieces.
const MOST_BYTES = 1 << 28;

function expectSize(file: string, size: number): void {
  if (size <= MOST_BYTES) return;
  const [has, most] = [size, MOST_BYTES].map((bytes) => Math.round(bytes / 1e6));
  const message = `${file} has ${has} MB, and at most ${most} MB are read as one text. Cut it into parts, and give those.`;
  throw new BitextError("file-unreadable", message, { place: { file } });
}

/**
 * The bytes of a file, or of standard input for `-`, unpacked where they are gzip.
 *
 * @throws BitextError `file-unreadable`, also where it has more than 268 MB, or is damaged.
 */
export function readUnpacked(file: string): Uint8Array {
  const bytes = readInput(file);
  try {
    return unpacked(bytes, MOST_BYTES);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws BitextError `file-unreadable`, also where it has more than 268 MB.
 */
export function readInput(file: string): Uint8Array {
  try {
    // before any of it is read: it would be held whole, and twice as text
    if (file !== STANDARD_INPUT) expectSize(file, statSync(file).size);
    const bytes = readFileSync(file === STANDARD_INPUT ? 0 : file);
    expectSize("standard input", bytes.length);
    return bytes;
  } catch (cause) {
    if (cause instanceof BitextError) throw cause;
    throw unreadable(file, cause);
  }
}
