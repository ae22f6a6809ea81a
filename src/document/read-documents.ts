import { expectPage } from "../expect/index.js";
import { BitextError, type PageContent } from "../model/index.js";
import type { DocumentReader, DocumentReadOptions } from "./document-reader.js";
import { documentEndings, documentReaders, kindsRead } from "./document-readers.js";
import { plainText } from "./plain-text.js";
import { unreadKind } from "./unread-kinds.js";

/** Taken by `readDocuments`. */
export interface ReadDocumentsOptions extends DocumentReadOptions {
  /** The file's name: its ending says the kind where the bytes do not. */
  readonly name?: string | undefined;
  /** The kinds that are read; `[mine, ...documentReaders]` has one more. @default documentReaders */
  readonly readers?: readonly DocumentReader[] | undefined;
}

/**
 * The documents in the bytes of a file, of whatever kind that is read: the main one, and those that it carries beside it.
 *
 * The bytes say which kind it is, then the ending of its name; what neither says is plain text. What a kind needs beside the rest is loaded when
 * its first file comes. Time linear in the bytes.
 *
 * @throws BitextError `charset-unknown` for a kind that is not read, which it names, and as the reader of the kind does: HTML pages and plain text
 * as `readPage`. TypeError where there are no bytes.
 * @example
 * import { readDocuments } from "duiqi/document";
 * const bytes = new TextEncoder().encode("雨停了。\n他出去了。");
 * const { main } = await readDocuments(bytes, { name: "rain.txt" });
 * [main.lang, main.blocks.length]; // ["zh", 2]
 */
export async function readDocuments(
  bytes: Uint8Array,
  { name, readers = documentReaders, ...options }: ReadDocumentsOptions = {},
): Promise<PageContent> {
  expectPage({ bytes });
  return readerFor(bytes, name, readers).read(bytes, options);
}

/**
 * The reader of a file: the first whose kind the bytes begin as, or one of its ending, or that of plain text.
 *
 * @throws BitextError `charset-unknown` where the bytes are of a kind that is not read.
 */
export function readerFor(
  bytes: Uint8Array,
  name: string | undefined,
  readers: readonly DocumentReader[] = documentReaders,
): DocumentReader {
  const found = readers.find((reader) => reader.matches(bytes, name));
  if (found !== undefined) return found;
  const unread = unreadKind(bytes);
  if (unread !== undefined) {
    const message = `The input is ${unread.kind}; what can be read is ${kindsRead(readers)}. ${unread.advice}`;
    throw new BitextError("charset-unknown", message.trim());
  }
  return readers.find(({ endings }) => endings.includes(endingOf(name ?? ""))) ?? plainText;
}

/** Whether a file is of a kind that is read, by the ending of its name. */
export const hasDocumentEnding = (name: string, readers?: readonly DocumentReader[]): boolean =>
  documentEndings(readers).includes(endingOf(name));

/** `.html` of `pages/A.HTML`; nothing where the name has no ending. */
const endingOf = (name: string): string => /[^/\\](\.[^./\\]*)$/.exec(name)?.[1].toLowerCase() ?? "";
