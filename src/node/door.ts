/**
 * What needs Node: pages, texts and glossaries from files, files written aside, native word segmenters, SQLite.
 *
 * @module
 */

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
