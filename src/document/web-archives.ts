import { BitextError } from "../model/index.js";
import { readPage } from "../page/index.js";
import { webAddress } from "../text/index.js";
import type { DocumentReader } from "./document-reader.js";
import {
  type MimeFields,
  type MimePart,
  mediaTypeOf,
  mimeHead,
  mimeParts,
  parameterOf,
  partBytes,
} from "./mime-parts.js";

const START = 8000; // bytes: a browser writes some 500 before the first part, and 9 more for each Chinese character of the title

/** `MIME-Version: 1.0` or `From: <Saved by Blink>` on the first line, and on another one that the parts belong together. */
const FIRST_FIELD = /^[a-z-]+:/i;
const WEB_ARCHIVE = /^content-type:[ \t]*multipart\/related\b/im;

/** Pages that a browser or Word saved as one file with their pictures (MHTML): the page in it is read as a page by itself would be. */
export const webArchives: DocumentReader = {
  name: "web archives (.mhtml)",
  endings: [".mhtml", ".mht"],
  matches(bytes) {
    const start = new TextDecoder("latin1").decode(bytes.subarray(0, START)).trimStart();
    return FIRST_FIELD.test(start) && WEB_ARCHIVE.test(start);
  },
  read(bytes, { url, charset, lang, onIssue }) {
    const { fields } = mimeHead(bytes);
    const parts = mimeParts(bytes);
    // a page that was only called so is a page
    if (parts.length === 0 && !fields.has("content-type")) return readPage({ bytes, url, charset }, { lang, onIssue });
    const page = mainPart(fields, parts);
    if (page === undefined) {
      const message = `The web archive has no page among its ${parts.length} parts; one of the kind text/html was expected.`;
      throw new BitextError("page-empty", message);
    }
    if (!page.isWhole) {
      const message = "The web archive is cut off within its page; what is there was read, and the rest is lost.";
      onIssue?.({ rule: "file-cut-off", message });
    }
    const saved = [fields.get("snapshot-content-location"), page.fields.get("content-location")];
    return readPage(
      {
        bytes: partBytes(page),
        mediaType: mediaTypeOf(page.fields) === "text/plain" ? "text/plain" : "text/html",
        // a page that was saved from a disk has an address of that disk, which is none on the web
        url: url ?? saved.flatMap((address) => webAddress(address) ?? [])[0],
        charset: charset ?? parameterOf(page.fields.get("content-type"), "charset"),
      },
      { lang, onIssue },
    );
  },
};

/** The page itself among pictures, styles and the pages in its frames: the one that the head names, or else the first. */
function mainPart(head: MimeFields, parts: readonly MimePart[]): MimePart | undefined {
  const start = parameterOf(head.get("content-type"), "start");
  const location = head.get("snapshot-content-location");
  const pages = parts.filter(({ fields }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaTypeOf(fields)));
  return (
    pages.find(({ fields }) => start !== undefined && fields.get("content-id") === start) ??
    pages.find(({ fields }) => location !== undefined && fields.get("content-location") === location) ??
    pages[0] ??
    parts.find(({ fields }) => mediaTypeOf(fields) === "text/plain")
  );
}
