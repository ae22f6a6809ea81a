import { createReadStream } from "node:fs";
import { addAbortSignal } from "node:stream";
import type { RunOptions } from "../model/index.js";
import { STANDARD_INPUT } from "./read-input.js";
import { unpackedPieces } from "./unpacked.js";
import { unreadable } from "./unreadable.js";

const PIECE = 1 << 18; // bytes: fewer cost time, more cost memory

/**
 * The bytes of a file, or of standard input for `-`, in pieces, unpacked where they are gzip: for `byteDecoder` and the readers of `duiqi/format`. An abort ends it
 * at once, even where it waits for more.
 *
 * @throws BitextError `file-unreadable`; `signal.reason`, as it is, once the signal aborts.
 * @example
 * import { byteDecoder, unitsFrom, tmxReader } from "duiqi/format";
 * import { readPieces } from "duiqi/node";
 * async function* text(file: string, decoder = byteDecoder()) {
 *   for await (const bytes of readPieces(file)) yield decoder.push(bytes);
 *   yield decoder.end();
 * }
 * for await (const units of unitsFrom(tmxReader(), text("memory.tmx"))) console.log(units.length);
 */
export async function* readPieces(
  file: string,
  { signal }: Pick<RunOptions, "signal"> = {},
): AsyncGenerator<Uint8Array> {
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file, { highWaterMark: PIECE });
  if (signal !== undefined) addAbortSignal(signal, stream);
  try {
    yield* unpackedPieces(stream);
  } catch (cause) {
    signal?.throwIfAborted();
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw unreadable(file, cause);
  }
}
