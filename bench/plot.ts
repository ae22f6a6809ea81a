/** A measured point. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quantity measured at several sizes, all above 0. */
export interface Plot {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly Point[];
}

/** Plots side by side, and what is said below them. */
export interface Figure {
  readonly plots: readonly Plot[];
  /** Lines. */
  readonly caption: readonly string[];
}

const WIDTH = 400; // of one plot
const HEIGHT = 336;
const LEFT = 52;
const RIGHT = 376;
const TOP = 44;
const BOTTOM = 262;
const PADDING = 1.25; // times the first and the last size, to the edges

const theme = (paper: string, ink: string, faint: string, grid: string, line: string): string =>
  `svg { background: ${paper} } text { fill: ${ink} } text.faint { fill: ${faint} } .grid { stroke: ${grid} } .linear { stroke: ${faint} } .line { stroke: ${line} } .point { fill: ${line} }`;

const STYLE = `
svg { font: 12px system-ui, sans-serif } .title { font-size: 14px; font-weight: 600 }
.line { fill: none; stroke-width: 2 } .linear { stroke-dasharray: 4 4 }
${theme("#fff", "#1f2328", "#59636e", "#d8dee4", "#0550ae")}
@media (prefers-color-scheme: dark) { ${theme("#0d1117", "#e6edf3", "#9198a1", "#2f353d", "#79c0ff")} }
`;

/** Plots with logarithmic axes as SVG, legible on light and dark pages. A dashed line is the first value, grown with the size. */
export const plotSvg = ({ plots, caption }: Figure): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH * plots.length} ${HEIGHT}" width="${WIDTH * plots.length}" height="${HEIGHT}" role="img">
<title>${escaped(plots.map(({ title }) => title).join("; "))}</title>
<style>${STYLE}</style>
${plots.map((plot, at) => `<g transform="translate(${WIDTH * at} 0)">\n${drawn(plot)}\n</g>`).join("\n")}
${caption.map((text, at) => `<text class="faint" x="16" y="${BOTTOM + 44 + 18 * at}">${escaped(text)}</text>`).join("\n")}
</svg>
`;

function drawn({ title, unit, points }: Plot): string {
  const [first, last] = [points[0], points[points.length - 1]];
  const linear = { x: last.x, y: (first.y * last.x) / first.x };
  const values = [...points, linear].map(({ y }) => y);
  const ticks = ticksAround(Math.min(...values), Math.max(...values));
  const x = logScale(first.x / PADDING, last.x * PADDING, LEFT, RIGHT);
  const y = logScale(ticks[0], ticks[ticks.length - 1], BOTTOM, TOP);
  const line = (from: Point, to: Point, name: string): string =>
    `<line class="${name}" x1="${x(from.x)}" y1="${y(from.y)}" x2="${x(to.x)}" y2="${y(to.y)}"/>`;
  const text = (left: number, top: number, anchor: string, what: string, name = ""): string =>
    `<text${name && ` class="${name}"`} x="${left}" y="${top}" text-anchor="${anchor}">${escaped(what)}</text>`;
  return [
    text(LEFT, 24, "start", title, "title"),
    ...ticks.flatMap((tick) => [
      `<line class="grid" x1="${LEFT}" y1="${y(tick)}" x2="${RIGHT}" y2="${y(tick)}"/>`,
      text(LEFT - 6, y(tick) + 4, "end", tick.toLocaleString("en"), "faint"),
    ]),
    line(first, linear, "linear"),
    `<polyline class="line" points="${points.map((point) => `${x(point.x)},${y(point.y)}`).join(" ")}"/>`,
    ...points.flatMap((point) => [
      `<circle class="point" cx="${x(point.x)}" cy="${y(point.y)}" r="4"/>`,
      text(x(point.x), y(point.y) + 20, "middle", `${rounded(point.y)} ${unit}`),
      text(x(point.x), BOTTOM + 18, "middle", `${Math.round(point.x / 1000)}k`, "faint"),
    ]),
  ].join("\n");
}

/** Where a value lies between two places, by its logarithm; to a tenth. */
const logScale =
  (low: number, high: number, from: number, to: number): ((value: number) => number) =>
  (value) =>
    Math.round(10 * (from + ((to - from) * Math.log(value / low)) / Math.log(high / low))) / 10;

/** 1, 2 and 5 times powers of ten, from one that is clearly below the least to one not below the most. */
function ticksAround(least: number, most: number): number[] {
  const steps = Array.from({ length: 30 }, (_, at) => Number(`${[1, 2, 5][at % 3]}e${Math.floor(at / 3) - 2}`));
  const start = steps.findLastIndex((step) => step <= least / PADDING);
  const end = steps.findIndex((step) => step >= most);
  return steps.slice(start, end + 1);
}

const rounded = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
