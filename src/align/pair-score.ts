import { type Bitext, isEmptyRange, type Side } from "../model/index.js";
import { textLength } from "../text/index.js";

/**
 * Whether two documents translate each other, 0 to 1: how much of a side stands in beads, by their scores.
 *
 * The larger of the two sides' shares, since one may be a summary of the other: then all of it is found, and most of the
 * other is left over. Near 0 for documents that only share their subject. Time linear in the sentences.
 */
export function pairScore({ source, target, beads }: Bitext): number {
  const share = (side: Side, name: "source" | "target"): number => {
    const lengths = side.sentences.map(({ text }) => textLength(text));
    const all = lengths.reduce((sum, length) => sum + length, 0);
    const matched = beads.reduce((sum, bead) => {
      if (isEmptyRange(bead.source) || isEmptyRange(bead.target)) return sum;
      const { start, end } = bead[name];
      return sum + bead.score * lengths.slice(start, end).reduce((total, length) => total + length, 0);
    }, 0);
    return all === 0 ? 0 : matched / all;
  };
  return Math.max(share(source, "source"), share(target, "target"));
}
