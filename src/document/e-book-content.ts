import { BitextError, type Document, type PageContent } from "../model/index.js";
import { decodePage, htmlLines } from "../page/index.js";
import { detectLang } from "../text/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { bookPackage } from "./e-book-package.js";
import { type FoundBlock, fromBlocks } from "./from-blocks.js";
import { MOST_BYTES, titleIn, withTitle } from "./office-archives.js";
import { partPath } from "./part-paths.js";
import { walkXml } from "./xml-walk.js";
import { type ZipParts, zipParts } from "./zip-parts.js";

const WHAT = "e-book";

/**
 * What an e-book says: the whole of it, and each chapter by itself. Time linear in it.
 *
 * @throws BitextError `format-invalid` where it is encrypted, damaged or too large, and as `decodePage` and `fromBlocks` do.
 */
export function bookContent(bytes: Uint8Array, { url, ...options }: DocumentReadOptions): PageContent {
  const parts = zipParts(bytes, WHAT, MOST_BYTES);
  const encrypted = encryptedParts(parts);
  const { title, spine } = bookPackage(parts);
  const chapters: FoundBlock[][] = [];
  for (const name of spine) {
    if (encrypted.has(name)) {
      const message = `The ${WHAT} is encrypted, so that only the reader of its shop can open it; hand in one without such protection.`;
      throw new BitextError("format-invalid", message);
    }
    const page = parts.read(name);
    if (page === undefined) {
      const message = `The ${WHAT} names ${name} as a part of it, which is not there; the rest is read.`;
      options.onIssue?.({ rule: "chapter-missing", message });
    } else chapters.push(chapterBlocks(page));
  }
  const { main } = fromBlocks(chapters.flat(), { url, ...options }, title === undefined ? {} : { title });
  return {
    main,
    related: [],
    chapters: chapters.flatMap((blocks): Document[] => {
      const found = withTitle(blocks);
      if (found.length === 0) return [];
      // a chapter of numbers, or of a name alone, is in the language of its book
      const lang = options.lang ?? detectLang(found.map(({ text }) => text).join("\n")) ?? main.lang;
      return [fromBlocks(found, { lang }, titleIn(found)).main];
    }),
  };
}

/** A tag that is closed at once, which HTML knows of no element that may have content: `<title/>`. */
const CLOSED_AT_ONCE =
  /<((?!(?:br|hr|img|input|meta|link|col|wbr|area|base|embed|source|track|param)\b)[a-z][a-z\d]*)(\s[^<>]*)?\/>/gi;
/** The number that leads to a note. */
const NOTE_NUMBER = /<a\s[^<>]*epub:type\s?=\s?["']noteref\b[^<>]*>(?:<su[bp][^<>]*>)?[^<>]*(?:<\/su[bp]>)?<\/a>/gi;

/** All that a chapter shows; it is no news page, and nothing in it is a menu. */
function chapterBlocks(page: Uint8Array): FoundBlock[] {
  if (page.length === 0) return [];
  const { text } = decodePage({ bytes: page, mediaType: "text/html" });
  return [...htmlLines(text.replace(CLOSED_AT_ONCE, "<$1$2></$1>").replace(NOTE_NUMBER, "")).lines];
}

/** What makes fonts unreadable outside of their book hides no text. */
const OF_FONTS = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc/;

/** The names of the parts that are encrypted. */
function encryptedParts(parts: ZipParts): ReadonlySet<string> {
  const names = new Set<string>();
  const xml = parts.read("META-INF/encryption.xml");
  let isOfFont = false;
  if (xml === undefined) return names;
  walkXml(xml, WHAT, {
    open(name, attribute) {
      if (name === "EncryptedData") isOfFont = false;
      else if (name === "EncryptionMethod") isOfFont = OF_FONTS.test(attribute("Algorithm") ?? "");
      else if (name === "CipherReference" && !isOfFont) names.add(partPath("", attribute("URI") ?? ""));
    },
    text() {},
    close() {},
  });
  return names;
}
