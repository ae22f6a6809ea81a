import { languageOf } from "../model/index.js";
import { detectLang } from "./lang.js";
import { countScripts } from "./script.js";

/** A row of a table. */
export interface TextRow {
  /** Of the row, in its file. */
  readonly number: number;
  /** From the left, those without text left out; columns are counted from 0. */
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** The columns of a sheet that hold a text and its translation. */
export interface LanguageColumns {
  readonly source: number;
  readonly target: number;
  /** The language of the source. */
  readonly language: "zh" | "en";
  /** The rows below the header, where there is one. */
  readonly rows: readonly TextRow[];
}

/** What names a column's language or its side, at the top of it, in either language. */
const NAMES: readonly (readonly [role: Role, name: RegExp])[] = [
  ["zh", /^(?:zh|cn|chi|zho|cmn|chs|cht|sc|tc)\b|chinese|mandarin|中文|汉语|漢語|华语|華語|简体|簡體|繁体|繁體/],
  ["en", /^(?:en|eng)\b|english|英文|英语|英語/],
  ["source", /^(?:source|src|original)\b|原文|源文|源语|源語/],
  ["target", /^(?:target|tgt|translation|translated)\b|译文|譯文|翻译|翻譯|目标|目標/],
];
const LONGEST_NAME = 30; // characters: what is longer is a sentence that speaks of a language. Chosen by hand

/** Whether a cell at the top of a column says which of the two texts of a row stands below. */
export const namesColumn = (cell: string): boolean => roleOf(cell) !== undefined;

function roleOf(text: string): Role | undefined {
  const name = text.trim().toLowerCase().replaceAll("_", "-");
  return name.length > LONGEST_NAME ? undefined : NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}

type Role = "zh" | "en" | "source" | "target";

/** The columns of a text and its translation, by the names above them, or else by the languages of their cells. Time linear in the table. */
export const languageColumns = (rows: readonly TextRow[]): LanguageColumns | undefined =>
  byHeader(rows) ?? byCells(rows) ?? byCells(rows.slice(1)); // names that say nothing of a language may stand above

function byHeader(rows: readonly TextRow[]): LanguageColumns | undefined {
  const [header, ...below] = rows;
  const found = new Map<Role, number>();
  for (const { column, text } of header?.cells ?? []) {
    const role = roleOf(text);
    if (role !== undefined && !found.has(role)) found.set(role, column);
  }
  const [zh, en, source, target] = (["zh", "en", "source", "target"] as const).map((role) => found.get(role));
  if (zh !== undefined && en !== undefined) {
    return zh < en
      ? { source: zh, target: en, language: "zh", rows: below }
      : { source: en, target: zh, language: "en", rows: below };
  }
  if (source === undefined || target === undefined) return undefined;
  const language = languageIn(below, source);
  const other = languageIn(below, target);
  return language === undefined || other === undefined || language === other
    ? undefined
    : { source, target, language, rows: below };
}

/** The language that the cells of a column are in, taken together. */
function languageIn(rows: readonly TextRow[], column: number): "zh" | "en" | undefined {
  const texts = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.column === column ? cell.text : [])));
  const lang = detectLang(texts.join("\n"));
  return lang && languageOf(lang);
}

const MOSTLY = 0.8; // the share of a column's cells with letters that are in its language. Chosen by hand
const TOGETHER = 0.5; // the share of the rows with either cell that have both. Chosen by hand
const LETTERS_A_HAN_CHARACTER = [1.5, 12] as const; // of a translation some four; codes and names beside a text have fewer. Chosen by hand

interface Column {
  readonly language: "zh" | "en";
  readonly column: number;
  readonly han: number;
  readonly latin: number;
  readonly rows: ReadonlySet<number>;
}

function byCells(rows: readonly TextRow[]): LanguageColumns | undefined {
  const columns = columnsOf(rows);
  const fullest = (language: "zh" | "en"): Column | undefined =>
    columns
      .filter((each) => each.language === language)
      .sort((a, b) => b.han + b.latin - a.han - a.latin)
      .at(0);
  const [zh, en] = [fullest("zh"), fullest("en")];
  if (zh === undefined || en === undefined) return undefined;
  const both = [...zh.rows].filter((row) => en.rows.has(row)).length;
  const ratio = en.latin / zh.han;
  if (both < TOGETHER * (zh.rows.size + en.rows.size - both)) return undefined;
  if (ratio < LETTERS_A_HAN_CHARACTER[0] || ratio > LETTERS_A_HAN_CHARACTER[1]) return undefined;
  return zh.column < en.column
    ? { source: zh.column, target: en.column, language: "zh", rows }
    : { source: en.column, target: zh.column, language: "en", rows };
}

/** The columns that are in one of the two languages. */
function columnsOf(rows: readonly TextRow[]): Column[] {
  const counts = new Map<number, { zh: number; en: number; han: number; latin: number; rows: Set<number> }>();
  for (const { number, cells } of rows) {
    for (const { column, text } of cells) {
      const lang = detectLang(text);
      if (lang === undefined) continue;
      const count = counts.get(column) ?? { zh: 0, en: 0, han: 0, latin: 0, rows: new Set() };
      const { han, latin } = countScripts(text);
      count[languageOf(lang)]++;
      count.han += han;
      count.latin += latin;
      count.rows.add(number);
      counts.set(column, count);
    }
  }
  return [...counts].flatMap(([column, { zh, en, ...count }]): Column[] => {
    const language = zh > en ? "zh" : "en";
    return Math.max(zh, en) < MOSTLY * (zh + en) ? [] : [{ ...count, column, language }];
  });
}
