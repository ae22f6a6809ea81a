import type { TranslationUnit } from "../model/index.js";
import { namesColumn } from "../text/index.js";
import { formatError } from "./format-error.js";
import { freeTable } from "./free-table.js";
import { isNotBlank, type Line, lineReader, lineSplitter } from "./lines.js";
import { namesSides, plainColumnsReader } from "./plain-columns.js";
import { type ReadOptions, readWhole, type UnitReader, type UnitWriter, writeWhole } from "./reader.js";
import { emptyTable, namesColumns, type RowReader, rowReader, type TableCell, tableWriter } from "./table.js";
import { readLangTag } from "./unit-fields.js";

/**
 * About units: a table of tab-separated values. The first line names the columns, every other line is a unit:
 * `source target source_lang target_lang score confirmed source_url target_url date`.
 *
 * The texts come first, so that `cut -f1,2` gives what tools for corpora read. A tab, line feed, carriage return or
 * backslash inside a cell is written `\t`, `\n`, `\r` or `\\`; what a spreadsheet would take for a formula gets an
 * apostrophe before it. A field that is absent, or empty, is an empty cell.
 *
 * @example
 * import { writeTsv } from "duiqi/format";
 * const rows = writeTsv(units).split("\n");
 * rows[1]?.split("\t").slice(0, 2); // ["今天天气很好。", "The weather is fine today."]
 */
export const writeTsv = (units: readonly TranslationUnit[]): string => writeWhole(tsvWriter(), units);

/**
 * Writes tab-separated values in portions, as `writeTsv` writes them whole.
 *
 * @example
 * import { tsvWriter } from "duiqi/format";
 * const writer = tsvWriter();
 * const text = writer.push(units.slice(0, 1)) + writer.push(units.slice(1)) + writer.end();
 * text.split("\n").length; // 4
 */
export const tsvWriter = (): UnitWriter => tableWriter(tsvRow);

/** A line of tab-separated values, its cells escaped. */
export const tsvRow = (cells: readonly string[]): string => `${cells.map(escapeCell).join("\t")}\n`;

/**
 * Units from tab-separated values as `writeTsv` writes them, or a spreadsheet; or from two plain columns without names, as corpora are handed
 * out: a text and its translation, nothing escaped. Which of the two is Chinese, the scripts of the first 100 lines tell, or a first line
 * that names the languages (`en⇥zh`). A first line may also name the sides (`source⇥target`, in either order). A line that is blank on one side is reported as `unit-incomplete` and left out.
 *
 * @throws BitextError `format-invalid`, with line and column, where a column is missing, a line has not as many cells as
 * the first, or a cell is not what its column holds; of plain columns, where a line has not two, or both are in one language.
 * @example
 * import { parseTsv } from "duiqi/format";
 * const [unit] = parseTsv("雨停了。\tThe rain stopped.\n");
 * [unit?.source.lang, unit?.target.text]; // ["zh", "The rain stopped."]
 */
export const parseTsv = (text: string, options: ReadOptions = {}): TranslationUnit[] =>
  readWhole(tsvReader(options), text);

/**
 * Reads tab-separated values that come in pieces, as `parseTsv` reads a whole text.
 *
 * @throws BitextError as `parseTsv` does, from `push` or `end`.
 * @example
 * import { createReadStream } from "node:fs";
 * import { tsvReader, unitsFrom } from "duiqi/format";
 * for await (const units of unitsFrom(tsvReader(), createReadStream("corpus.tsv", "utf8"))) console.log(units.length);
 */
export function tsvReader(options: ReadOptions = {}): UnitReader {
  const splitter = lineSplitter();
  let held: string[] = []; // up to the end of the first line, which tells what the others are
  let reader: UnitReader | undefined;
  const begin = (first: Line | undefined): TranslationUnit[] => {
    if (first === undefined) return [];
    const names = first.text.split("\t");
    const isOwn = options.columns === undefined && namesColumns(names);
    const isPlain = options.columns === undefined && names.length <= 2 && !isNamed(names);
    reader = isOwn ? tableReader(options) : isPlain ? plainColumnsReader(options) : freeReader(options);
    const units = reader.push(held.join(""));
    held = [];
    return units;
  };
  return {
    push(piece) {
      if (reader !== undefined) return reader.push(piece);
      held.push(piece);
      return begin(splitter.push(piece).find(isNotBlank));
    },
    end() {
      const units = reader === undefined ? begin(splitter.end().find(isNotBlank)) : [];
      if (reader === undefined) throw emptyTable();
      return [...units, ...reader.end()];
    },
  };
}

/** Whether a first line of two cells names their columns in other words than plain columns know. */
const isNamed = (names: readonly string[]): boolean =>
  !namesSides(names) && !names.every((name) => readLangTag(name) !== undefined) && names.every(namesColumn);

/** A table whose columns are not named as ours. */
function freeReader(options: ReadOptions): UnitReader {
  const splitter = lineSplitter();
  const rows = freeTable(options);
  const read = (lines: readonly Line[]): TranslationUnit[] =>
    lines.filter(isNotBlank).flatMap((line) => rows.push(cellsIn(line)));
  return {
    push: (piece) => read(splitter.push(piece)),
    end: () => [...read(splitter.end()), ...rows.end()],
  };
}

function tableReader(options: ReadOptions): UnitReader {
  let read: RowReader | undefined;
  return lineReader(
    (line) => {
      if (read === undefined) throw emptyTable();
      return read(cellsIn(line));
    },
    options,
    (line) => {
      read = rowReader(cellsIn(line), options, decodeCell);
    },
  );
}

function cellsIn({ text, number: line }: Line): TableCell[] {
  let column = 1;
  return text.split("\t").map((part) => {
    const place = { line, column };
    column += part.length + 1;
    return { text: part, place };
  });
}

const SIGNS: Readonly<Record<string, string>> = { "\t": "t", "\n": "n", "\r": "r", "\\": "\\" };
const CHARACTERS: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };

const escapeCell = (text: string): string => text.replace(/[\t\n\r\\]/g, (character) => `\\${SIGNS[character]}`);

const decodeCell = ({ text, place }: TableCell): string =>
  text.replace(/\\(.?)/gu, (escaped, sign: string, at: number) => {
    const character = CHARACTERS[sign];
    if (character === undefined) {
      const column = (place.column ?? 1) + at;
      throw formatError(`“${escaped}” is no escape, expected \\t, \\n, \\r or \\\\.`, { ...place, column });
    }
    return character;
  });
