import type { BlockKind } from "../model/index.js";
import type { FoundBlock } from "./from-blocks.js";

/** Paragraphs that are being written, one in the other where a text box or a note lies in its paragraph. */
export interface ParagraphWriter {
  begin(kind: BlockKind): void;
  /** More text of the innermost paragraph; outside of all of them it is none. */
  write(text: string): void;
  /** A line break that the author set. */
  breakLine(): void;
  /** The innermost paragraph ends: its lines as blocks, those of a heading as one. */
  end(): readonly FoundBlock[];
}

export function paragraphWriter(): ParagraphWriter {
  const open: { readonly kind: BlockKind; readonly lines: string[] }[] = [];
  return {
    begin: (kind) => open.push({ kind, lines: [""] }),
    write(text) {
      const lines = open.at(-1)?.lines;
      if (lines) lines[lines.length - 1] += text;
    },
    breakLine: () => open.at(-1)?.lines.push(""),
    end() {
      const ended = open.pop();
      if (ended === undefined) return [];
      const { kind, lines } = ended;
      return kind === "heading" || kind === "title"
        ? [{ kind, text: lines.join(" ") }]
        : lines.map((text) => ({ kind, text }));
    },
  };
}
