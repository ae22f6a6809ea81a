import type { Side } from "../src/model/index.js";
import { sideFromLines } from "../src/segment/index.js";
import type { GoldDocument } from "./gold-sets.js";

/** How gold beads are joined into lines: a paragraph or a page a line, as many corpora have them. */
export interface Joining {
  /** Gold beads on a line. */
  readonly beads: number;
  readonly lines: number;
  /** The first gold bead with both sides that is taken. */
  readonly from: number;
}

/** Two texts of equally many lines, each the translation of the line with its number; undefined where the gold has too few beads. */
export function joinedLines(
  { source, target, gold }: GoldDocument,
  { beads, lines, from }: Joining,
): { readonly source: Side; readonly target: Side } | undefined {
  const whole = gold.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  if (from + beads * lines > whole.length) return undefined;
  const joined = (side: Side, name: "source" | "target", between: string): string[] =>
    Array.from({ length: lines }, (_, line) =>
      whole
        .slice(from + line * beads, from + (line + 1) * beads)
        .flatMap((bead) => bead[name].map((sentence) => side.sentences[sentence].text.trim()))
        .join(between),
    );
  return {
    source: sideFromLines(joined(source, "source", ""), source.document.lang),
    target: sideFromLines(joined(target, "target", " "), target.document.lang),
  };
}
