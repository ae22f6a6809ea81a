/** A part of a rich text file, as it stands there. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  /** A word or a mark behind a backslash: `par`, `*`. */
  | { readonly kind: "word"; readonly name: string; readonly value: number | undefined }
  /** A character, or a part of one, in the charset that holds where it stands. */
  | { readonly kind: "byte"; readonly byte: number };

const [OPEN, CLOSE, BACKSLASH, QUOTE, MINUS, SPACE] = [0x7b, 0x7d, 0x5c, 0x27, 0x2d, 0x20];
const LONGEST_WORD = 32; // letters, and digits as well: the standard's limit

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** The parts of a rich text file. What is packed in it as bytes is passed over. Time linear in it. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++];
    if (byte === OPEN) yield { kind: "open" };
    else if (byte === CLOSE) yield { kind: "close" };
    else if (byte !== BACKSLASH) {
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: "byte", byte };
    } else if (isLetter(bytes[at] ?? 0)) {
      const start = at;
      while (at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at++;
      const name = String.fromCharCode(...bytes.subarray(start, at)); // few: a word has 32 letters at most
      const isNegative = bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0);
      if (isNegative) at++;
      let value: number | undefined;
      for (const first = at; at - first < LONGEST_WORD && isDigit(bytes[at] ?? 0); at++) {
        value = Math.min((value ?? 0) * 10 + bytes[at] - 0x30, Number.MAX_SAFE_INTEGER);
      }
      if (bytes[at] === SPACE) at++;
      if (name === "bin") at += value ?? 0;
      else yield { kind: "word", name, value: isNegative && value !== undefined ? -value : value };
    } else if (bytes[at] === QUOTE) {
      const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
      at += 3;
      if (!Number.isNaN(code)) yield { kind: "byte", byte: code };
    } else if (at < bytes.length) {
      const mark = bytes[at++];
      if (mark === BACKSLASH || mark === OPEN || mark === CLOSE) yield { kind: "byte", byte: mark };
      else if (mark === 0x0a || mark === 0x0d) yield { kind: "word", name: "par", value: undefined };
      else yield { kind: "word", name: String.fromCharCode(mark), value: undefined };
    }
  }
}
