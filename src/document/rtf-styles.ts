import type { BlockKind } from "../model/index.js";

/** What a style of a rich text file says of the paragraphs that have it. */
export interface RtfStyle {
  readonly kind?: BlockKind;
  /** A line of the table of contents, which says again what the headings say. */
  readonly isLeftOut?: boolean;
}

/** What a style says by its name, which is English in every language, and by its level in the outline. */
export function rtfStyle(name: string, outlineLevel: number | undefined): RtfStyle {
  if (/^title$/i.test(name)) return { kind: "title" };
  if (/^caption$/i.test(name)) return { kind: "caption" };
  if (/^(?:toc|contents) \d$/i.test(name)) return { isLeftOut: true };
  if (/^heading \d$/i.test(name) || (outlineLevel !== undefined && outlineLevel < 9)) return { kind: "heading" };
  return {};
}
