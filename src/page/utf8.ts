/** What a walk over bytes found of UTF-8 in them. */
export interface Utf8Scan {
  /** Offset, in bytes, of the first sequence that is no UTF-8; `undefined` when all are. */
  readonly firstInvalid: number | undefined;
  /** How many sequences are no UTF-8. */
  readonly invalid: number;
  /** How many characters of three or four bytes are well formed: chance hardly makes one. */
  readonly long: number;
}

/**
 * Walks bytes as UTF-8, with the bounds of the Unicode standard (table 3-7): no overlong forms, no surrogates.
 *
 * A character cut off by the end counts as invalid, and its place is that of its first byte. Time linear in the bytes.
 */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  const end = bytes.length;
  let firstInvalid: number | undefined;
  let invalid = 0;
  let long = 0;
  let at = 0;
  while (at < end) {
    const lead = bytes[at];
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    // the second byte has narrower bounds after four of the leads; every other one is 80 to BF
    let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    let taken = 1;
    while (taken < length && at + taken < end && bytes[at + taken] >= lowest && bytes[at + taken] <= highest) {
      lowest = 0x80;
      highest = 0xbf;
      taken++;
    }
    if (length > 0 && taken === length) {
      if (length > 2) long++;
    } else {
      firstInvalid ??= at;
      invalid++;
    }
    at += taken;
  }
  return { firstInvalid, invalid, long };
}
