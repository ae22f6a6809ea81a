import { readFileSync } from "node:fs";
import { BitextError } from "../model/index.js";
import { reasonOf } from "./write-file-aside.js";

/** The name that stands for standard input. */
export const STANDARD_INPUT = "-";

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws BitextError `file-unreadable`.
 */
export function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file === STANDARD_INPUT ? 0 : file);
  } catch (cause) {
    throw new BitextError("file-unreadable", `${file} cannot be read: ${reasonOf(cause)}.`, { cause, place: { file } });
  }
}
