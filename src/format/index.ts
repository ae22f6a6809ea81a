// What the rest of the house uses. What the package promises of it is in `door.ts`.

export {
  type BeadFacet,
  type BeadFormatName,
  beadFormatOf,
  beadFormats,
  isBeadFormat,
  type LinkedFormat,
} from "./bead-formats.js";
export { type IndexBead, parseBrackets, parseIndexBeads, writeBrackets } from "./brackets.js";
export { parseChampollion, writeChampollion } from "./champollion.js";
export { csvReader, csvWriter, parseCsv, writeCsv } from "./csv.js";
export { byteDecoder, type DecodeOptions } from "./decode.js";
export {
  type InterText,
  interTextNames,
  parseInterText,
  plainIds,
  writeInterText,
} from "./intertext.js";
export { jsonlReader, jsonlWriter, parseJsonl, writeJsonl } from "./jsonl.js";
export { type AlignedSentences, parseHunalign, parseLadder, writeHunalign, writeLadder } from "./ladder.js";
export {
  mosesReader,
  parseMoses,
  writeMoses,
} from "./moses.js";
export { parseTmx, tmxReader } from "./parse-tmx.js";
export { parseXliff, xliffReader } from "./parse-xliff.js";
export type { ReadOptions, TableColumns, TmxHeader, UnitReader, UnitWriter } from "./reader.js";
export { hasStage, stageOf, UNIT_STAGES, type UnitStage } from "./segment-states.js";
export { piecesFrom, unitsFrom } from "./streams.js";
export { safeCell } from "./table.js";
export { parseTsv, tsvReader, tsvRow, tsvWriter, writeTsv } from "./tsv.js";
export { facetsOf, type UnitFacet } from "./unit-facets.js";
export { readLangTag } from "./unit-fields.js";
export {
  isReadOnly,
  isUnitFormat,
  type UnitFormat,
  type UnitFormatName,
  unitFormatOf,
  unitFormats,
} from "./unit-formats.js";
export { tmxWriter, writeTmx } from "./write-tmx.js";
export { writeXliff, writeXliff12 } from "./write-xliff.js";
