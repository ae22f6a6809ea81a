import { extname, resolve } from "node:path";
import { documentEndings, hasDocumentEnding } from "../document/index.js";
import { BitextError, type Document, languageOf } from "../model/index.js";
import { listFiles } from "../node/index.js";
import { detectPairLangs } from "../text/index.js";
import { inOneSentence } from "./exit.js";
import { printIssue, readPageFile, referenceTo } from "./input.js";

/** A document that was found in a folder, and how it is named. */
export interface Found {
  /** `pages/a.html`, and `pages/a.html#next` for the teaser in it. */
  readonly reference: string;
  readonly document: Document;
}

/** The documents of both languages that were found. */
export interface Sides {
  readonly source: readonly Found[];
  readonly target: readonly Found[];
}

/**
 * Every document in the pages of folders, their teasers too, by language.
 *
 * The source is Chinese, or of two folders what most articles of the first are. A page that cannot be read is noted, and
 * the rest goes on; so are files that are no pages by their endings.
 */
export function readSides(folders: readonly string[]): Sides {
  const ofFolders = inTheirLanguages(
    [...new Map(folders.map((folder) => [resolve(folder), folder])).values()].map(readFolder),
  );
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
function inTheirLanguages(folders: readonly (readonly Found[])[]): Found[][] {
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

const sampleOf = (found: readonly Found[]): string =>
  found.map(({ document }) => document.text.slice(0, SAMPLE)).join("\n");

const isChinese = ({ document }: Found): boolean => languageOf(document.lang) === "zh";

function readFolder(folder: string): Found[] {
  const files = listFiles(folder);
  const pages = files.filter((file) => hasDocumentEnding(file));
  if (pages.length < files.length) {
    const endings = [...new Set(files.filter((file) => !pages.includes(file)).map((file) => extname(file)))];
    const message = `${files.length - pages.length} of ${files.length} files are no pages by their endings (${endings.map((ending) => ending || "none").join(", ")}); ${documentEndings().join(", ")} are read.`;
    printIssue({ rule: "files-skipped", message, place: { file: folder } });
  }
  const found = pages.flatMap((file) => {
    try {
      const { main, related } = readPageFile(file, undefined);
      return [main, ...related].map((document) => ({ reference: referenceTo(file, document), document }));
    } catch (error) {
      if (!(error instanceof BitextError)) throw error;
      printIssue({ rule: "page-skipped", message: `${inOneSentence(error)} It is left out.` });
      return [];
    }
  });
  if (found.length > 0) return found;
  const why = files.length === 0 ? "is empty" : `has no page that can be read among its ${files.length} files`;
  throw new BitextError("file-unreadable", `${folder} ${why}; saved pages or texts are expected.`, {
    place: { file: folder },
  });
}
