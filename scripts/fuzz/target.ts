import type { Material } from "./mutate.js";

/** A reader, what its inputs are made from, and what it promises. */
export interface Target {
  readonly name: string;
  readonly material: Material;
  /** Of so many cases one is tried, where a case takes long. @default 1 */
  readonly every?: number;
  /** Reads an input. @throws BrokenPromise, or whatever the reader should not have thrown */
  read(bytes: Uint8Array): void | Promise<void>;
}

/** Texts as bytes of UTF-8. */
export const utf8 = (...texts: readonly string[]): Uint8Array[] => texts.map((text) => new TextEncoder().encode(text));

/** A text as bytes of UTF-16, which nothing in JavaScript writes. */
export const utf16 = (text: string): Uint8Array =>
  Uint8Array.from({ length: 2 * text.length }, (_, at) => (text.charCodeAt(at >> 1) >> (8 * (at % 2))) & 0xff);

/** Bytes as text, whatever they are. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

const BETWEEN = "\u0001"; // no format has a meaning for it

/** Several texts as one input, so that all of them change. */
export const together = (...texts: readonly string[]): string => texts.join(BETWEEN);

/** The texts of such an input; the last may have been lost. */
export function apart(bytes: Uint8Array): readonly [first: string, second: string, third: string] {
  const [first, second = "", third = ""] = textOf(bytes).split(BETWEEN);
  return [first, second, third];
}
