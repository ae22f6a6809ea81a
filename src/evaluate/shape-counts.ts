import { hasBead, indexBeads, type JudgedBead, type ListedBead, listBead } from "./bead-index.js";

/** How many beads of a shape there are. Beads count as often as they are listed. */
export interface ShapeCounts {
  /** Sentences of source and target: `"1-1"`, `"2-1"`. */
  readonly shape: string;
  readonly gold: number;
  /** Gold beads that were found as they are. */
  readonly right: number;
  readonly found: number;
}

/**
 * Counts found and gold beads by shape: the commonest in the gold first, then those found most.
 *
 * @example
 * import { countShapes } from "duiqi/evaluate";
 * countShapes([{ source: [0], target: [0, 1] }], [{ source: [0], target: [0] }]);
 * // [{ shape: "1-1", gold: 1, right: 0, found: 0 }, { shape: "1-2", gold: 0, right: 0, found: 1 }]
 */
export function countShapes(found: readonly JudgedBead[], gold: readonly JudgedBead[]): ShapeCounts[] {
  const foundBeads = found.map(listBead);
  const index = indexBeads(foundBeads);
  return addShapes([
    foundBeads.map((bead) => ({ shape: shapeOf(bead), gold: 0, right: 0, found: 1 })),
    gold
      .map(listBead)
      .map((bead) => ({ shape: shapeOf(bead), gold: 1, right: hasBead(index, bead) ? 1 : 0, found: 0 })),
  ]);
}

/** The shapes of several documents as those of one, in the same order. */
export function addShapes(documents: readonly (readonly ShapeCounts[])[]): ShapeCounts[] {
  const sums = new Map<string, ShapeCounts>();
  for (const { shape, gold, right, found } of documents.flat()) {
    const sum = sums.get(shape) ?? { shape, gold: 0, right: 0, found: 0 };
    sums.set(shape, { shape, gold: sum.gold + gold, right: sum.right + right, found: sum.found + found });
  }
  return [...sums.values()].sort((a, b) => b.gold - a.gold || b.found - a.found || (a.shape < b.shape ? -1 : 1));
}

const shapeOf = ({ source, target }: ListedBead): string => `${source.length}-${target.length}`;
