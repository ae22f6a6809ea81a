/**
 * Files of units (TMX, XLIFF, TSV, CSV, JSON Lines, Moses) and of beads (brackets, hunalign, Champollion, InterText), read and written.
 * Each format has a `parse…` and a `write…` for whole texts; formats of units have a reader and a writer for files of any size too
 * (`unitFormats`, `unitsFrom`, `piecesFrom`).
 *
 * @example
 * import { parseTsv, writeTmx } from "duiqi/format";
 * const units = parseTsv("雨停了。\tThe rain stopped.\n");
 * const tmx = writeTmx(units);
 *
 * @module duiqi/format
 */

export {
  type AnyBeadFormat,
  type BeadFacet,
  type BeadFormat,
  type BeadFormatName,
  type BeadsAloneFormat,
  beadFormatOf,
  beadFormats,
  isBeadFormat,
  type LinkedFormat,
  type SentencesFormat,
} from "./bead-formats.js";
export { type IndexBead, parseBrackets, parseIndexBeads, writeBrackets } from "./brackets.js";
export { parseChampollion, writeChampollion } from "./champollion.js";
export { csvReader, csvWriter, parseCsv, writeCsv } from "./csv.js";
export { type ByteDecoder, byteDecoder, type DecodeOptions } from "./decode.js";
export {
  type InterText,
  type InterTextFiles,
  type InterTextNames,
  interTextNames,
  parseInterText,
  plainIds,
  writeInterText,
} from "./intertext.js";
export { jsonlReader, jsonlWriter, parseJsonl, writeJsonl } from "./jsonl.js";
export { type AlignedSentences, parseHunalign, parseLadder, writeHunalign, writeLadder } from "./ladder.js";
export {
  type LinePair,
  type LinePairLanguages,
  type LinePairReader,
  mosesReader,
  parseMoses,
  writeMoses,
} from "./moses.js";
export { parseTmx, type TmxReader, tmxReader } from "./parse-tmx.js";
export { parseXliff, xliffReader } from "./parse-xliff.js";
export type { ReadOptions, TableColumns, TmxHeader, UnitReader, UnitWriter, UserEncoding } from "./reader.js";
export { hasStage, stageOf, UNIT_STAGES, type UnitStage } from "./segment-states.js";
export { piecesFrom, unitsFrom } from "./streams.js";
export { parseTsv, tsvReader, tsvWriter, writeTsv } from "./tsv.js";
export { facetsOf, type UnitFacet } from "./unit-facets.js";
export { isUnitFormat, type UnitFormat, type UnitFormatName, unitFormatOf, unitFormats } from "./unit-formats.js";
export { type TmxWriteOptions, tmxWriter, writeTmx } from "./write-tmx.js";
export { writeXliff, writeXliff12, type XliffWriteOptions, xliff12Writer, xliffWriter } from "./write-xliff.js";
