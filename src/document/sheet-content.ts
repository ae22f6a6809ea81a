import { type Document, type LangTag, languageOf, type PageContent } from "../model/index.js";
import { detectLang, type LanguageColumns, languageColumns } from "../text/index.js";
import type { DocumentReadOptions } from "./document-reader.js";
import { type FoundBlock, fromBlocks } from "./from-blocks.js";
import type { Sheet, SheetRow } from "./sheets.js";

/**
 * What sheets say: of those with a text and its translation in two columns two documents, whose cells go together by their rows; of others their cells,
 * row by row. Time linear in the sheets.
 *
 * Reports `rows-incomplete` for rows that lack one of the two, and `sheets-left-out` for sheets without two such columns beside others that have them.
 *
 * @throws BitextError as `fromBlocks` does.
 */
export function sheetContent(sheets: readonly Sheet[], options: DocumentReadOptions): PageContent {
  const found = sheets.map((sheet) => ({ sheet, columns: languageColumns(sheet.rows) }));
  const language = found.flatMap(({ columns }) => columns ?? [])[0]?.language ?? "zh";
  const rows = found.flatMap(({ sheet, columns }) => (columns === undefined ? [] : rowsOf(sheet, columns, language)));
  const pairs = rows.filter(isPair);
  if (pairs.length === 0) {
    const cells = sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells));
    return fromBlocks(
      cells.map(({ text }) => ({ kind: "cell", text })),
      options,
    );
  }
  if (pairs.length < rows.length) {
    const message = `${rows.length - pairs.length} of ${rows.length} rows have no text in one of the two languages, and are left out.`;
    options.onIssue?.({ rule: "rows-incomplete", message });
  }
  const others = found.flatMap(({ sheet, columns }) =>
    columns === undefined && sheet.rows.length > 0 ? `“${sheet.name}”` : [],
  );
  if (others.length > 0) {
    const message = `The sheets ${others.join(", ")} have no two columns of both languages, and are left out.`;
    options.onIssue?.({ rule: "sheets-left-out", message });
  }
  const source = documentOf(pairs, "source", language, options);
  const target = documentOf(pairs, "target", language === "zh" ? "en" : "zh", options);
  return { main: target, related: [{ ...source, relation: "source" }] };
}

interface Row {
  /** `Sheet1!2` */
  readonly id: string;
  readonly source: string | undefined;
  readonly target: string | undefined;
}

interface Pair extends Row {
  readonly source: string;
  readonly target: string;
}

const isPair = (row: Row): row is Pair => row.source !== undefined && row.target !== undefined;

/** The rows of a sheet with a text or its translation, the text in this language. */
function rowsOf(sheet: Sheet, { source, target, rows, language }: LanguageColumns, wanted: "zh" | "en"): Row[] {
  const [from, to] = language === wanted ? [source, target] : [target, source];
  const textIn = ({ cells }: SheetRow, column: number): string | undefined =>
    cells.find((cell) => cell.column === column)?.text;
  return rows.flatMap((row) => {
    const pair = { id: `${sheet.name}!${row.number}`, source: textIn(row, from), target: textIn(row, to) };
    return pair.source === undefined && pair.target === undefined ? [] : pair;
  });
}

function documentOf(
  pairs: readonly Pair[],
  side: "source" | "target",
  language: "zh" | "en",
  { url, onIssue }: DocumentReadOptions,
): Document {
  const blocks = pairs.map((pair): FoundBlock => ({ kind: "cell", text: pair[side], mark: { id: pair.id } }));
  const detected = detectLang(pairs.map((pair) => pair[side]).join("\n"));
  const lang: LangTag = detected !== undefined && languageOf(detected) === language ? detected : language;
  return fromBlocks(blocks, { lang, url, onIssue }).main;
}
