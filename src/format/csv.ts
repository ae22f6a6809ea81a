import type { TranslationUnit } from "../model/index.js";
import { formatError } from "./format-error.js";
import { orSkipped } from "./lines.js";
import { type ReadOptions, readWhole, type UnitReader, type UnitWriter, writeWhole } from "./reader.js";
import { type Cell, emptyTable, expectWidth, type RowReader, rowReader, tableWriter } from "./table.js";

/**
 * About units: a table of comma-separated values (RFC 4180) that spreadsheets open as it is meant: with a byte order
 * mark, `\r\n` behind each row, quotation marks where a cell has any, a comma or a line end, and an apostrophe before
 * what would be taken for a formula. The columns are those of TSV.
 */
export const writeCsv = (units: readonly TranslationUnit[]): string => writeWhole(csvWriter(), units);

/** Writes comma-separated values, as `writeCsv` does. */
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
 */
export const parseCsv = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(csvReader(options), text);

/** Reads comma-separated values, as `parseCsv` does. */
export function csvReader(options: ReadOptions = {}): UnitReader {
  let buffer = "";
  let line = 1;
  let header: { readonly separator: string; readonly width: number; readonly read: RowReader } | undefined;

  /** What is at the start of the buffer, and how long it is; `undefined` where more must come first. */
  const next = (isEnd: boolean): { readonly length: number; readonly unit?: TranslationUnit } | undefined => {
    if (header === undefined) {
      const separator = separatorOf(buffer);
      const row = rowAt(buffer, separator, line, isEnd);
      if (row === undefined || isBlank(row)) return row;
      header = { separator, width: row.cells.length, read: rowReader(row.cells) };
      return row;
    }
    const { separator, width, read } = header;
    const row = orSkipped(() => {
      const found = rowAt(buffer, separator, line, isEnd);
      if (found !== undefined && !isBlank(found)) expectWidth(found.cells, width);
      return found ?? "unfinished";
    }, options);
    if (row === "unfinished") return undefined;
    // where quotation marks or cells are missing, the next line may be a row of its own
    if (row === undefined) return { length: firstLineLength(buffer) };
    const unit = isBlank(row) ? undefined : orSkipped(() => read(row.cells), options);
    return unit === undefined ? row : { length: row.length, unit };
  };

  const readRows = (isEnd: boolean): TranslationUnit[] => {
    const units: TranslationUnit[] = [];
    while (buffer !== "") {
      const row = next(isEnd);
      if (row === undefined) break;
      if (row.unit !== undefined) {
        units.push(row.unit);
        options.onUnit?.({ line, column: 1 });
      }
      line += lineEnds(buffer.slice(0, row.length));
      buffer = buffer.slice(row.length);
    }
    return units;
  };

  let isFirst = true;
  return {
    push(piece) {
      buffer += isFirst ? piece.replace(/^\ufeff/, "") : piece;
      isFirst &&= piece === "";
      return readRows(false);
    },
    end() {
      const units = readRows(true);
      if (header === undefined) throw emptyTable();
      return units;
    },
  };
}

interface Row {
  readonly cells: readonly Cell[];
  /** Up to the next row, in characters. */
  readonly length: number;
}

const isBlank = ({ cells }: Row): boolean => cells.length === 1 && cells[0].text.trim() === "";

/** The separator that a first line has outside of quotation marks. */
function separatorOf(text: string): string {
  const names = text.slice(0, firstLineLength(text)).replace(/"[^"]*"/g, "");
  return !names.includes(",") && names.includes(";") ? ";" : ",";
}

const LINE_END = /\r\n?|\n/g;

const lineEnds = (text: string): number => text.match(LINE_END)?.length ?? 0;

function firstLineLength(text: string): number {
  const at = text.search(LINE_END);
  return at < 0 ? text.length : at + (text.startsWith("\r\n", at) ? 2 : 1);
}

const LONGEST = 1 << 20; // characters in a row: a longer one lacks a quotation mark

/** The row at the start of a text; `undefined` where its end is still to come. */
function rowAt(text: string, separator: string, firstLine: number, isEnd: boolean): Row | undefined {
  const cells: Cell[] = [];
  let line = firstLine;
  let lineStart = 0;
  let at = 0;
  for (;;) {
    const place = { line, column: at - lineStart + 1 };
    let cell: string;
    if (text[at] === '"') {
      const end = quoteEnd(text, at + 1);
      if (end === undefined || (end === text.length && !isEnd)) {
        if (!isEnd && text.length < LONGEST) return undefined;
        if (end === undefined) throw formatError("The cell has no end, expected a quotation mark.", place);
      }
      const raw = text.slice(at + 1, end - 1);
      cell = raw.replaceAll('""', '"');
      for (const { index, 0: lineEnd } of raw.matchAll(LINE_END)) {
        line++;
        lineStart = at + 1 + index + lineEnd.length;
      }
      at = end;
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== "\r" && text[at] !== "\n") at++;
      cell = text.slice(start, at);
    }
    cells.push({ text: cell, place });
    if (text[at] === separator) {
      at++;
      continue;
    }
    // behind a carriage return a line feed may still come
    if (!isEnd && (at >= text.length || (text[at] === "\r" && at + 1 === text.length))) {
      if (text.length < LONGEST) return undefined;
    }
    if (at >= text.length) return { cells, length: at };
    if (text[at] === "\r" || text[at] === "\n") return { cells, length: at + (text.startsWith("\r\n", at) ? 2 : 1) };
    const column = at - lineStart + 1;
    throw formatError(`“${text[at]}” stands behind a quotation mark, expected “${separator}” or the end of the line.`, {
      line,
      column,
    });
  }
}

/** Behind the quotation mark that ends a cell; two are one that belongs to it. */
function quoteEnd(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return undefined;
}
