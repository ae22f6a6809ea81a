import type { Reliability } from "../evaluate/index.js";
import { chart, dotClass, lineClass } from "./chart.js";
import { type Html, html } from "./html.js";
import { grouped, share, table } from "./table.js";

/** How often beads of a score are right, and a table of it. */
export const reliabilityChart = (name: string, { bins, error }: Reliability, look: number): Html => {
  const all = bins.reduce((sum, { beads }) => sum + beads, 0);
  const figure = chart(
    `${name}: how often beads of a score are right`,
    { from: 0, to: 1, label: "mean score" },
    { from: 0, to: 1, label: "part that is right" },
    (x, y) => html`<line class="ideal" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}"/>
<polyline class="${lineClass(look)}" points="${bins.map(({ score, right }) => `${x(score)},${y(right)}`).join(" ")}"/>
${bins.map(
  ({ score, right, beads }) =>
    html`<circle class="${dotClass(look)}" cx="${x(score)}" cy="${y(right)}" r="${(3 + 9 * Math.sqrt(beads / all)).toFixed(1)}"/>`,
)}`,
  );
  return html`<div class="side-by-side">
<figure>
${figure}
<figcaption>${name}</figcaption>
</figure>
${table(`${name}: expected calibration error ${share(error)}`, bins, [
  { head: "scores", cell: ({ from, to }) => `${from.toFixed(1)} – ${to.toFixed(1)}` },
  { head: "beads", cell: ({ beads }) => grouped(beads) },
  { head: "mean score", cell: ({ score }) => share(score) },
  { head: "right", cell: ({ right }) => share(right) },
])}
</div>`;
};
