/** Where in an input something is. Lines and columns count from 1, offsets from 0. */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** In bytes where the input is bytes, in UTF-16 code units where it is text. */
  readonly offset?: number | undefined;
}

/** What kind of input we cannot use. Stable: programs may depend on it. */
export type BitextErrorCode =
  | "bytes-undecodable"
  | "charset-unknown"
  | "page-empty"
  | "language-unknown"
  | "languages-same"
  | "format-invalid"
  | "beads-invalid"
  | "file-unreadable"
  | "file-unwritable"
  | "memory-unusable"
  | "memory-newer"
  | "run-differs"
  | "run-damaged"
  | "journal-invalid"
  | "port-unusable";

/**
 * An input that cannot be used: a file, a text, a page. `code` is stable, for programs; `message` is a sentence for people; `place` says
 * where, in which file, line and column, as far as that is known. What the caller got wrong is a `TypeError` or `RangeError` instead.
 *
 * @example
 * import { alignTexts, BitextError } from "duiqi";
 * try {
 *   alignTexts(" ", "The rain stopped.");
 * } catch (error) {
 *   if (error instanceof BitextError) console.log(error.code, error.message); // page-empty, and what is wrong in a sentence
 * }
 */
export class BitextError extends Error {
  override readonly name = "BitextError";
  readonly code: BitextErrorCode;
  readonly place: Place | undefined;

  constructor(code: BitextErrorCode, message: string, options: ErrorOptions & { readonly place?: Place } = {}) {
    super(message, options);
    this.code = code;
    this.place = options.place;
  }
}

/** An input we can use, but that someone should look at. Handed to `onIssue`: never thrown, never printed. */
export interface Issue {
  /** Stable, kebab-case: `"charset-disagrees"`, `"numbers-differ"`. */
  readonly rule: string;
  /** A sentence: what is wrong, the value, and what was expected. */
  readonly message: string;
  readonly place?: Place | undefined;
}
