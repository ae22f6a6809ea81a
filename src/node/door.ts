/**
 * What needs Node: pages, texts and glossaries from files (`readPairFiles`), files that are written aside and renamed
 * (`writeFileAside`), native segmenters of words (`loadWordSegmenter`), SQLite (`openSqlite`).
 *
 * @example
 * import { align } from "duiqi";
 * import { loadWordSegmenter, readPairFiles } from "duiqi/node";
 * const { source, target } = await readPairFiles("zh.html", "en.html", { split: "sentences" });
 * const beads = align(source, target, { segmenter: await loadWordSegmenter() });
 *
 * @module duiqi/node
 */

export type { DocumentReader } from "../document/index.js";
export type { Lexicon } from "../lexicon/index.js";
export type { SqliteDatabase } from "../memory/index.js";
export type { WordSegmenter } from "../segment/index.js";
export type { ImportPackage } from "./import-package.js";
export { type LoadWordsOptions, loadWordSegmenter, type WordSegmenterName } from "./load-words.js";
export { type OpenSqliteOptions, openSqlite, type SqliteFile } from "./open-sqlite.js";
export { type ReadPairOptions, readPairFiles } from "./read-pair.js";
export { readPieces } from "./read-pieces.js";
export {
  type ReadFileOptions,
  type ReadTextOptions,
  readDocumentFile,
  readGlossaryFile,
  readLinesFile,
  readPageFile,
} from "./read-texts.js";
export { type AsideFile, type AsideOptions, openAside, writeFileAside } from "./write-file-aside.js";
