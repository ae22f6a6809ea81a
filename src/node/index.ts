// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { makeFileLike } from "./file-access.js";
export type { ImportPackage } from "./import-package.js";
export { listFiles } from "./list-files.js";
export { loadWordSegmenter, type WordSegmenterName } from "./load-words.js";
export { openSqlite, type SqliteFile } from "./open-sqlite.js";
export { readInput, readUnpacked, STANDARD_INPUT } from "./read-input.js";
export { type ReadPairOptions, readPairFiles } from "./read-pair.js";
export { readPieces } from "./read-pieces.js";
export {
  fileOfReference,
  linesOf,
  naming,
  readGlossaryFile,
  readGlossaryTerms,
  readLinesFile,
  readPageFile,
} from "./read-texts.js";
export { sqliteWriter } from "./sqlite-writer.js";
export {
  ASIDE_ENDING,
  expectWritable,
  openAside,
  reasonOf,
  unwritable,
  writeFileAside,
} from "./write-file-aside.js";
