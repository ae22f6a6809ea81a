import type { Lexicon } from "../lexicon/index.js";
import type { Document, Issue, LangTag, PageContent, RelatedDocument, Side } from "../model/index.js";
import * as node from "../node/index.js";
import { inWords } from "./exit.js";

/** Tells the user, on standard error, what someone should look at. */
export function printIssue({ rule, message, place }: Issue): void {
  process.stderr.write(`duiqi: note: ${inWords(place)}${message} [${rule}]\n`);
}

/** The documents in a page. */
export const readPageFile = (file: string, lang: LangTag | undefined): PageContent =>
  node.readPageFile(file, { lang, onIssue: printIssue });

/** How a document in a page is named: the page's file, and for a teaser which one, `page.html#next`. */
export const referenceTo = (file: string, document: Document | RelatedDocument): string =>
  "relation" in document ? `${file}#${document.relation}` : file;

/** A text that has one sentence a line already. */
export const readLinesFile = (file: string, lang: LangTag | undefined): Side =>
  node.readLinesFile(file, { lang, onIssue: printIssue });

/** The built-in lexicon with a user's terms, which win. */
export const readGlossary = (file: string): Lexicon => node.readGlossaryFile(file, { onIssue: printIssue });

/** Does something with a file's content, and names the file in whatever is found wrong. */
export const named = <T>(file: string, read: (onIssue: (issue: Issue) => void) => T): T =>
  node.naming(file, printIssue, read);
