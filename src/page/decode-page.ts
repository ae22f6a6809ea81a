import { BitextError, type Page, type ReportOptions } from "../model/index.js";
import { type Charset, charsetLabels } from "./charset-label.js";
import { guessCharset } from "./guess-charset.js";
import { strictDecode, tryDecode } from "./strict-decode.js";

/** The text of a page's bytes, and the charset that they turned out to be in. */
export interface DecodedPage {
  /** Without a byte-order mark. */
  readonly text: string;
  /** By the name that `TextDecoder` has for it: `"utf-8"`, `"gb18030"`, `"big5"`, `"utf-16le"`, `"windows-1252"`. */
  readonly charset: string;
}

/** Files that are not text, by how they begin. */
const BINARY: readonly (readonly [kind: string, begins: readonly number[]])[] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive (as .docx files are)", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip file", [0x1f, 0x8b]],
  ["an old Office file (.doc, .xls)", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27]],
  ["UTF-32 text", [0xff, 0xfe, 0x00, 0x00]],
  ["UTF-32 text", [0x00, 0x00, 0xfe, 0xff]],
];

/** Byte-order marks, and the charsets that they mark. */
const MARKS: readonly (readonly [charset: Charset, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];

const begins = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte);

/** What a file is that is not text, in words, by how it begins: `a PDF file`. */
export const binaryKind = (bytes: Uint8Array): string | undefined =>
  BINARY.find(([, start]) => begins(bytes, start))?.[0];

/**
 * The text of a page or of a plain text file, whatever charset it is in.
 *
 * Trusted in this order: a byte-order mark, what the bytes allow, the page's `<meta>`, the header. Nothing is replaced
 * and nothing dropped but the mark. Time linear in the bytes, which are decoded about twice.
 *
 * Reports `charset-disagrees` for a label that the bytes contradict, `charset-label-unknown` for one that names no
 * charset we can read, and `characters-private` for characters that only the sender's fonts could show.
 *
 * @throws BitextError `page-empty` for no bytes, `charset-unknown` for a file that is not text, and `bytes-undecodable`,
 * with an offset in bytes, where a character is broken or cut off.
 * @example
 * import { decodePage } from "duiqi/page";
 * decodePage({ bytes: Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4), charset: "gbk" }).text; // "中文"
 */
export function decodePage(page: Page, { onIssue }: ReportOptions = {}): DecodedPage {
  const { bytes } = page;
  if (bytes.length === 0) throw new BitextError("page-empty", "The input has no bytes; text was expected.");
  const binary = binaryKind(bytes);
  if (binary) throw new BitextError("charset-unknown", `The input is ${binary}; a page or plain text was expected.`);

  const labels = charsetLabels(bytes, page.charset);
  for (const { label, charset } of labels) {
    if (charset === undefined) {
      onIssue?.({
        rule: "charset-label-unknown",
        message: `The label “${label}” names no charset that can be read; the bytes decided.`,
      });
    }
  }

  const marked = MARKS.find(([, mark]) => begins(bytes, mark))?.[0];
  const asUtf8 = marked || bytes.includes(0) ? undefined : tryDecode(bytes, "utf-8");
  const declared = labels.flatMap(({ charset }) => charset ?? []);
  const charset = marked ?? guessCharset(bytes, asUtf8, declared);
  const utf8 = charset === "utf-8" ? asUtf8 : undefined;
  const text = (utf8 ?? decodeText(bytes, charset)).replace(/^\ufeff/, "");

  const isAscii = utf8 !== undefined && utf8.length === bytes.length;
  for (const { from, label, charset: named } of labels) {
    if (named !== undefined && disagrees(named, label, charset, isAscii, bytes)) {
      const who = from === "page" ? "The page" : "The header";
      onIssue?.({
        rule: "charset-disagrees",
        message: `${who} says “${label}”, but the bytes are ${isAscii ? "ASCII" : charset}, as which they were read.`,
      });
    }
  }
  if (charset !== "utf-8") {
    const offset = text.search(/[\ue000-\uf8ff]/);
    if (offset >= 0) {
      const code = text.charCodeAt(offset).toString(16).toUpperCase();
      onIssue?.({
        rule: "characters-private",
        message: `The ${charset} text has private characters (the first is U+${code}), which no font but the sender's shows.`,
      });
    }
  }
  return { text, charset };
}

/** As `strictDecode`, but bytes with a zero among them that are no UTF-16 are no text at all. */
function decodeText(bytes: Uint8Array, charset: Charset): string {
  const offset = charset.startsWith("utf-16") ? -1 : bytes.indexOf(0);
  if (offset < 0) return strictDecode(bytes, charset);
  throw new BitextError(
    "bytes-undecodable",
    `Byte 0x00 at offset ${offset} is in no text but UTF-16, which this is not: the input is binary.`,
    { place: { offset } },
  );
}

/** Whether a label is wrong about the bytes. */
function disagrees(named: Charset, label: string, found: Charset, isAscii: boolean, bytes: Uint8Array): boolean {
  if (isAscii) return named.startsWith("utf-16"); // ASCII is the same in all others
  if (named !== found) return !(/^utf-?16$/i.test(label.trim()) && found === "utf-16be"); // either order is UTF-16
  // “iso-8859-1”, taken at its word, has control characters where Windows-1252 has quotes and dashes
  return /8859-?1$|latin-?1$|ascii/i.test(label.trim()) && bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
}
