import { csvReader, csvWriter } from "./csv.js";
import { fileEnding, isPackedName } from "./file-ending.js";
import { jsonlReader, jsonlWriter } from "./jsonl.js";
import { tmxReader } from "./parse-tmx.js";
import { xliffReader } from "./parse-xliff.js";
import type { ReadOptions, UnitReader, UnitWriter } from "./reader.js";
import { tsvReader, tsvWriter } from "./tsv.js";
import { UNIT_FACETS, type UnitFacet } from "./unit-facets.js";
import { type TmxWriteOptions, tmxWriter } from "./write-tmx.js";
import { xliff12Writer, xliffWriter } from "./write-xliff.js";

/** The name of a format that is about units. */
export type UnitFormatName = "tmx" | "xliff" | "xliff12" | "tsv" | "csv" | "jsonl";

/** A format that is about units and fits in one file. */
export interface UnitFormat {
  /** What its files' names end in, without the point. */
  readonly endings: readonly string[];
  /** Endings of dialects of it that tools write for themselves: they are read, and not written. */
  readonly dialects?: readonly string[];
  /** Reads a text that comes in pieces. */
  reader(options?: ReadOptions): UnitReader;
  /** Writes units that come in portions. */
  writer(options?: TmxWriteOptions): UnitWriter;
  /** What of a unit it has a place for. */
  readonly keeps: readonly UnitFacet[];
}

const IN_TABLES: readonly UnitFacet[] = [
  "languages",
  "scores",
  "confirmations",
  "addresses",
  "days of publication",
  "line breaks",
];

const IN_XLIFF: readonly UnitFacet[] = [...IN_TABLES, "ids", "notes", "inline codes"];

/**
 * The formats that are about units, by name: each with a reader, a writer and what it keeps of a unit.
 *
 * @example
 * import { unitFormats } from "duiqi/format";
 * const { reader, writer, keeps } = unitFormats.tmx;
 * keeps.includes("notes"); // true
 */
export const unitFormats: Readonly<Record<UnitFormatName, UnitFormat>> = {
  tmx: { endings: ["tmx"], reader: tmxReader, writer: tmxWriter, keeps: UNIT_FACETS },
  xliff: { endings: ["xliff", "xlf"], reader: xliffReader, writer: xliffWriter, keeps: IN_XLIFF },
  xliff12: {
    endings: ["xliff12"],
    dialects: ["sdlxliff", "mqxliff", "mxliff", "txlf"],
    reader: xliffReader,
    writer: xliff12Writer,
    keeps: IN_XLIFF,
  },
  tsv: { endings: ["tsv"], reader: tsvReader, writer: tsvWriter, keeps: IN_TABLES },
  csv: { endings: ["csv"], reader: csvReader, writer: csvWriter, keeps: IN_TABLES },
  jsonl: { endings: ["jsonl"], reader: jsonlReader, writer: jsonlWriter, keeps: UNIT_FACETS },
};

/**
 * Whether it is the name of a format that is about units.
 *
 * @example
 * import { isUnitFormat } from "duiqi/format";
 * ["ladder", "tmx"].map(isUnitFormat); // [false, true]
 */
export const isUnitFormat = (name: string): name is UnitFormatName => Object.hasOwn(unitFormats, name);

/**
 * The format of units that the ending of a file's name says, if any. Of a dialect it is the format that reads it.
 *
 * @example
 * import { unitFormatOf } from "duiqi/format";
 * unitFormatOf("book.xlf"); // "xliff"
 * unitFormatOf("book.sdlxliff"); // "xliff12"
 * unitFormatOf("book.ladder"); // undefined
 */
export const unitFormatOf = (file: string): UnitFormatName | undefined =>
  formatWith(({ endings, dialects = [] }) => [...endings, ...dialects].includes(fileEnding(file)));

/** Whether a file's name says that it is packed by gzip, or has the ending of a dialect: both are read and not written. */
export const isReadOnly = (file: string): boolean =>
  isPackedName(file) || formatWith(({ dialects = [] }) => dialects.includes(fileEnding(file))) !== undefined;

const formatWith = (is: (format: UnitFormat) => boolean): UnitFormatName | undefined =>
  Object.keys(unitFormats)
    .filter(isUnitFormat)
    .find((name) => is(unitFormats[name]));
