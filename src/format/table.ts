import type { BitextError, Place, ReportOptions, TranslationUnit, Variant } from "../model/index.js";
import { formatError } from "./format-error.js";
import type { UnitWriter } from "./reader.js";
import { found, readAddresses, readLangTag, readScore, withWebAddresses } from "./unit-fields.js";

const REQUIRED = ["source", "target", "source_lang", "target_lang"] as const;
const OPTIONAL = ["score", "confirmed", "source_url", "target_url", "date"] as const;

/** The error of a table that has not even column names. */
export const emptyTable = (): BitextError =>
  formatError("The file is empty, expected a line of column names.", { line: 1, column: 1 });

/** The columns of a table of units, in the order in which they are written. */
const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];

/** Whether a first line names the columns of our own tables: their languages are in columns too. */
export const namesColumns = (cells: readonly string[]): boolean =>
  ["source_lang", "target_lang"].some((name) => cells.some((cell) => cell.trim() === name));

/** The cells of a unit, one a column. A field that is absent is an empty cell. */
const cellsOf = (whole: TranslationUnit): string[] => {
  const { source, target, ...unit } = withWebAddresses(whole);
  return [
    source.text,
    target.text,
    source.lang,
    target.lang,
    unit.score?.toString() ?? "",
    unit.confirmed ? "true" : "",
    unit.sourceUrl ?? "",
    unit.targetUrl ?? "",
    unit.date ?? "",
  ].map(safeCell);
};

/** A writer that names the columns first. */
export function tableWriter(rowText: (cells: readonly string[]) => string, before = ""): UnitWriter {
  let isBegun = false;
  const begin = (): string => {
    if (isBegun) return "";
    isBegun = true;
    return before + rowText(COLUMNS);
  };
  return {
    push: (units) => begin() + units.map((unit) => rowText(cellsOf(unit))).join(""),
    end: begin,
  };
}

/** A cell of a table, and where it begins. */
export interface TableCell {
  readonly text: string;
  readonly place: Place;
}

/** A row as a unit. */
export type RowReader = (cells: readonly TableCell[]) => TranslationUnit;

/**
 * How the rows below this first one are read; `decode` undoes what the format does to a cell. Columns may stand in any order; of those after the first four any may be
 * missing, others are ignored. Where the cell of the score is empty, nobody measured it.
 *
 * @throws BitextError `format-invalid` where a column is missing; the reader throws it where a row has not as many cells
 * as the first, or a cell is not what its column holds.
 */
export function rowReader(
  header: readonly TableCell[],
  options: ReportOptions,
  decode: (cell: TableCell) => string = ({ text }) => text,
): RowReader {
  const names = header.map(({ text }) => text.trim());
  for (const name of REQUIRED) {
    if (!names.includes(name)) {
      const message = `Column “${name}” is missing, expected a first line that names ${REQUIRED.join(", ")}.`;
      throw formatError(message, header[0]?.place ?? { line: 1, column: 1 });
    }
  }
  const columns = COLUMNS.map((name) => names.indexOf(name));

  return (cells) => {
    expectWidth(cells, names.length);
    const [sourceText, targetText, sourceLang, targetLang, score, confirmed, sourceUrl, targetUrl, date] = columns.map(
      (column): TableCell => {
        const cell = cells[column];
        return cell === undefined ? EMPTY : { text: unsafeCell(decode(cell)), place: cell.place };
      },
    );
    const number = readScore(score.text);
    if (number === undefined && score.text !== "") {
      throw formatError(`The score is “${score.text}”, expected a number from 0 to 1.`, score.place);
    }
    if (!/^(?:true)?$/i.test(confirmed.text)) {
      const message = `The cell of “confirmed” is “${confirmed.text}”, expected “true” or nothing.`;
      throw formatError(message, confirmed.place);
    }
    return found<TranslationUnit>({
      source: variantOf(sourceLang, sourceText),
      target: variantOf(targetLang, targetText),
      score: number,
      confirmed: confirmed.text === "" ? undefined : true,
      ...readAddresses(sourceUrl.text, targetUrl.text, options, sourceText.place),
      date: date.text || undefined,
    });
  };
}

/** @throws BitextError `format-invalid` where there are more or fewer cells than columns. */
export function expectWidth(cells: readonly TableCell[], width: number): void {
  if (cells.length === width) return;
  const message = `The line has ${cells.length} cells, expected ${width}, one a column.`;
  throw formatError(message, (cells[width] ?? cells[cells.length - 1]).place);
}

const EMPTY: TableCell = { text: "", place: {} };

function variantOf({ text: lang, place }: TableCell, { text }: TableCell): Variant {
  const tag = readLangTag(lang);
  if (tag === undefined) throw formatError(`The language is “${lang}”, expected Chinese or English.`, place);
  return { lang: tag, text };
}

/**
 * What a spreadsheet takes for a formula and runs: a cell that begins with one of its signs, be they of full width or small, for
 * Excel reads these as the others where the system's language is Chinese or Japanese; also behind white space, characters that are
 * not seen, quotation marks and apostrophes, which one program or another passes over; or a cell that begins with a tab or a line end,
 * behind which a cell of its own may begin. The list of OWASP (“CSV Injection”), with the forms of its signs in Unicode.
 */
const FORMULA = /^['"\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^['"]*[\t\r\n]/u;

// an apostrophe says that a cell is text; a formula behind an apostrophe gets one more, so that the first can always be taken away
/** A cell that no spreadsheet takes for a formula. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unsafeCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
