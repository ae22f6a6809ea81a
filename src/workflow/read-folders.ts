import { extname, relative, resolve } from "node:path";
import { turnTaker } from "../core/index.js";
import { type DocumentReader, documentReaders, hasDocumentEnding } from "../document/index.js";
import { BitextError, type Document, languageOf, type RelatedDocument, type RunOptions } from "../model/index.js";
import { listFiles, readPageFile } from "../node/index.js";
import { detectPairLangs } from "../text/index.js";
import type { LeftOut } from "./left-out.js";

/** A document that was found in a folder, and how it is named. */
export interface FoundDocument {
  /** `pages/a.html`, and `pages/a.html#next` for the teaser in it; `book.epub#3` for a book's third chapter. */
  readonly reference: string;
  readonly document: Document;
}

/** The documents of both languages that were found. */
export interface FoundDocuments {
  readonly source: readonly FoundDocument[];
  readonly target: readonly FoundDocument[];
  /** Files that were not read: `files-skipped` and `page-skipped`. */
  readonly leftOut: readonly LeftOut[];
}

/** How to read folders. Progress is in files. */
export interface ReadFoldersOptions extends RunOptions {
  /** The kinds that are read. @default documentReaders of `duiqi/document` */
  readonly readers?: readonly DocumentReader[] | undefined;
}

/**
 * Every document in the files of folders and their subfolders, teasers in pages too, and of a book each chapter, by language.
 *
 * The source is Chinese, or of two folders what most documents of the first are. A file that cannot be read is reported as `page-skipped`, and
 * the rest goes on; files of other kinds, by their endings, are reported as `files-skipped`, once a folder. Time linear in the files; memory for all texts.
 *
 * @throws BitextError `file-unreadable` where a folder cannot be read or has nothing that can, `languages-same` where all documents are in one
 * language; the signal's reason.
 * @example
 * import { readFolders } from "duiqi/workflow";
 * const { source, target } = await readFolders(["pages"], { onIssue: ({ message }) => console.error(message) });
 * console.log(source.map(({ reference, document }) => `${reference}: ${document.title}`), target.length);
 */
export async function readFolders(
  folders: readonly string[],
  { readers = documentReaders, signal, onProgress, onIssue }: ReadFoldersOptions = {},
): Promise<FoundDocuments> {
  const places = [...new Map(folders.map((folder) => [resolve(folder), folder])).values()];
  const listed = places.map((folder) => filesOf(folder, readers, onIssue));
  const total = listed.reduce((sum, { files }) => sum + files.length, 0);
  const takeTurn = turnTaker(signal);
  const read: FoundDocument[][] = [];
  let done = 0;
  let unreadable = 0;
  for (const [at, { files, others }] of listed.entries()) {
    const found: FoundDocument[] = [];
    for (const file of files) {
      const documents = await readFound(file, { readers, onIssue });
      if (documents === undefined) unreadable += 1;
      for (const each of documents ?? []) found.push(each);
      onProgress?.({ stage: "read", done: ++done, total });
      await takeTurn();
    }
    if (found.length === 0) throw nothingRead(places[at], files.length + others);
    read.push(found);
  }
  const others = listed.reduce((sum, each) => sum + each.others, 0);
  const leftOut = [
    { rule: "files-skipped", count: others, what: "files of other kinds left out" },
    { rule: "page-skipped", count: unreadable, what: "files that cannot be read left out" },
  ].filter(({ count }) => count > 0);
  return { ...bySide(folders, inTheirLanguages(read)), leftOut };
}

function bySide(
  folders: readonly string[],
  ofFolders: readonly (readonly FoundDocument[])[],
): Pick<FoundDocuments, "source" | "target"> {
  const seen = new Set<string>();
  const found = ofFolders.flat().filter(({ reference }) => {
    const path = resolve(reference);
    return seen.has(path) ? false : seen.add(path);
  });
  const chinese = found.filter(isChinese);
  const english = found.filter((each) => !isChinese(each));
  if (chinese.length === 0 || english.length === 0) {
    const missing = chinese.length === 0 ? "Chinese" : "English";
    const message = `${folders.join(" and ")}: no document of ${found.length} is ${missing}; Chinese and English ones are expected.`;
    throw new BitextError("languages-same", message);
  }
  const [first] = ofFolders;
  const isEnglishFirst = ofFolders.length > 1 && first.filter(isChinese).length * 2 < first.length;
  return isEnglishFirst ? { source: english, target: chinese } : { source: chinese, target: english };
}

/**
 * The documents of folders, each in its language where that is clear. What is not, as a page of commands with a few Chinese sentences, is in
 * its folder's language, where two folders have one each: they are judged together like two texts. Else it is Chinese, for English pages
 * have no Chinese but among English sentences.
 */
function inTheirLanguages(folders: readonly (readonly FoundDocument[])[]): FoundDocument[][] {
  const [here, there] = folders.map(sampleOf);
  const langs = there === undefined ? undefined : detectPairLangs(here, there);
  const [source, target] = [langs?.source ?? "zh", langs?.target ?? "zh"].map(languageOf);
  const isEnglish = folders.map((_, at) => source !== target && [source, target][at] === "en");
  return folders.map((found, at) =>
    found.map(({ reference, document }) => {
      const { source: lang = document.lang } = detectPairLangs(document.text, "", {
        target: isEnglish[at] ? "zh" : "en",
      });
      return { reference, document: languageOf(lang) === languageOf(document.lang) ? document : { ...document, lang } };
    }),
  );
}

const SAMPLE = 1000; // characters of a document: enough of hundreds of them, and little of a book

const sampleOf = (found: readonly FoundDocument[]): string =>
  found.map(({ document }) => document.text.slice(0, SAMPLE)).join("\n");

const isChinese = ({ document }: FoundDocument): boolean => languageOf(document.lang) === "zh";

const NAMED = 5; // files that are named: saved pages may bring hundreds of pictures

/** The files of a folder that are of kinds that are read, and how many are not. */
function filesOf(
  folder: string,
  readers: readonly DocumentReader[],
  onIssue: RunOptions["onIssue"],
): { readonly files: readonly string[]; readonly others: number } {
  const all = listFiles(folder);
  const files = all.filter((file) => hasDocumentEnding(file, readers));
  const others = all.length - files.length;
  if (others > 0) {
    const skipped = all.filter((file) => !hasDocumentEnding(file, readers));
    const endings = [...new Set(skipped.map((file) => extname(file) || "none"))].join(", ");
    const names = skipped.slice(0, NAMED).map((file) => relative(folder, file));
    const more = skipped.length > NAMED ? ` and ${skipped.length - NAMED} more` : "";
    const message = `${others} of ${all.length} files are left out by their endings (${endings}): ${names.join(", ")}${more}. duiqi read FILE says of such a file what it is to be saved as.`;
    onIssue?.({ rule: "files-skipped", message, place: { file: folder } });
  }
  return { files, others };
}

/** The documents in a file; none where it cannot be read, which is reported. */
async function readFound(
  file: string,
  { readers, onIssue }: Pick<ReadFoldersOptions, "readers" | "onIssue">,
): Promise<FoundDocument[] | undefined> {
  try {
    const { main, related, chapters = [] } = await readPageFile(file, { readers, onIssue });
    if (chapters.length > 1) {
      return chapters.map((document, at) => ({ reference: `${file}#${at + 1}`, document }));
    }
    return [main, ...related].map((document) => ({ reference: referenceTo(file, document), document }));
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    onIssue?.({ rule: "page-skipped", message: `${error.message} It is left out.`, place: error.place });
    return undefined;
  }
}

/** How a document in a page is named: the page's file, and for a teaser which one, `page.html#next`. */
const referenceTo = (file: string, document: Document | RelatedDocument): string =>
  "relation" in document ? `${file}#${document.relation}` : file;

function nothingRead(folder: string, files: number): BitextError {
  const why = files === 0 ? "is empty" : `has no page that can be read among its ${files} files`;
  return new BitextError("file-unreadable", `${folder} ${why}; saved pages or texts are expected.`, {
    place: { file: folder },
  });
}
