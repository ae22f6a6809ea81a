import { readPage } from "../page/index.js";
import type { DocumentReader } from "./document-reader.js";

/** Texts without markup, in any Chinese or English charset. What no reader claims is read so. */
export const plainText: DocumentReader = {
  name: "plain text",
  endings: [".txt"],
  matches: () => false,
  read: (bytes, { url, charset, lang, onIssue }) =>
    readPage({ bytes, mediaType: "text/plain", url, charset }, { lang, onIssue }),
};
