export { type IndexBead, parseBrackets, parseIndexBeads, writeBrackets } from "./brackets.js";
export { csvReader, csvWriter, parseCsv, writeCsv } from "./csv.js";
export { jsonlReader, jsonlWriter, parseJsonl, writeJsonl } from "./jsonl.js";
export { parseTmx, type TmxHeader, type TmxReader, tmxReader } from "./parse-tmx.js";
export type { ReadOptions, UnitReader, UnitWriter } from "./reader.js";
export { parseTsv, tsvReader, tsvWriter, writeTsv } from "./tsv.js";
export { type TmxWriteOptions, tmxWriter, writeTmx } from "./write-tmx.js";
