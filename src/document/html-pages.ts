import { mayBeHtml, readPage } from "../page/index.js";
import type { DocumentReader } from "./document-reader.js";
import { unreadKind } from "./unread-kinds.js";

/** Saved pages: the article, and the teasers of the articles before and after it. */
export const htmlPages: DocumentReader = {
  name: "HTML pages",
  endings: [".html", ".htm", ".xhtml", ".shtml"],
  // other files may have tags in them
  matches: (bytes) => unreadKind(bytes) === undefined && mayBeHtml(bytes),
  // without a media type: a text without a tag keeps its lines, whatever its file is called
  read: (bytes, { url, charset, lang, onIssue }) => readPage({ bytes, url, charset }, { lang, onIssue }),
};
