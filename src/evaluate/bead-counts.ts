import { hasBead, indexBeads, isFull, type JudgedBead, listBead, sharesPair } from "./bead-index.js";

/**
 * What the scores of an alignment are made of. Counts of several documents may be added up.
 *
 * Each bead counts once, however often it is listed, and a bead without any sentence not at all. *Full* are the beads
 * with text on both sides.
 */
export interface BeadCounts {
  readonly found: number;
  readonly foundFull: number;
  readonly gold: number;
  readonly goldFull: number;
  /** Beads both found and gold. */
  readonly right: number;
  readonly rightFull: number;
  /** Found beads that are gold, or that share a pair of sentences, one a side, with a gold bead. */
  readonly laxFound: number;
  /** Full gold beads that share a pair of sentences with a found bead. */
  readonly laxGold: number;
}

/**
 * Counts found beads against gold ones. Time and memory linear in their sentences, as long as few beads share one.
 *
 * @example
 * import { countBeads } from "duiqi/evaluate";
 * const { found, right } = countBeads([{ source: [0], target: [0] }, { source: [1], target: [1, 2] }], [{ source: [0], target: [0] }]);
 * [found, right]; // [2, 1]
 */
export function countBeads(found: readonly JudgedBead[], gold: readonly JudgedBead[]): BeadCounts {
  const foundIndex = indexBeads(found.map(listBead));
  const goldIndex = indexBeads(gold.map(listBead));
  const right = foundIndex.beads.filter((bead) => hasBead(goldIndex, bead));
  const goldFull = goldIndex.beads.filter(isFull);
  return {
    found: foundIndex.beads.length,
    foundFull: foundIndex.beads.filter(isFull).length,
    gold: goldIndex.beads.length,
    goldFull: goldFull.length,
    right: right.length,
    rightFull: right.filter(isFull).length,
    laxFound: foundIndex.beads.filter((bead) => hasBead(goldIndex, bead) || sharesPair(goldIndex, bead)).length,
    laxGold: goldFull.filter((bead) => sharesPair(foundIndex, bead)).length,
  };
}

/** The counts of several documents as those of one. */
export function addCounts(counts: readonly BeadCounts[]): BeadCounts {
  const sum = (name: keyof BeadCounts): number => counts.reduce((total, one) => total + one[name], 0);
  return {
    found: sum("found"),
    foundFull: sum("foundFull"),
    gold: sum("gold"),
    goldFull: sum("goldFull"),
    right: sum("right"),
    rightFull: sum("rightFull"),
    laxFound: sum("laxFound"),
    laxGold: sum("laxGold"),
  };
}
