import { dropInvisible, splitParagraphs } from "../text/index.js";
import type { PageLines } from "./line.js";
import { unwrapLines } from "./unwrap-lines.js";

/** The lines of plain text, in one box. */
export function plainLines(text: string): PageLines {
  const raw = splitParagraphs(dropInvisible(text));
  const lines = unwrapLines(raw).map((line) => ({
    text: line,
    kind: "paragraph" as const,
    links: [],
    rank: 0,
    box: 0,
    table: -1,
  }));
  return { lines, boxes: [{ parent: -1, tag: "text", hint: "", look: "", start: 0, end: lines.length }] };
}
