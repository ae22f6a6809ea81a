import { type Html, type HtmlContent, html } from "./html.js";

/** A column of a table: what stands in a row, and how. */
export interface Column<Row> {
  readonly head: HtmlContent;
  readonly cell: (row: Row, at: number) => HtmlContent;
  /** Words from the left, numbers from the right, pictures with room. @default "number" */
  readonly kind?: "words" | "number" | "wide";
}

/** A table of rows, each named by its first cell. On a narrow screen it scrolls on its own. */
export const table = <Row>(caption: HtmlContent, rows: readonly Row[], columns: readonly Column<Row>[]): Html =>
  html`<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ head, kind }) => html`<th scope="col" class="${classOf(kind)}">${head}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row, number) => html`<tr>${columns.map(({ cell, kind }, at) =>
    at === 0
      ? html`<th scope="row" class="${classOf(kind)}">${cell(row, number)}</th>`
      : html`<td class="${classOf(kind)}">${cell(row, number)}</td>`,
  )}</tr>
`,
)}</tbody>
</table></div>
`;

const classOf = (kind: "words" | "number" | "wide" = "number"): string => kind;

/** A share with three decimals. */
export const share = (value: number): string => value.toFixed(3);

/** A difference with three decimals and its sign. */
export const signed = (value: number): string => {
  const digits = Math.abs(value).toFixed(3);
  return Number(digits) === 0 ? digits : `${value < 0 ? "−" : "+"}${digits}`;
};

/** A number of things: `1 bead`, `1,024 beads`. */
export const count = (number: number, name: string): string => `${grouped(number)} ${name}${number === 1 ? "" : "s"}`;

/** A whole number with commas: the same in every browser, whatever its language. JavaScript writes up to 21 digits. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3}){1,7}$)/g, ",");
