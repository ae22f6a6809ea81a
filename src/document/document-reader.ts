import type { LangTag, PageContent, ReportOptions } from "../model/index.js";

/** What is known of a file beside its bytes. */
export interface DocumentReadOptions extends ReportOptions {
  /** @default told from its text */
  readonly lang?: LangTag | undefined;
  /** The address that it was saved from, with `http` or `https`. @default what it says of itself */
  readonly url?: string | undefined;
  /** The charset label that its sender declared, if any. The bytes may say otherwise. */
  readonly charset?: string | undefined;
}

/** Reads one kind of file into documents. */
export interface DocumentReader {
  /** The kind, in words, many of them: `HTML pages`. Errors name it so. */
  readonly name: string;
  /** What its files' names end in, in small letters, with the point: `.html`. */
  readonly endings: readonly string[];
  /**
   * Whether the bytes begin as files of this kind do. A kind without a mark of its own says no, and is told by its endings.
   *
   * It is asked of every file: it looks at the beginning or the end of the bytes, and throws nothing. The file's name, where it has one, decides
   * where the bytes could be of this kind and of another.
   */
  matches(bytes: Uint8Array, name?: string): boolean;
  /**
   * The documents in a file of this kind, in time linear in the bytes. A kind that needs a library loads it here, and gives a promise.
   *
   * @throws BitextError where the bytes cannot be used.
   */
  read(bytes: Uint8Array, options: DocumentReadOptions): PageContent | Promise<PageContent>;
}
