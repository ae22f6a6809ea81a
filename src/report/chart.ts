import { type Html, type HtmlContent, html } from "./html.js";

/** An axis of a chart: the values at its ends, and what it shows. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Where a value lies in a picture, to a tenth of a unit. */
export const scale =
  (from: number, to: number, start: number, end: number): ((value: number) => number) =>
  (value) =>
    Math.round(10 * (start + ((end - start) * (value - from)) / (to - from))) / 10;

/** Round values from one to another, about four of them; those at the ends where these are round. */
export function ticks(from: number, to: number): number[] {
  const power = 10 ** Math.floor(Math.log10((to - from) / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => (to - from) / each <= 5) ?? 10 * power;
  const found: number[] = [];
  const close = 1e-9 * step; // sums of decimals are not exact
  for (let times = Math.ceil(from / step - 1e-9); times * step <= to + close; times++) {
    found.push(Number((times * step).toFixed(6)));
  }
  return found;
}

// The drawing and the frame in it, in pixels where the window is wide enough.
const WIDTH = 460;
const HEIGHT = 330;
const LEFT = 58;
const RIGHT = 444;
const TOP = 14;
const BOTTOM = 280;

/** A chart with two axes. What is drawn in it gets the places of values. */
export function chart(
  title: string,
  x: Axis,
  y: Axis,
  draw: (x: (value: number) => number, y: (value: number) => number) => HtmlContent,
): Html {
  const across = scale(x.from, x.to, LEFT, RIGHT);
  const up = scale(y.from, y.to, BOTTOM, TOP);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${title}">
${ticks(y.from, y.to).map(
  (tick) => html`<line class="grid" x1="${LEFT}" y1="${up(tick)}" x2="${RIGHT}" y2="${up(tick)}"/>
<text x="${LEFT - 8}" y="${up(tick) + 4}" text-anchor="end">${tick}</text>`,
)}
${ticks(x.from, x.to).map(
  (tick) => html`<line class="axis" x1="${across(tick)}" y1="${BOTTOM}" x2="${across(tick)}" y2="${BOTTOM + 5}"/>
<text x="${across(tick)}" y="${BOTTOM + 19}" text-anchor="middle">${tick}</text>`,
)}
<line class="axis" x1="${LEFT}" y1="${BOTTOM}" x2="${RIGHT}" y2="${BOTTOM}"/>
<text x="${(LEFT + RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${x.label}</text>
<text x="14" y="${(TOP + BOTTOM) / 2}" text-anchor="middle" transform="rotate(-90 14 ${(TOP + BOTTOM) / 2})">${y.label}</text>
${draw(across, up)}
</svg>`;
}

const LOOKS = 6; // colours, each with dashes of its own: neither tells two lines apart alone

/** The look of the n-th line of a chart: a colour and a kind of dashes. */
export const lineClass = (at: number): string => `line c${at % LOOKS} d${at % LOOKS}`;

/** The look of the points on it. */
export const dotClass = (at: number): string => `dot c${at % LOOKS}`;

/** What the lines of a chart are. */
export const legend = (names: readonly string[]): Html =>
  html`<ul class="legend">${names.map(
    (name, at) =>
      html`<li><svg width="34" height="10" aria-hidden="true"><line class="${lineClass(at)}" x1="1" y1="5" x2="33" y2="5"/></svg>${name}</li>`,
  )}</ul>`;
