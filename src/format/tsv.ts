import type { TranslationUnit, Variant } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { makeUnit, readLangTag, readScore, UNSCORED } from "./unit-fields.js";

const REQUIRED = ["source", "target", "source_lang", "target_lang"] as const;
const OPTIONAL = ["score", "confirmed", "source_url", "target_url", "date"] as const;

/**
 * About units: a table of tab-separated values. The first line names the columns, every other line is a unit:
 * `source target source_lang target_lang score confirmed source_url target_url date`.
 *
 * The texts come first, so that `cut -f1,2` gives what tools for corpora read. A tab, line feed, carriage return or
 * backslash inside a cell is written `\t`, `\n`, `\r` or `\\`. A field that is absent, or empty, is an empty cell.
 */
export const writeTsv = (units: readonly TranslationUnit[]): string =>
  [[...REQUIRED, ...OPTIONAL], ...units.map(cellsOf)].map((cells) => `${cells.map(escapeCell).join("\t")}\n`).join("");

const cellsOf = ({ source, target, ...unit }: TranslationUnit): string[] => [
  source.text,
  target.text,
  source.lang,
  target.lang,
  String(unit.score),
  unit.confirmed ? "true" : "",
  unit.sourceUrl ?? "",
  unit.targetUrl ?? "",
  unit.date ?? "",
];

/**
 * Units from tab-separated values as `writeTsv` writes them. Columns may stand in any order; of those after the first
 * four any may be missing, others are ignored. Without a score a unit has 1: whoever wrote the pair vouches for it.
 *
 * @throws BitextError `format-invalid`, with the line, where a column is missing, a line has not as many cells as the
 * first, or a cell is not what its column holds.
 */
export function parseTsv(text: string): TranslationUnit[] {
  const [header, ...rows] = linesOf(text);
  if (header === undefined) throw formatError("The file is empty, expected a line of column names.", { line: 1 });
  const columns = header.text.split("\t");
  for (const name of REQUIRED) {
    if (!columns.includes(name)) {
      const message = `Column “${name}” is missing, expected a first line that names ${REQUIRED.join(", ")}.`;
      throw formatError(message, { line: header.number });
    }
  }
  return rows.map((row) => readRow(row, columns));
}

function readRow({ text, number }: Line, columns: readonly string[]): TranslationUnit {
  const place = { line: number };
  const cells = text.split("\t");
  if (cells.length !== columns.length) {
    throw formatError(`The line has ${cells.length} cells, expected ${columns.length}, one a column.`, place);
  }
  const [sourceText, targetText, sourceLang, targetLang, scoreText, confirmed, sourceUrl, targetUrl, date] = [
    ...REQUIRED,
    ...OPTIONAL,
  ].map((column) => unescapeCell(cells[columns.indexOf(column)] ?? "", number));

  const readVariant = (lang: string, text: string): Variant => {
    const tag = readLangTag(lang);
    if (tag === undefined) throw formatError(`The language is “${lang}”, expected Chinese or English.`, place);
    return { lang: tag, text };
  };
  const score = scoreText === "" ? UNSCORED : readScore(scoreText);
  if (score === undefined) throw formatError(`The score is “${scoreText}”, expected a number from 0 to 1.`, place);
  if (confirmed !== "" && confirmed !== "true") {
    throw formatError(`The cell of “confirmed” is “${confirmed}”, expected “true” or nothing.`, place);
  }
  return makeUnit({
    source: readVariant(sourceLang, sourceText),
    target: readVariant(targetLang, targetText),
    score,
    confirmed: confirmed === "true",
    sourceUrl: sourceUrl || undefined,
    targetUrl: targetUrl || undefined,
    date: date || undefined,
  });
}

const SIGNS: Readonly<Record<string, string>> = { "\t": "t", "\n": "n", "\r": "r", "\\": "\\" };
const CHARACTERS: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };

const escapeCell = (text: string): string => text.replace(/[\t\n\r\\]/g, (character) => `\\${SIGNS[character]}`);

const unescapeCell = (cell: string, line: number): string =>
  cell.replace(/\\(.?)/gu, (escaped, sign: string) => {
    const character = CHARACTERS[sign];
    if (character === undefined) {
      throw formatError(`“${escaped}” is no escape, expected \\t, \\n, \\r or \\\\.`, { line });
    }
    return character;
  });
