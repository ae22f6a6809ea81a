import type { Sheet, SheetCell, SheetRow } from "./sheets.js";
import { walkXml } from "./xml-walk.js";

/** What is written in a cell and not shown in it, and what lies on the sheet. */
const UNSEEN = new Set(["annotation", "shapes", "ruby-text", "tracked-changes"]);

/** The sheets of an OpenDocument file that are shown; a cell or a row that is said to be repeated is read once. Time linear in the part. */
export function openSheets(xml: Uint8Array, what: string): Sheet[] {
  const sheets: Sheet[] = [];
  const hidden = new Set<string>(); // styles of sheets that are not shown
  let style = "";
  let isHidden = false;
  let rows: SheetRow[] = [];
  let cells: SheetCell[] = [];
  let name = "";
  let [number, column] = [0, 0]; // of the next row and cell
  let lines: string[] = [];
  let repeated = 1;
  let tables = 0;
  let unseen = 0; // how many open elements are unseen, the outermost one counted and all within
  let isText = false;

  const repeats = (attribute: (name: string) => string | undefined, of: string): number =>
    Math.max(1, Number(attribute(`number-${of}-repeated`) ?? 1) || 1);

  walkXml(xml, what, {
    open(element, attribute) {
      if (unseen > 0 || UNSEEN.has(element)) {
        unseen++;
        return;
      }
      if (element === "style") style = attribute("name") ?? "";
      else if (element === "table-properties" && attribute("display") === "false") hidden.add(style);
      else if (element === "table") {
        tables++;
        if (tables > 1) return;
        isHidden = hidden.has(attribute("style-name") ?? "");
        [rows, number, name] = [[], 1, attribute("name") ?? ""];
      } else if (element === "table-row") {
        [cells, column, repeated] = [[], 0, repeats(attribute, "rows")];
      } else if (element === "table-cell" || element === "covered-table-cell") {
        lines = [];
        if (element === "table-cell") cells.push({ column, text: "" });
        column += repeats(attribute, "columns");
      } else if (element === "p") {
        isText = true;
        lines.push("");
      } else if (isText && /^(?:s|tab|line-break)$/.test(element)) lines[lines.length - 1] += " ";
    },
    text(text) {
      if (isText && unseen === 0) lines[lines.length - 1] += text;
    },
    close(element) {
      if (unseen > 0) {
        unseen--;
        return;
      }
      if (element === "p") isText = false;
      else if (element === "table-cell") {
        const cell = cells.pop();
        const text = lines.join("\n");
        if (cell !== undefined && text.trim() !== "") cells.push({ ...cell, text });
      } else if (element === "table-row") {
        if (cells.length > 0) rows.push({ number, cells });
        number += repeated;
      } else if (element === "table") {
        tables--;
        if (tables === 0 && !isHidden) sheets.push({ name, rows });
      }
    },
  });
  return sheets;
}
