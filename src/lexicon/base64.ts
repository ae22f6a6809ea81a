const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes from base64 with its padding. By a table: as fast as `atob`, and without its string in between. */
export function bytesFromBase64(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < ALPHABET.length; value++) values[ALPHABET.charCodeAt(value)] = value;

  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((base64.length >> 2) * 3 - padding);
  // what is written past the end, for the padding, is dropped
  for (let i = 0, at = 0; i < base64.length; i += 4, at += 3) {
    const three =
      (values[base64.charCodeAt(i)] << 18) |
      (values[base64.charCodeAt(i + 1)] << 12) |
      (values[base64.charCodeAt(i + 2)] << 6) |
      values[base64.charCodeAt(i + 3)];
    bytes[at] = three >> 16;
    bytes[at + 1] = three >> 8;
    bytes[at + 2] = three;
  }
  return bytes;
}
