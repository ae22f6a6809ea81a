import { strToU8, zipSync } from "fflate";

/** What stands in a cell: a text, or the XML of one. */
type Cell = string | { readonly xml: string };

const rowOf = (cells: readonly Cell[], number: number): string =>
  `<row r="${number}">${cells
    .map((cell, at) => {
      const name = `${String.fromCharCode(65 + at)}${number}`;
      return typeof cell === "string"
        ? `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`
        : cell.xml.replace("<c", `<c r="${name}"`);
    })
    .join("")}</row>`;

/** An Excel workbook of sheets by their names, each of rows. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://x.example/${type}" Target="${target}"/>`;
  const all: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns:r="http://r.example"><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at}" ${name.startsWith("hidden") ? 'state="hidden"' : ""} r:id="r${at}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, at) => relation(`r${at}`, "worksheet", `/xl/worksheets/sheet${at}.xml`))
      .join(
        "",
      )}${relation("s", "sharedStrings", "sharedStrings.xml")}${relation("t", "styles", "styles.xml")}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet><sheetData>${sheets[name].map((cells, row) => rowOf(cells, row + 1)).join("")}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, content]) => [name, strToU8(content)])));
}
