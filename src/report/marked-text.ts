import type { Span } from "../model/index.js";
import { type Html, html } from "./html.js";

/** A text with stretches of it marked. Stretches may overlap, and be in any order. */
export function markedText(text: string, spans: readonly Span[]): readonly (string | Html)[] {
  const pieces: (string | Html)[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
