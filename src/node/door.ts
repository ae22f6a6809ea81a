/**
 * What needs Node: pages, texts and glossaries from files, files written aside, native word segmenters, SQLite.
 *
 * @module
 */

export type { ImportPackage } from "./import-package.js";
export { listFiles } from "./list-files.js";
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
export { type AsideFile, openAside, writeFileAside } from "./write-file-aside.js";
