import { createReadStream } from "node:fs";
import { addAbortSignal } from "node:stream";
import { BitextError, type RunOptions } from "../model/index.js";
import { STANDARD_INPUT } from "./read-input.js";
import { reasonOf } from "./write-file-aside.js";

const PIECE = 1 << 18; // bytes: fewer cost time, more cost memory

/**
 * The bytes of a file, or of standard input for `-`, in pieces. An abort ends it at once, even where it waits for more.
 *
 * @throws BitextError `file-unreadable`.
 */
export async function* readPieces(
  file: string,
  { signal }: Pick<RunOptions, "signal"> = {},
): AsyncGenerator<Uint8Array> {
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file, { highWaterMark: PIECE });
  if (signal !== undefined) addAbortSignal(signal, stream);
  try {
    yield* stream;
  } catch (cause) {
    signal?.throwIfAborted();
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw new BitextError("file-unreadable", `${file} cannot be read: ${reasonOf(cause)}.`, { cause, place: { file } });
  }
}
