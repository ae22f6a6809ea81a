import { existsSync } from "node:fs";
import { defaultLexicon, type Lexicon, withGlossary } from "../lexicon/index.js";
import {
  BitextError,
  type Document,
  type Issue,
  type LangTag,
  type PageContent,
  type RelatedDocument,
  type Side,
} from "../model/index.js";
import { readInput, STANDARD_INPUT } from "../node/index.js";
import { decodePage, readPage } from "../page/index.js";
import { sideFromLines, stemEnglish } from "../segment/index.js";
import { detectLang } from "../text/index.js";
import { inWords } from "./exit.js";

/** Tells the user, on standard error, what someone should look at. */
export function printIssue({ rule, message, place }: Issue): void {
  process.stderr.write(`duiqi: note: ${inWords(place)}${message} [${rule}]\n`);
}

/** The documents in a page. */
export function readPageFile(file: string, lang: LangTag | undefined): PageContent {
  return named(file, (onIssue) => readPage({ bytes: readInput(file) }, { onIssue, ...(lang && { lang }) }));
}

const RELATED = /^(.+)#(previous|next)$/;

/** How a document in a page is named: the page's file, and for a teaser which one, `page.html#next`. */
export const referenceTo = (file: string, document: Document | RelatedDocument): string =>
  "relation" in document ? `${file}#${document.relation}` : file;

/** The document that a reference names: a page's article, or with `#next` or `#previous` the teaser that it carries. */
export function readDocument(reference: string, lang: LangTag | undefined): Document {
  const [, file, relation] = RELATED.exec(reference) ?? [];
  if (file === undefined || existsSync(reference)) return readPageFile(reference, lang).main;
  const found = readPageFile(file, lang).related.find((document) => document.relation === relation);
  if (found !== undefined) return found;
  throw new BitextError(
    "page-empty",
    `The page has no teaser of a ${relation} article, which “#${relation}” asks for.`,
    {
      place: { file },
    },
  );
}

/** A text that has one sentence a line already. */
export function readLinesFile(file: string, lang: LangTag | undefined): Side {
  return named(file, (onIssue) => {
    const bytes = readInput(file);
    const { text } = bytes.length === 0 ? { text: "" } : decodePage({ bytes, mediaType: "text/plain" }, { onIssue });
    const detected = lang ?? detectLang(text);
    if (detected === undefined) {
      throw new BitextError("language-unknown", "The text has neither Chinese nor Latin letters; say its language.");
    }
    return sideFromLines(linesOf(text), detected);
  });
}

/** The built-in lexicon with a user's terms, which win. */
export function readGlossary(file: string): Lexicon {
  return named(file, (onIssue) => {
    const bytes = readInput(file);
    const { text } = bytes.length === 0 ? { text: "" } : decodePage({ bytes, mediaType: "text/plain" }, { onIssue });
    const terms = linesOf(text).flatMap((line, at) => {
      if (line.trim() === "") return [];
      const [source, target] = line.split("\t");
      if (target !== undefined && source.trim() !== "" && target.trim() !== "") return [{ source, target }];
      throw new BitextError("format-invalid", `“${line}” is no term; Chinese, a tab and English are expected.`, {
        place: { line: at + 1 },
      });
    });
    return withGlossary(defaultLexicon(), terms, stemEnglish);
  });
}

/** Lines, a line feed at the end ending the last one and not beginning another. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Does something with a file's content, and names the file in whatever is found wrong. */
export function named<T>(file: string, read: (onIssue: (issue: Issue) => void) => T): T {
  const name = file === STANDARD_INPUT ? "standard input" : file;
  try {
    return read((issue) => printIssue({ ...issue, place: { file: name, ...issue.place } }));
  } catch (error) {
    if (!(error instanceof BitextError) || error.place?.file !== undefined) throw error;
    throw new BitextError(error.code, error.message, { cause: error.cause, place: { file: name, ...error.place } });
  }
}
