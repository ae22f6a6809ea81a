import { BitextError } from "../model/index.js";
import { decodeHongKong } from "./big5.js";
import type { Charset } from "./charset-label.js";
import { scanUtf8 } from "./utf8.js";

// what Windows-1252 has where Latin-1 has control characters; the five it leaves out stay as they are.
// some Node releases decode these bytes as Latin-1, so the table is ours
const WINDOWS_1252_MARKS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const CHUNK_BYTES = 1 << 16; // small enough to decode a chunk some twenty times when looking for an offset
const SAFE_BYTE = 0x30; // no byte below is ever the second half of a GB18030 or Big5 character

// single bytes that Node's Big5 lets through as a control and a private character; the standard has neither
const BIG5_LEAKS = /[\u0080\uf8f8]/;

/** The text of bytes in a charset, its mark too if it has one; `undefined` where some of them mean nothing in it. */
export function tryDecode(bytes: Uint8Array, charset: Charset, stream = false): string | undefined {
  const hongKong = charset === "big5" ? decodeHongKong(bytes, stream) : undefined;
  if (hongKong !== undefined) return hongKong;
  let text: string;
  try {
    text = new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
  if (charset === "windows-1252") {
    return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252_MARKS[control.charCodeAt(0) - 0x80]);
  }
  return charset === "big5" && BIG5_LEAKS.test(text) ? undefined : text;
}

/**
 * The text of bytes in a charset, without replacement characters and without the mark that told the charset.
 *
 * @throws BitextError `bytes-undecodable`, with the offset of the first byte of the first bad character.
 */
export function strictDecode(bytes: Uint8Array, charset: Charset): string {
  const text = tryDecode(bytes, charset);
  if (text !== undefined) return text;
  const offset = firstUndecodable(bytes, charset);
  const byte = bytes[offset].toString(16).padStart(2, "0");
  const cut = offset + 4 > bytes.length ? ", at its very end" : "";
  throw new BitextError(
    "bytes-undecodable",
    `Byte 0x${byte} at offset ${offset}${cut} begins no character of ${charset}, which the rest of the input is in.`,
    { place: { offset } },
  );
}

/** Where the first character that cannot be decoded begins, in bytes. Time linear in the bytes. */
function firstUndecodable(bytes: Uint8Array, charset: Charset): number {
  if (charset === "utf-8") return scanUtf8(bytes).firstInvalid ?? 0;
  if (charset === "utf-16le" || charset === "utf-16be") return firstLoneSurrogate(bytes, charset);

  // chunks end at bytes that are characters of their own, so that each can be decoded alone
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + CHUNK_BYTES, bytes.length);
    while (end < bytes.length && bytes[end - 1] >= SAFE_BYTE) end++;
    const chunk = bytes.subarray(start, end);
    if (tryDecode(chunk, charset) === undefined) return start + firstBad(chunk, charset);
    start = end;
  }
  return 0;
}

/** The offset of the first bad character of a chunk that has one, by bisection. */
function firstBad(chunk: Uint8Array, charset: Charset): number {
  // a longer beginning is never better than a shorter one, as long as a half character at its end is let pass
  let good = 0;
  let bad = chunk.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (tryDecode(chunk.subarray(0, middle), charset, true) === undefined) bad = middle;
    else good = middle;
  }
  // `good` may end within the bad character: step back to where it begins
  let start = Math.min(good, chunk.length - 1);
  while (start > 0 && tryDecode(chunk.subarray(0, start), charset) === undefined) start--;
  return start;
}

/** The offset of the first half of a surrogate pair that has no other half, or of a last odd byte. */
function firstLoneSurrogate(bytes: Uint8Array, charset: Charset): number {
  const high = charset === "utf-16le" ? 1 : 0;
  const even = bytes.length - (bytes.length % 2);
  for (let at = 0; at < even; at += 2) {
    const kind = bytes[at + high] & 0xfc;
    if (kind === 0xdc) return at;
    if (kind !== 0xd8) continue;
    if (at + 2 >= even || (bytes[at + 2 + high] & 0xfc) !== 0xdc) return at;
    at += 2;
  }
  return even;
}
