import type { ReportOptions } from "../model/index.js";
import { dropInvisible, splitParagraphs } from "../text/index.js";
import type { IsWord } from "./join-lines.js";
import type { PageLines } from "./line.js";
import { plainParagraphs } from "./plain-paragraphs.js";

/** The lines of plain text, in one box. */
export function plainLines(
  text: string,
  { isWord = () => false, onIssue }: ReportOptions & { readonly isWord?: IsWord | undefined } = {},
): PageLines {
  const raw = splitParagraphs(dropInvisible(text));
  const lines = plainParagraphs(raw, isWord, { onIssue }).map((line) => ({
    text: line,
    kind: "paragraph" as const,
    links: [],
    rank: 0,
    box: 0,
    table: -1,
  }));
  return { lines, boxes: [{ parent: -1, tag: "text", hint: "", look: "", start: 0, end: lines.length }] };
}
