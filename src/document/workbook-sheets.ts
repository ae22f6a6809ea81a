import { BitextError } from "../model/index.js";
import { MOST_BYTES } from "./office-archives.js";
import { relationsOf } from "./part-relations.js";
import type { Sheet, SheetCell, SheetRow } from "./sheets.js";
import { dateStyles, dayOf } from "./workbook-dates.js";
import { walkXml } from "./xml-walk.js";
import type { ZipParts } from "./zip-parts.js";

export const WHAT = "Excel workbook";
const MAIN = "xl/workbook.xml";
const LAST_COLUMN = 16_383; // XFD

/** The sheets of an Excel workbook that are shown, in their order; none where it has no list of them. Time linear in its parts. */
export function workbookSheets(parts: ZipParts): readonly Sheet[] | undefined {
  const main = parts.read(MAIN);
  if (main === undefined) return undefined;
  const relations = relationsOf(parts, MAIN, WHAT);
  const partOf = (type: string): Uint8Array | undefined => {
    const found = relations.find((relation) => relation.type === type);
    return found && parts.read(found.target);
  };
  const shared = sharedStrings(partOf("sharedStrings"));
  const dates = dateStyles(partOf("styles"), WHAT);
  const { sheets, isFrom1904 } = listOf(main);
  const names = new Map(relations.map(({ id, target }) => [id, target]));
  let left = MOST_BYTES;
  const take = (text: string): string => {
    left -= text.length;
    if (left >= 0) return text;
    const message = `The ${WHAT} shows more than ${MOST_BYTES / 1e6} million characters, which is more than is read.`;
    throw new BitextError("format-invalid", message);
  };
  return sheets.flatMap(({ name, id }): Sheet[] => {
    const target = names.get(id);
    const xml = target === undefined ? undefined : parts.read(target);
    return xml === undefined ? [] : [{ name, rows: rowsOf(xml, { shared, dates, isFrom1904, take }) }];
  });
}

function listOf(main: Uint8Array): {
  readonly sheets: readonly { readonly name: string; readonly id: string }[];
  readonly isFrom1904: boolean;
} {
  const sheets: { name: string; id: string }[] = [];
  let isFrom1904 = false;
  walkXml(main, WHAT, {
    open(name, attribute) {
      if (name === "workbookPr") isFrom1904 = /^(?:1|true)$/.test(attribute("date1904") ?? "");
      else if (name === "sheet" && (attribute("state") ?? "visible") === "visible")
        sheets.push({ name: attribute("name") ?? "", id: attribute(":id") ?? "" });
    },
    text() {},
    close() {},
  });
  return { sheets, isFrom1904 };
}

/** The texts that cells name by their numbers, without the readings of characters. */
function sharedStrings(xml: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  if (xml === undefined) return texts;
  let text = "";
  let isText = false;
  let readings = 0;
  walkXml(xml, WHAT, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") readings++;
      else if (name === "t") isText = readings === 0;
    },
    text(more) {
      if (isText) text += more;
    },
    close(name) {
      if (name === "si") texts.push(text);
      else if (name === "rPh") readings--;
      else if (name === "t") isText = false;
    },
  });
  return texts;
}

interface CellMeanings {
  readonly shared: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly isFrom1904: boolean;
  /** Counts a text that is shown: a million cells may name one long text. */
  readonly take: (text: string) => string;
}

function rowsOf(xml: Uint8Array, { shared, dates, isFrom1904, take }: CellMeanings): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let number = 0;
  let column = -1;
  let type = "n";
  let style = -1;
  let text = "";
  let isValue = false;
  let readings = 0;

  const shown = (): string => {
    if (type === "s") return shared[Number(text)] ?? "";
    if (type === "inlineStr" || type === "str") return text;
    if (type === "b") return text === "1" ? "TRUE" : "FALSE";
    if (type === "d") return text.slice(0, 10);
    if (type === "e" || text === "") return ""; // what could not be worked out
    const value = Number(text);
    if (Number.isNaN(value)) return text;
    // Excel shows fifteen digits, and keeps more
    return (dates.has(style) ? dayOf(value, isFrom1904) : undefined) ?? String(Number(value.toPrecision(15)));
  };

  walkXml(xml, WHAT, {
    open(name, attribute) {
      if (name === "row") {
        number = Number(attribute("r") ?? number + 1);
        cells = [];
        column = -1;
      } else if (name === "c") {
        column = columnOf(attribute("r")) ?? column + 1;
        type = attribute("t") ?? "n";
        style = Number(attribute("s") ?? 0);
        text = "";
      } else if (name === "rPh") readings++;
      else if (name === "v" || name === "t") isValue = readings === 0;
    },
    text(more) {
      if (isValue) text += more;
    },
    close(name) {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "rPh") readings--;
      else if (name === "c") {
        const found = shown();
        if (found.trim() !== "") cells.push({ column, text: take(found) });
      } else if (name === "row" && cells.length > 0) rows.push({ number, cells });
    },
  });
  return rows;
}

/** The column of a cell's name: 27 of `AB12`. */
function columnOf(cell: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(cell ?? "")?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return column - 1 <= LAST_COLUMN ? column - 1 : undefined;
}
