import type { DocumentReader } from "./document-reader.js";
import { eBooks } from "./e-books.js";
import { htmlPages } from "./html-pages.js";
import { jsonCatalogues } from "./json-catalogues.js";
import { markdown } from "./markdown.js";
import { openDocuments } from "./open-documents.js";
import { pdfDocuments } from "./pdf-documents.js";
import { plainText } from "./plain-text.js";
import { poCatalogues } from "./po-catalogues.js";
import { presentations } from "./presentations.js";
import { propertyLists } from "./property-lists.js";
import { richText } from "./rich-text.js";
import { safariArchives } from "./safari-archives.js";
import { subtitles } from "./subtitles.js";
import { webArchives } from "./web-archives.js";
import { wordDocuments } from "./word-documents.js";
import { workbooks } from "./workbooks.js";
import { yamlCatalogues } from "./yaml-catalogues.js";

/**
 * The kinds of file that are read, the first one that matches winning. A new kind is a file beside this one and a line here.
 *
 * @example
 * import { documentReaders } from "duiqi/document";
 * documentReaders.flatMap(({ endings }) => endings).includes(".docx"); // true
 */
export const documentReaders: readonly DocumentReader[] = [
  wordDocuments,
  pdfDocuments,
  openDocuments,
  presentations,
  workbooks,
  eBooks,
  richText,
  webArchives,
  safariArchives,
  subtitles,
  poCatalogues,
  jsonCatalogues,
  yamlCatalogues,
  propertyLists,
  markdown,
  htmlPages,
  plainText,
];

/** What the names of files end in that are read: `.html`, `.txt` and so on. */
export const documentEndings = (readers: readonly DocumentReader[] = documentReaders): string[] =>
  readers.flatMap(({ endings }) => endings);

/** The kinds that are read, in words: `HTML pages and plain text`. */
export function kindsRead(readers: readonly DocumentReader[] = documentReaders): string {
  const names = readers.map(({ name }) => name);
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ");
}
