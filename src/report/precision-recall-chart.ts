import { pointAt, type ThresholdScore } from "../evaluate/index.js";
import { chart, dotClass, legend, lineClass } from "./chart.js";
import { type Html, html } from "./html.js";
import { grouped, share, table } from "./table.js";

/** Precision and recall over the score of one answer, as `precisionRecall` has them. */
export interface PrecisionRecallLine {
  readonly name: string;
  readonly points: readonly ThresholdScore[];
}

const MARKED = [0.5, 0.9]; // thresholds with a dot
const LISTED = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

/** Precision against recall as the threshold of the score rises, and a table of it. */
export const precisionRecallChart = (lines: readonly PrecisionRecallLine[]): Html => html`<div class="side-by-side">
<figure>
${legend(lines.map(({ name }) => name))}
${drawn(lines)}
<figcaption>Each line begins at its right end, where all beads are kept; a dot is where beads below 0.5 or 0.9 are thrown away.</figcaption>
</figure>
${lines.map(({ name, points }) =>
  table(
    `${name}: beads that score so much or more`,
    LISTED.flatMap((threshold) => {
      const point = pointAt(points, threshold);
      return point === undefined ? [] : [{ ...point, threshold }];
    }),
    [
      { head: "score", cell: ({ threshold }) => threshold },
      { head: "beads", cell: ({ kept }) => grouped(kept) },
      { head: "precision", cell: ({ precision }) => share(precision) },
      { head: "recall", cell: ({ recall }) => share(recall) },
      { head: "F1", cell: ({ f1 }) => share(f1) },
    ],
  ),
)}
</div>`;

const TOO_FEW = 0.1; // recall: precision of a handful of beads jumps about

function drawn(lines: readonly PrecisionRecallLine[]): Html {
  const visible = lines.map(({ points }) => thinned(points.filter(({ recall }) => recall >= TOO_FEW)));
  const least = visible.flat().reduce((least, { precision }) => Math.min(least, precision), 0.95);
  return chart(
    "precision against recall",
    { from: 0, to: 1, label: "recall: part of the gold beads that is kept" },
    {
      from: Math.max(0, Math.floor(least * 20) / 20),
      to: 1,
      label: "precision: part of the kept beads that is right",
    },
    (x, y) =>
      lines.map(({ points }, at) => {
        const path = visible[at].map(({ recall, precision }) => `${x(recall)},${y(precision)}`).join(" ");
        const marks = MARKED.flatMap((threshold) => pointAt(points, threshold) ?? []);
        return html`<polyline class="${lineClass(at)}" points="${path}"/>
${marks
  .filter(({ recall }) => recall >= TOO_FEW)
  .map(
    ({ recall, precision }) => html`<circle class="${dotClass(at)}" cx="${x(recall)}" cy="${y(precision)}" r="5"/>`,
  )}`;
      }),
  );
}

const MOST_POINTS = 300; // no eye sees more on a line of this length

function thinned(points: readonly ThresholdScore[]): readonly ThresholdScore[] {
  const step = Math.ceil(points.length / MOST_POINTS);
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
}
