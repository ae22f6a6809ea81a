import { type LangTag, languageOf, type TranslationUnit } from "../model/index.js";
import { detectPairLangs, languageColumns, namesColumn, type TextRow } from "../text/index.js";
import { formatError } from "./format-error.js";
import { orSkipped } from "./lines.js";
import type { ReadOptions, TableColumns } from "./reader.js";
import type { TableCell } from "./table.js";
import { readLangTag } from "./unit-fields.js";

/** Takes the rows of a table one by one, and gives units as soon as it knows how. */
export interface RowTaker {
  push(cells: readonly TableCell[]): TranslationUnit[];
  end(): TranslationUnit[];
}

const ROWS_THAT_TELL = 100; // of which the columns' languages are told, as in plain columns. Chosen by hand

interface Columns {
  readonly source: number;
  readonly target: number;
  readonly langs: readonly [LangTag, LangTag];
}

/**
 * The rows of a table whose columns are not named as ours: other tools' names in any case, in either language, or none at all. Which columns hold a text
 * and its translation the first row or the first 100 tell, or the caller (`columns`); what else a row holds is left out. A row that is blank on one side is
 * reported as `unit-incomplete`.
 *
 * @throws BitextError `format-invalid` where the columns cannot be told, or are in one language.
 */
export function freeTable(options: ReadOptions): RowTaker {
  let waiting: (readonly TableCell[])[] = [];
  let columns: Columns | undefined;

  const read = (isEnd: boolean): TranslationUnit[] => {
    if (columns === undefined) {
      if (waiting.length === 0 || (waiting.length < ROWS_THAT_TELL && !isEnd)) return [];
      columns = columnsIn(waiting, options);
      if (isHeader(waiting[0], columns)) waiting.shift();
    }
    const found = columns;
    const units = waiting.flatMap((cells) => orSkipped(() => unitOf(cells, found, options), options) ?? []);
    waiting = [];
    return units;
  };
  return {
    push(cells) {
      waiting.push(cells);
      return read(false);
    },
    end: () => read(true),
  };
}

function unitOf(
  cells: readonly TableCell[],
  { source, target, langs: [sourceLang, targetLang] }: Columns,
  { onIssue, onUnit }: ReadOptions,
): TranslationUnit | undefined {
  const [here, there] = [source, target].map((column) => textOf(cells[column]));
  const line = cells[0]?.place.line;
  if (here === "" && there === "") return undefined;
  if (here === "" || there === "") {
    const message = "The row is blank on one side, expected a text and its translation.";
    onIssue?.({ rule: "unit-incomplete", message, place: { line } });
    return undefined;
  }
  onUnit?.({ line, column: 1 });
  return { source: { lang: sourceLang, text: here }, target: { lang: targetLang, text: there } };
}

/** The text of a cell, as programs that write tables with tabs mean it: with quotation marks around it where it has doubled ones. */
export const unquoted = (text: string): string =>
  /^"(?:[^"]|"")*"$/.test(text) && text.slice(1, -1).includes('""') ? text.slice(1, -1).replaceAll('""', '"') : text;

const textOf = (cell: TableCell | undefined): string => (cell === undefined ? "" : unquoted(cell.text.trim()));

/** @throws BitextError `format-invalid` where they cannot be told. */
function columnsIn(table: readonly (readonly TableCell[])[], options: ReadOptions): Columns {
  const [first] = table;
  const rows = table.map(textRow);
  const sides = options.columns === undefined ? languageColumns(rows) : chosenColumns(first, options.columns);
  if (sides === undefined) {
    const message =
      "No column of Chinese and one of English can be told, expected names such as source, target, zh, en above them; the option columns says which they are.";
    throw formatError(message, first[0]?.place ?? { line: 1, column: 1 });
  }
  const { source, target } = sides;
  const below = table.slice(table.length > 1 ? 1 : 0);
  const columnText = (column: number): string => below.map((cells) => textOf(cells[column])).join("\n");
  const told = detectPairLangs(columnText(source), columnText(target));
  const langOf = (side: "source" | "target", column: number): LangTag | undefined =>
    options[`${side}Lang`] ?? readLangTag(textOf(first[column])) ?? told[side];
  const [sourceLang, targetLang] = [langOf("source", source), langOf("target", target)];
  if (sourceLang !== undefined && targetLang !== undefined && languageOf(sourceLang) !== languageOf(targetLang)) {
    return { source, target, langs: [sourceLang, targetLang] };
  }
  const message = `Columns ${source + 1} and ${target + 1} are not one Chinese and one English, expected a text and its translation.`;
  throw formatError(message, first[0]?.place ?? { line: 1, column: 1 });
}

const textRow = (cells: readonly TableCell[], at: number): TextRow => ({
  number: at + 1,
  cells: cells.flatMap((cell, column) => (textOf(cell) === "" ? [] : { column, text: textOf(cell) })),
});

/** The columns that a caller has named, by the first row or by their numbers. */
function chosenColumns(first: readonly TableCell[], columns: TableColumns): { source: number; target: number } {
  const at = (wanted: number | string): number => {
    const name = String(wanted).trim().toLowerCase();
    const column = /^\d+$/.test(name)
      ? Number(name) - 1
      : first.findIndex((cell) => textOf(cell).toLowerCase() === name);
    if (column >= 0 && column < first.length) return column;
    const names = first.map((cell, index) => `${index + 1} “${textOf(cell)}”`).join(", ");
    throw formatError(`There is no column ${wanted}, expected one of ${names}.`, first[0]?.place ?? {});
  };
  return { source: at(columns.source), target: at(columns.target) };
}

/** Whether a first row names its columns: by words for them, or since it is not in the languages of the rows below it. */
function isHeader(first: readonly TableCell[], { source, target, langs }: Columns): boolean {
  const names = [textOf(first[source]), textOf(first[target])];
  if (names.every(namesColumn)) return true;
  const told = detectPairLangs(names[0], names[1]);
  const isOther = (lang: LangTag | undefined, own: LangTag): boolean =>
    lang !== undefined && languageOf(lang) !== languageOf(own);
  return isOther(told.source, langs[0]) || isOther(told.target, langs[1]);
}
