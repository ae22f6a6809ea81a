/**
 * What needs Node: files read and written aside, native word segmenters, SQLite.
 *
 * @module
 */

export { makeFileLike } from "./file-access.js";
export type { ImportPackage } from "./import-package.js";
export { listFiles } from "./list-files.js";
export { type LoadWordsOptions, loadWordSegmenter, type WordSegmenterName } from "./load-words.js";
export { type OpenSqliteOptions, openSqlite, type SqliteFile } from "./open-sqlite.js";
export { readInput, STANDARD_INPUT } from "./read-input.js";
export { type ReadPairOptions, readPairFiles } from "./read-pair.js";
export { readPieces } from "./read-pieces.js";
export {
  fileOfReference,
  linesOf,
  naming,
  type ReadTextOptions,
  readDocumentFile,
  readGlossaryFile,
  readLinesFile,
  readPageFile,
} from "./read-texts.js";
export { sqliteWriter } from "./sqlite-writer.js";
export {
  ASIDE_ENDING,
  type AsideFile,
  expectWritable,
  openAside,
  reasonOf,
  unwritable,
  writeFileAside,
} from "./write-file-aside.js";
