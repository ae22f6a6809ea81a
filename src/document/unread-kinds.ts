import { binaryKind } from "../page/index.js";
import { archiveList } from "./archive-list.js";

/** A kind that nobody reads. */
export interface UnreadKind {
  /** In words: `an Excel workbook (.xlsx)`. */
  readonly kind: string;
  /** What to do with such a file, in a sentence. */
  readonly advice: string;
}

const START = 1000; // bytes: an XML file says some things of itself before its first element

const AS_DOCX = "Open it where it was written, and save it as .docx.";
const UNPACK = "Unpack it, and hand in the files in it.";
const PICTURE = "Its text must be recognised first; save that as .txt.";

/** Files in ZIP archives, by names that lie in them. */
const IN_ARCHIVES: readonly (readonly [kind: string, name: RegExp, advice: string])[] = [
  ["an OFD file (.ofd)", /OFD\.xml/, "Save what it was made from as .docx, or its text as .txt."],
  [
    "a file of Pages, Numbers or Keynote",
    /Index\/\w{1,40}\.iwa/,
    "Open it where it was written, and export it as .docx, .xlsx or .pptx.",
  ],
];

/** What to do with files that are told by how they begin. */
const ADVICE: readonly (readonly [kind: RegExp, advice: string])[] = [
  [/PDF/, "Save what it was made from as .docx, or its text as .txt."],
  [/image/, PICTURE],
  [/Office/, AS_DOCX],
  [/archive|gzip/, UNPACK],
  [/UTF-32/, "Save it as UTF-8."],
];

/** An XML file with this root, behind what may stand before it. */
function rootOf(names: string): RegExp {
  return new RegExp(`^(?:\\xef\\xbb\\xbf)?\\s{0,9}(?:<[?!][^>]{0,300}>\\s{0,9}){0,5}<(?:${names})[\\s>]`, "i");
}

/** Kinds that begin with letters. */
const BEGINNINGS: readonly (readonly [kind: string, beginning: RegExp, advice: string])[] = [
  [
    "a database of SQLite (.sdltm, .db)",
    /^SQLite format 3/,
    "Export its units as .tmx, for duiqi convert and duiqi memory add.",
  ],
  [
    "a file of units (.tmx, .xliff)",
    rootOf("tmx|xliff"),
    "It is aligned already: duiqi convert, check and memory add take it.",
  ],
  [
    "a glossary (.tbx)",
    rootOf("martif|tbx"),
    "Save its terms as Chinese, a tab and English, one a line, for --glossary.",
  ],
  ["a WebP image", /^RIFF.{4}WEBP/s, PICTURE],
  ["a TIFF image", /^(?:II\*\0|MM\0\*)/, PICTURE],
];

/** `EncryptedPackage` in UTF-16: in the file that Office puts around one with a password. */
const PASSWORD = [..."EncryptedPackage"].join("\0");

/**
 * What a file is that nobody reads, by its bytes, and what to do with it. None where it may be a page or a text. A reader that is added takes
 * its kind from here.
 */
export function unreadKind(bytes: Uint8Array): UnreadKind | undefined {
  const kind = binaryKind(bytes);
  if (kind?.startsWith("a ZIP archive")) {
    const list = archiveList(bytes);
    const found = IN_ARCHIVES.find(([, name]) => name.test(list));
    return found === undefined ? { kind, advice: UNPACK } : { kind: found[0], advice: found[2] };
  }
  if (kind?.startsWith("an old Office file") && ascii(bytes).includes(PASSWORD)) {
    return { kind: "an Office file with a password", advice: "Open it, and save it without the password." };
  }
  if (kind !== undefined) return { kind, advice: ADVICE.find(([pattern]) => pattern.test(kind))?.[1] ?? "" };
  const start = ascii(bytes.subarray(0, START));
  const begun = BEGINNINGS.find(([, beginning]) => beginning.test(start));
  return begun && { kind: begun[0], advice: begun[2] };
}

const ascii = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
