import { type Comparison, documentsNeeded, isSignificant, type JudgedAnswer } from "../evaluate/index.js";
import { scale, ticks } from "./chart.js";
import { type Html, type HtmlContent, html } from "./html.js";
import { count, share, signed, table } from "./table.js";

/** A comparison in words, to be shown in columns. */
export interface ComparisonInWords {
  readonly difference: string;
  readonly interval: string;
  readonly p: string;
  /** Better or worse than the first answer, or that it may be chance. */
  readonly verdict: string;
}

/** A comparison in words: the same ones in every report. */
export const comparisonInWords = (comparison: Comparison): ComparisonInWords => ({
  difference: signed(comparison.difference),
  interval: `${signed(comparison.low)} … ${signed(comparison.high)}`,
  p: comparison.p < 0.001 ? "< 0.001" : comparison.p.toFixed(3),
  verdict: !isSignificant(comparison) ? "may be chance" : comparison.difference > 0 ? "better" : "worse",
});

/**
 * How answers compare with the first one, each row with its interval drawn; and what the test says, or why there is none. There
 * are two answers or more.
 */
export function comparisonTable(answers: readonly JudgedAnswer[]): HtmlContent {
  const [first, ...others] = answers;
  const rows = others.flatMap(({ name, report, comparison }): Row[] =>
    comparison === undefined ? [] : [{ name, f1: report.micro.strict.f1, ...comparison }],
  );
  if (rows.length === 0) return html`<p>There is too little text for a test.</p>`;
  const [{ over, units }] = rows;
  const [low, high] = rangeOf(rows);
  const drawn = over === "documents" ? count(units, "document") : `${units} stretches of twenty gold beads`;
  return [
    over === "stretches" && html`<p>${tooFew(first.report.documents.length, rows.length)}</p>`,
    table<Row>(
      `Differences of strict F1 to ${first.name} (${share(first.report.micro.strict.f1)}), by a paired bootstrap over ${drawn}`,
      rows,
      [
        { head: "answer", kind: "words", cell: ({ name }) => name },
        { head: "strict F1", cell: ({ f1 }) => share(f1) },
        { head: "difference", cell: ({ difference }) => signed(difference) },
        { head: axis(low, high), kind: "wide", cell: (row) => interval(row, low, high) },
        { head: "95 % interval", cell: (row) => comparisonInWords(row).interval },
        { head: "p", cell: (row) => comparisonInWords(row).p },
        { head: "verdict", kind: "words", cell: (row) => comparisonInWords(row).verdict },
      ],
    ),
    html`<p class="faint">A full dot is a difference that chance alone would hardly make: p is below 0.05${rows.length > 1 && ", raised by Holm’s method as there are several comparisons"}.</p>`,
  ];
}

type Row = Comparison & { readonly name: string; readonly f1: number };

/** Why stretches of text are drawn, and what that means. */
export function tooFew(documents: number, comparisons: number): string {
  const why =
    documents === 1
      ? "A test over documents is not possible with one document."
      : `${documents} documents are too few for a test over documents: with ${count(comparisons, "comparison")} it takes ${documentsNeeded(comparisons)}.`;
  return `${why} So stretches of twenty gold beads are drawn instead, which says how sure a difference is on these texts, and nothing about others.`;
}

function rangeOf(rows: readonly Row[]): readonly [number, number] {
  const least = rows.reduce((least, { low, difference }) => Math.min(least, low, difference), 0);
  const most = rows.reduce((most, { high, difference }) => Math.max(most, high, difference), 0);
  const room = Math.max(0.005, 0.08 * (most - least));
  return [least - room, most + room];
}

const WIDTH = 320; // of the drawing, in pixels where the window is wide enough
const EDGE = 14; // room for half a label

const places = (low: number, high: number): ((value: number) => number) => scale(low, high, EDGE, WIDTH - EDGE);

function axis(low: number, high: number): Html {
  const x = places(low, high);
  return html`<svg class="interval" viewBox="0 0 ${WIDTH} 18" role="img" aria-label="scale of differences">
${ticks(low, high).map((tick) => html`<text x="${x(tick)}" y="13" text-anchor="middle">${tick === 0 ? "0" : signed(tick).replace(/0{1,3}$/, "")}</text>`)}
</svg>`;
}

/** The interval of a difference: the dot is full where it is told from chance. */
function interval(row: Row, low: number, high: number): Html {
  const { name, difference, low: from, high: to } = row;
  const x = places(low, high);
  return html`<svg class="interval" viewBox="0 0 ${WIDTH} 18" role="img" aria-label="${name}: ${signed(difference)}">
<line class="axis" x1="${x(0)}" y1="0" x2="${x(0)}" y2="18"/>
<line class="whisker" x1="${x(from)}" y1="9" x2="${x(to)}" y2="9"/>
<circle class="${isSignificant(row) ? "full" : "hollow"}" cx="${x(difference)}" cy="9" r="4.5"/>
</svg>`;
}
