import { closeSync, openSync, readSync } from "node:fs";
import { BitextError } from "../model/index.js";
import { reasonOf } from "../node/index.js";

/** A line of a file, without its end. */
export interface FileLine {
  /** `undefined` where the line is longer than is kept. Valid until the next line is asked for. */
  readonly bytes: Uint8Array | undefined;
  /** Where it starts and where the next one does, in bytes. */
  readonly start: number;
  readonly end: number;
}

/** Which part of a file to read, in bytes. */
export interface FileRange {
  readonly start?: number;
  readonly end?: number;
  /** Takes the bytes as they are read. */
  readonly onBytes?: (bytes: Uint8Array) => void;
  /** The longest line that is kept, in bytes. @default `LONGEST` */
  readonly longest?: number;
}

/** The longest line that is kept, in bytes: a manifest's lines are names of files. */
export const LONGEST_LINE: number = 1 << 20;

const CHUNK = 1 << 18; // bytes read at a time
const LINE_FEED = 0x0a;

/**
 * The lines of a file, one at a time, in the memory of a few of them. A carriage return before a line feed is no part of a line.
 *
 * @throws BitextError `file-unreadable`.
 */
export function* linesOfFile(
  file: string,
  { start = 0, end = Infinity, onBytes, longest = LONGEST_LINE }: FileRange = {},
): Generator<FileLine> {
  const unreadable = <T>(read: () => T): T => {
    try {
      return read();
    } catch (cause) {
      throw new BitextError("file-unreadable", `${file} cannot be read: ${reasonOf(cause)}.`, {
        cause,
        place: { file },
      });
    }
  };
  const handle = unreadable(() => openSync(file, "r"));
  try {
    let buffer = new Uint8Array(2 * CHUNK);
    let kept = 0; // bytes of an unfinished line, at the start of the buffer
    let dropped = 0; // bytes of an unfinished line that is too long
    let lineStart = start;
    for (let at = start; at < end; ) {
      if (kept + CHUNK > buffer.length) {
        const larger = new Uint8Array(2 * buffer.length);
        larger.set(buffer);
        buffer = larger;
      }
      const wanted = Math.min(CHUNK, end - at);
      const read = unreadable(() => readSync(handle, buffer, kept, wanted, at));
      if (read === 0) break;
      onBytes?.(buffer.subarray(kept, kept + read));
      at += read;
      const filled = kept + read;
      let from = 0;
      for (
        let feed = buffer.indexOf(LINE_FEED, kept);
        feed >= 0 && feed < filled;
        feed = buffer.indexOf(LINE_FEED, from)
      ) {
        const length = dropped + feed - from;
        const bytes = length > longest ? undefined : withoutReturn(buffer.subarray(from, feed));
        yield { bytes, start: lineStart, end: lineStart + length + 1 };
        lineStart += length + 1;
        dropped = 0;
        from = feed + 1;
      }
      kept = filled - from;
      if (dropped + kept > longest) {
        dropped += kept;
        kept = 0;
      } else buffer.copyWithin(0, from, filled);
    }
    const length = dropped + kept;
    if (length > 0) {
      const bytes = dropped > 0 ? undefined : withoutReturn(buffer.subarray(0, kept));
      yield { bytes, start: lineStart, end: lineStart + length };
    }
  } finally {
    closeSync(handle);
  }
}

const withoutReturn = (line: Uint8Array): Uint8Array => (line.at(-1) === 0x0d ? line.subarray(0, -1) : line);
