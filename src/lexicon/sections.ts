import { BitextError } from "../model/index.js";

const MAGIC = 0x3358454c; // "LEX3": the layout's name and version
const HEADER = 2; // words before the lengths: the magic, and how many sections there are

const padded = (byteLength: number): number => (byteLength + 3) & ~3; // so that each section may be read as 32-bit numbers

/**
 * Arrays of numbers as one run of bytes, little-endian:
 *
 *     magic · count · byte length of each │ section │ section │ …      each begins at a multiple of 4
 */
export function packSections(sections: readonly ArrayBufferView[]): Uint8Array {
  const lengths = sections.map((section) => section.byteLength);
  const header = Uint32Array.from([MAGIC, sections.length, ...lengths]);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + padded(length), header.byteLength));
  bytes.set(new Uint8Array(header.buffer));
  let at = header.byteLength;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return bytes;
}

/**
 * The sections of such bytes, so many of them, as views: nothing is copied, unless the bytes lie askew in their buffer.
 *
 * @throws BitextError `format-invalid` when the bytes are something else, or cut short.
 */
export function unpackSections(bytes: Uint8Array, count: number): Uint8Array[] {
  if (bytes.byteOffset % 4 !== 0) return unpackSections(bytes.slice(), count);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  if (words[0] !== MAGIC) {
    throw new BitextError("format-invalid", `The bytes begin with ${words[0]}, and a lexicon with ${MAGIC}.`);
  }
  if (words[1] !== count) {
    throw new BitextError("format-invalid", `The lexicon has ${words[1]} sections, and should have ${count}.`);
  }
  const lengths = words.subarray(HEADER, HEADER + words[1]);
  let at = 4 * (HEADER + words[1]);
  const sections: Uint8Array[] = [];
  for (const length of lengths) {
    sections.push(bytes.subarray(at, at + length));
    at += padded(length);
  }
  if (at !== bytes.byteLength) {
    throw new BitextError("format-invalid", `The lexicon has ${bytes.byteLength} bytes, and should have ${at}.`);
  }
  return sections;
}
