import { existsSync } from "node:fs";
import { type DocumentReader, readDocuments } from "../document/index.js";
import { defaultLexicon, type GlossaryEntry, type Lexicon, withGlossary } from "../lexicon/index.js";
import {
  BitextError,
  type Document,
  type Issue,
  type LangTag,
  type PageContent,
  type ReportOptions,
  type Side,
} from "../model/index.js";
import { decodePage } from "../page/index.js";
import { sideFromLines, stemEnglish } from "../segment/index.js";
import { detectLang, otherLanguage, splitLines, webAddress } from "../text/index.js";
import { readInput, STANDARD_INPUT } from "./read-input.js";

/** How to read a text from a file. */
export interface ReadTextOptions extends ReportOptions {
  /** @default detected */
  readonly lang?: LangTag | undefined;
  /** The address that the page was saved from, with `http` or `https`; another is left out. @default what the page says */
  readonly url?: string | undefined;
}

/** How to read a file of whatever kind. */
export interface ReadFileOptions extends ReadTextOptions {
  /** The kinds that are read. @default documentReaders of `duiqi/document` */
  readonly readers?: readonly DocumentReader[] | undefined;
}

/**
 * The documents in a file of whatever kind that is read: of a page its article, and the teasers of the articles before and after it.
 *
 * @throws BitextError `file-unreadable`, and as `readDocuments` of `duiqi/document` does, naming the file.
 * @example
 * import { readPageFile } from "duiqi/node";
 * const { main, related } = await readPageFile("zh.html", { lang: "zh" });
 * console.log(main.title, main.date, related.length);
 */
export const readPageFile = (file: string, { onIssue, ...options }: ReadFileOptions = {}): Promise<PageContent> =>
  namingAsync(file, onIssue, (report) => readDocuments(readInput(file), { ...options, name: file, onIssue: report }));

const RELATED = /^(.+)#(previous|next|source|translation|\d{1,6})$/;

/** The file of a reference, with or without `#next`, `#previous`, `#translation` or the number of a chapter behind it. */
export const fileOfReference = (reference: string): string =>
  existsSync(reference) ? reference : (RELATED.exec(reference)?.[1] ?? reference);

/**
 * The document that a reference names: a page's article, with `#next` or `#previous` the teaser that it carries, or with `#translation` its text in
 * the other language, where it is in both; a book, or with `#3` its third chapter.
 *
 * @throws BitextError as `readPageFile` does, and `page-empty` where there is no such teaser or chapter, naming the file.
 * @example
 * import { readDocumentFile } from "duiqi/node";
 * const article = await readDocumentFile("zh.html");
 * const teaser = await readDocumentFile("zh.html#next"); // of the article behind it, as the page has it
 */
export async function readDocumentFile(reference: string, options: ReadFileOptions = {}): Promise<Document> {
  const file = fileOfReference(reference);
  const {
    main,
    related,
    chapters = [],
  } = await readPageFile(file, {
    ...options,
    ...(reference.endsWith("#source") && { onIssue: undefined }),
  });
  if (file === reference) return main;
  const part = reference.slice(file.length + 1);
  const found = related.find(({ relation }) => relation === part) ?? chapters[Number(part) - 1];
  if (found !== undefined) return found;
  throw new BitextError("page-empty", missing(part, chapters.length), { place: { file } });
}

/** What a reference asks for that its file has not. */
function missing(part: string, chapters: number): string {
  if (/^\d/.test(part)) return `The file has ${chapters} chapters, and “#${part}” asks for another.`;
  if (part === "source" || part === "translation")
    return "The file has one text only, and the two texts of a pair are expected: name the file of the other text as well.";
  return `The page has no teaser of a ${part} article, which “#${part}” asks for.`;
}

/**
 * A side of a text that has one sentence a line already.
 *
 * @throws BitextError as `decodePage` does, `file-unreadable`, and `language-unknown`, naming the file.
 * @example
 * import { align } from "duiqi";
 * import { readLinesFile } from "duiqi/node";
 * const beads = align(readLinesFile("zh.txt"), readLinesFile("en.txt", { lang: "en" }));
 */
export const readLinesFile = (file: string, { lang, url, onIssue }: ReadTextOptions = {}): Side =>
  naming(file, onIssue, (report) => {
    const text = readText(file, report);
    const other = lang === undefined ? otherLanguage(text) : undefined;
    if (other !== undefined) {
      const message = `The text seems to be in ${other}; Chinese or English is expected. If it is one of them, say which.`;
      throw new BitextError("language-unknown", message);
    }
    const detected = lang ?? detectLang(text);
    if (detected === undefined) {
      throw new BitextError("language-unknown", "The text has neither Chinese nor Latin letters; say its language.");
    }
    const { document, sentences } = sideFromLines(linesOf(text), detected);
    const address = webAddress(url);
    return { document: { ...document, ...(address !== undefined && { url: address }) }, sentences };
  });

const LONGEST_TERM = 255; // characters: the lexicon keeps the lengths of words in bytes

/**
 * The built-in lexicon with a user's terms, which win: Chinese, a tab and English a line.
 *
 * @throws BitextError as `readInput` and `decodePage` do, and `format-invalid` where a line is no term or the terms are more than
 * a lexicon holds, naming the file.
 * @example
 * import { alignTexts } from "duiqi";
 * import { readGlossaryFile } from "duiqi/node";
 * const lexicon = readGlossaryFile("terms.tsv"); // lines such as 句对⇥sentence pair
 * const pairs = alignTexts("今天天气很好。", "The weather is fine today.", { lexicon });
 */
export const readGlossaryFile = (file: string, { onIssue }: ReportOptions = {}): Lexicon =>
  naming(file, onIssue, (report) => {
    const terms = termsIn(readText(file, report));
    try {
      return withGlossary(defaultLexicon(), terms, stemEnglish);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new BitextError("format-invalid", `The terms make no lexicon. ${cause.message}`, { cause });
    }
  });

/** A user's terms, as `readGlossaryFile` reads them. */
export const readGlossaryTerms = (file: string, { onIssue }: ReportOptions = {}): GlossaryEntry[] =>
  naming(file, onIssue, (report) => termsIn(readText(file, report)));

const termsIn = (text: string): GlossaryEntry[] =>
  linesOf(text).flatMap((line, at) => {
    if (line.trim() === "") return [];
    const [source, target] = line.split("\t");
    const place = { line: at + 1 };
    if (target === undefined || source.trim() === "" || target.trim() === "") {
      const message = `“${line}” is no term; Chinese, a tab and English are expected.`;
      throw new BitextError("format-invalid", message, { place });
    }
    const length = Math.max(source.trim().length, target.trim().length);
    if (length > LONGEST_TERM) {
      const message = `The term has ${length} characters on one side; ${LONGEST_TERM} at most are expected.`;
      throw new BitextError("format-invalid", message, { place });
    }
    return [{ source, target }];
  });

/**
 * Does something with a file's content, and names the file in whatever is found wrong.
 *
 * @throws what `read` does.
 */
export function naming<T>(
  file: string,
  onIssue: ReportOptions["onIssue"],
  read: (report: (issue: Issue) => void) => T,
): T {
  try {
    return read(reportsOf(file, onIssue));
  } catch (error) {
    throw named(file, error);
  }
}

/** The same, where reading takes its time. */
async function namingAsync<T>(
  file: string,
  onIssue: ReportOptions["onIssue"],
  read: (report: (issue: Issue) => void) => Promise<T>,
): Promise<T> {
  try {
    return await read(reportsOf(file, onIssue));
  } catch (error) {
    throw named(file, error);
  }
}

const nameOf = (file: string): string => (file === STANDARD_INPUT ? "standard input" : file);

const reportsOf =
  (file: string, onIssue: ReportOptions["onIssue"]) =>
  (issue: Issue): void =>
    onIssue?.({ ...issue, place: { file: nameOf(file), ...issue.place } });

function named(file: string, error: unknown): unknown {
  if (!(error instanceof BitextError) || error.place?.file !== undefined) return error;
  const place = { file: nameOf(file), ...error.place };
  return new BitextError(error.code, error.message, { cause: error.cause, place });
}

/** Plain text; an empty file is an empty text. */
function readText(file: string, onIssue: (issue: Issue) => void): string {
  const bytes = readInput(file);
  return bytes.length === 0 ? "" : decodePage({ bytes, mediaType: "text/plain" }, { onIssue }).text;
}

/** Lines, a line feed at the end ending the last one and not beginning another. */
export function linesOf(text: string): string[] {
  const lines = splitLines(text);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
