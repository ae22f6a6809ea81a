import type { TranslationUnit } from "../model/index.js";
import { formatError } from "./format-error.js";
import { freeTable, type RowTaker } from "./free-table.js";
import { orSkipped } from "./lines.js";
import { type ReadOptions, readWhole, type UnitReader, type UnitWriter, writeWhole } from "./reader.js";
import {
  emptyTable,
  expectWidth,
  namesColumns,
  type RowReader,
  rowReader,
  type TableCell,
  tableWriter,
} from "./table.js";

/**
 * About units: a table of comma-separated values (RFC 4180) that spreadsheets open as it is meant: with a byte order
 * mark, `\r\n` behind each row, quotation marks where a cell has any, a comma or a line end, and an apostrophe before
 * what would be taken for a formula. The columns are those of TSV.
 *
 * @example
 * import { writeCsv } from "duiqi/format";
 * writeCsv(units).split("\r\n").length; // 4
 */
export const writeCsv = (units: readonly TranslationUnit[]): string => writeWhole(csvWriter(), units);

/**
 * Writes comma-separated values in portions, as `writeCsv` writes them whole.
 *
 * @example
 * import { csvWriter } from "duiqi/format";
 * const writer = csvWriter();
 * const text = writer.push(units.slice(0, 1)) + writer.push(units.slice(1)) + writer.end();
 */
export const csvWriter = (): UnitWriter =>
  tableWriter(
    (cells) => `${cells.map((text) => (/[",;\t\r\n]/.test(text) ? quoted(text) : text)).join(",")}\r\n`,
    "\ufeff",
  );

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Units from comma-separated values, or semicolons, as spreadsheets of some countries have it: the first line tells.
 *
 * @throws BitextError `format-invalid`, with line and column, where quotation marks do not pair, a column is missing, a
 * row has not as many cells as the first, or a cell is not what its column holds.
 * @example
 * import { parseCsv } from "duiqi/format";
 * const [unit] = parseCsv("source,target,source_lang,target_lang\r\n雨停了。,The rain stopped.,zh,en\r\n");
 * unit?.target; // { lang: "en", text: "The rain stopped." }
 */
export const parseCsv = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(csvReader(options), text);

/**
 * Reads comma-separated values that come in pieces, as `parseCsv` reads a whole text.
 *
 * @throws BitextError as `parseCsv` does, from `push` or `end`.
 * @example
 * import { createReadStream } from "node:fs";
 * import { csvReader, unitsFrom } from "duiqi/format";
 * for await (const units of unitsFrom(csvReader(), createReadStream("memory.csv", "utf8"))) console.log(units.length);
 */
export function csvReader(options: ReadOptions = {}): UnitReader {
  let buffer = "";
  let line = 1;
  let scan: RowScan | undefined; // of the row at the start of the buffer, where more of it must come
  let separator: string | undefined;
  let header: { readonly width: number; readonly read: RowReader } | undefined;
  let free: RowTaker | undefined; // a table whose columns are not named as ours
  let hasLineEnd = false;
  let isBroken = false; // the rest of the line is left out with what is wrong in it

  /** What is at the start of the buffer, and how long it is; `undefined` where more must come first. */
  const next = (
    isEnd: boolean,
  ): { readonly length: number; readonly units?: readonly TranslationUnit[] } | undefined => {
    scan ??= { cells: [], line, lineStart: 0, at: 0, seen: 0 };
    const begun = scan;
    if (header === undefined && free === undefined) {
      if (!hasLineEnd && !isEnd && buffer.length < LONGEST_ROW) return undefined;
      separator ??= separatorOf(buffer);
      const row = rowAt(buffer, separator, begun, isEnd);
      if (row === undefined) return undefined;
      if (isBlank(row)) {
        separator = undefined;
        return row;
      }
      if (options.columns === undefined && namesColumns(row.cells.map(({ text }) => text))) {
        header = { width: row.cells.length, read: rowReader(row.cells, options) };
        return row;
      }
      free = freeTable(options);
      return { length: row.length, units: free.push(row.cells) };
    }
    const row = orSkipped(() => {
      const found = rowAt(buffer, separator ?? ",", begun, isEnd);
      if (found !== undefined && !isBlank(found) && header !== undefined) expectWidth(found.cells, header.width);
      return found ?? "unfinished";
    }, options);
    if (row === "unfinished") return undefined;
    // where quotation marks or cells are missing, the next line may be a row of its own
    if (row === undefined) {
      isBroken = true;
      return restOfLine(isEnd);
    }
    if (isBlank(row)) return row;
    if (free !== undefined) return { length: row.length, units: free.push(row.cells) };
    const unit = orSkipped(() => header?.read(row.cells), options);
    if (unit === undefined) return row;
    options.onUnit?.({ line, column: 1 });
    return { length: row.length, units: [unit] };
  };

  /** What there is of a line that is left out; `undefined` where what follows must be known. */
  const restOfLine = (isEnd: boolean): { readonly length: number } | undefined => {
    const end = buffer.search(LINE_END);
    if (end < 0) return { length: buffer.length };
    // a line feed may follow
    if (!isEnd && buffer[end] === "\r" && end + 1 === buffer.length) return end === 0 ? undefined : { length: end };
    isBroken = false;
    return { length: firstLineLength(buffer) };
  };

  const readRows = (isEnd: boolean): TranslationUnit[] => {
    const units: TranslationUnit[] = [];
    while (buffer !== "") {
      const row: ReturnType<typeof next> = isBroken ? restOfLine(isEnd) : next(isEnd);
      if (row === undefined) break;
      for (const unit of row.units ?? []) units.push(unit);
      line += lineEnds(buffer.slice(0, row.length));
      buffer = buffer.slice(row.length);
      scan = undefined;
      if (header === undefined && free === undefined) hasLineEnd = /[\r\n]/.test(buffer);
    }
    return units;
  };

  let isFirst = true;
  return {
    push(piece) {
      buffer += isFirst ? piece.replace(/^\ufeff/, "") : piece;
      isFirst &&= piece === "";
      if (header === undefined && free === undefined) hasLineEnd ||= /[\r\n]/.test(piece);
      return readRows(false);
    },
    end() {
      const units = readRows(true);
      if (header === undefined && free === undefined) throw emptyTable();
      return free === undefined ? units : [...units, ...free.end()];
    },
  };
}

interface Row {
  readonly cells: readonly TableCell[];
  /** Up to the next row, in characters. */
  readonly length: number;
}

const isBlank = ({ cells }: Row): boolean => cells.length === 1 && cells[0].text.trim() === "";

/** The separator that a first line has outside of quotation marks. */
function separatorOf(text: string): string {
  const names = text.slice(0, firstLineLength(text)).replace(/"[^"]*"/g, "");
  return [",", ";", "\t"].find((sign) => names.includes(sign)) ?? ",";
}

const LINE_END = /\r\n?|\n/g;

const lineEnds = (text: string): number => text.match(LINE_END)?.length ?? 0;

function firstLineLength(text: string): number {
  const at = text.search(LINE_END);
  return at < 0 ? text.length : at + (text.startsWith("\r\n", at) ? 2 : 1);
}

const LONGEST_ROW = 1 << 20; // characters in a row: a longer one lacks a quotation mark

/** How far a row has been read, so that none of it is looked through again when more of it comes. */
interface RowScan {
  readonly cells: TableCell[];
  line: number;
  lineStart: number;
  /** Where the next cell begins. */
  at: number;
  /** Up to where that cell is known not to end. */
  seen: number;
}

/** The row at the start of a text, of which some may have been read; `undefined` where its end is still to come. */
function rowAt(text: string, separator: string, scan: RowScan, isEnd: boolean): Row | undefined {
  const mayGoOn = !isEnd && text.length < LONGEST_ROW;
  for (;;) {
    const { at, line, lineStart } = scan;
    const place = { line, column: at - lineStart + 1 };
    const isQuoted = text[at] === '"';
    const end = isQuoted
      ? quoteEnd(text, Math.max(at + 1, scan.seen))
      : plainEnd(text, separator, Math.max(at, scan.seen));
    // behind a carriage return a line feed may still come, and behind a quotation mark another
    if (mayGoOn && (end === undefined || end >= text.length || (text[end] === "\r" && end + 1 === text.length))) {
      scan.seen = end === undefined ? text.length : end - (isQuoted ? 1 : 0);
      return undefined;
    }
    if (end === undefined) throw formatError("The cell has no end, expected a quotation mark.", place);
    const raw = isQuoted ? text.slice(at + 1, end - 1) : text.slice(at, end);
    scan.cells.push({ text: isQuoted ? raw.replaceAll('""', '"') : raw, place });
    if (isQuoted) {
      for (const { index, 0: lineEnd } of raw.matchAll(LINE_END)) {
        scan.line++;
        scan.lineStart = at + 1 + index + lineEnd.length;
      }
    }
    if (text[end] === separator) {
      scan.at = end + 1;
      continue;
    }
    const { cells } = scan;
    if (end >= text.length) return { cells, length: end };
    if (text[end] === "\r" || text[end] === "\n")
      return { cells, length: end + (text.startsWith("\r\n", end) ? 2 : 1) };
    throw formatError(
      `“${text[end]}” stands behind a quotation mark, expected “${separator}” or the end of the line.`,
      {
        line: scan.line,
        column: end - scan.lineStart + 1,
      },
    );
  }
}

/** Where a cell without quotation marks ends. */
function plainEnd(text: string, separator: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n") at++;
  return at;
}

/** Behind the quotation mark that ends a cell; two are one that belongs to it. */
function quoteEnd(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return undefined;
}
