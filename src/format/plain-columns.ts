import { type BitextError, type LangTag, languageOf, type TranslationUnit } from "../model/index.js";
import { detectPairLangs } from "../text/index.js";
import { formatError } from "./format-error.js";
import { unquoted } from "./free-table.js";
import { isNotBlank, type Line, lineSplitter, orSkipped } from "./lines.js";
import type { ReadOptions, UnitReader } from "./reader.js";
import { readLangTag } from "./unit-fields.js";

type ColumnLangs = readonly [LangTag, LangTag];

const LINES_THAT_TELL = 100; // of which the columns' languages are told: one line alone may be wrong. Chosen by hand

/**
 * Reads lines of two texts with a tab between them, as corpora are handed out: no names of columns, nothing escaped. Which column is Chinese and
 * which English, the scripts of the first 100 lines tell, or a first line that names them: `en⇥zh`. A first line `source⇥target`, or the other
 * way round, says which column is the source.
 */
export function plainColumnsReader(options: ReadOptions): UnitReader {
  const splitter = lineSplitter();
  let langs: ColumnLangs | undefined;
  let waiting: Line[] = [];
  let isFirst = true;
  let isTurned = false;

  const read = (lines: readonly Line[], isEnd: boolean): TranslationUnit[] => {
    for (const line of lines) {
      if (!isNotBlank(line)) continue;
      const cells = isFirst ? cellsOf(line) : [];
      if (isFirst) langs = namedLangs(cells);
      if (isFirst) isTurned = namesSides(cells) && cells[0] === "target";
      const isHeader = isFirst && (langs !== undefined || namesSides(cells));
      if (!isHeader) waiting.push(line);
      isFirst = false;
    }
    if (langs === undefined && (waiting.length >= LINES_THAT_TELL || (isEnd && waiting.length > 0))) {
      langs = langsOf(waiting.slice(0, LINES_THAT_TELL));
    }
    if (langs === undefined) return [];
    const columns = langs;
    const units = waiting.flatMap((line) => orSkipped(() => unitOf(line, columns, options), options) ?? []);
    waiting = [];
    return isTurned ? units.map(({ source, target }) => ({ source: target, target: source })) : units;
  };
  return { push: (piece) => read(splitter.push(piece), false), end: () => read(splitter.end(), true) };
}

function unitOf(
  line: Line,
  [first, second]: ColumnLangs,
  { onIssue, onUnit }: ReadOptions,
): TranslationUnit | undefined {
  const cells = cellsOf(line);
  const place = { line: line.number, column: 1 };
  if (cells.length !== 2) {
    const count = cells.length === 1 ? "one column" : `${cells.length} columns`;
    throw formatError(`The line has ${count}, expected two: a text, a tab and its translation.`, place);
  }
  if (cells.includes("")) {
    const message = "The line is blank on one side, expected a sentence and its translation.";
    onIssue?.({ rule: "unit-incomplete", message, place: { line: line.number } });
    return undefined;
  }
  onUnit?.(place);
  return { source: { lang: first, text: cells[0] }, target: { lang: second, text: cells[1] } };
}

const cellsOf = ({ text }: Line): string[] => text.split("\t").map((cell) => unquoted(cell.trim()));

/** Whether these cells of a first line name the two sides and nothing else. */
export const namesSides = (cells: readonly string[]): boolean =>
  cells.length === 2 && ["source", "target"].every((name) => cells.some((cell) => cell.trim() === name));

/** The languages of a first line that names them: `zh⇥en`. */
function namedLangs(cells: readonly string[]): ColumnLangs | undefined {
  const [first, second] = cells.map(readLangTag);
  if (first === undefined || second === undefined || languageOf(first) === languageOf(second)) return undefined;
  return [first, second];
}

/** @throws BitextError `format-invalid` where the columns are not one Chinese and one English. */
function langsOf(lines: readonly Line[]): ColumnLangs {
  const columnOf = (at: number): string => lines.map(({ text }) => text.split("\t")[at] ?? "").join("\n");
  const { source, target } = detectPairLangs(columnOf(0), columnOf(1));
  if (source === undefined && target === undefined) throw unclear("has no letters of either", lines[0]);
  const first = source ?? otherThan(target);
  const second = target ?? otherThan(source);
  if (languageOf(first) !== languageOf(second)) return [first, second];
  throw unclear(languageOf(first) === "zh" ? "is Chinese twice" : "is English twice", lines[0]);
}

const otherThan = (lang: LangTag | undefined): LangTag =>
  lang !== undefined && languageOf(lang) === "zh" ? "en" : "zh";

const unclear = (what: string, { number }: Line): BitextError =>
  formatError(`The file ${what}, expected a column of Chinese and one of English.`, { line: number, column: 1 });
