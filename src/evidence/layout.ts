import type { Evidence } from "../core/index.js";
import type { BeadKind } from "./kind.js";
import type { Layout } from "./layout-of.js";
import { runningSum } from "./running-sum.js";

/** What the layout says of a bead, and what each of it counts. */
export interface LayoutWeights {
  /** Ends of blocks inside the bead, on both sides. */
  readonly blockEndInside: number;
  /** Headings that are joined to anything else, on both sides. */
  readonly headingJoined: number;
  /** One side begins a block and the other does not. */
  readonly blockStart: number;
  /** One side ends a block and the other does not. */
  readonly blockEnd: number;
  /** One side is a heading and the other is not. */
  readonly headingToText: number;
}

/**
 * Evidence from paragraphs and headings, where both documents have them: it says nothing where one has none. Time O(1) a bead.
 *
 * @returns Evidence in nats, lower is better, once it is said what each sign weighs: `fittedModel.weights`.
 * @example
 * import { fittedModel, layoutEvidence, layoutOf } from "duiqi/evidence";
 * const weigh = layoutEvidence(layoutOf(source), layoutOf(target));
 * const costs = new Float64Array(1);
 * weigh(fittedModel.weights).addCosts(0, 1, 1, 1, 1, costs); // the first of each side as one bead: costs[0] in nats
 */
export function layoutEvidence(
  source: Layout | undefined,
  target: Layout | undefined,
): (weights: LayoutWeights) => Evidence {
  if (source === undefined || target === undefined) return () => ({ addCosts() {} });
  const s = marksOf(source);
  const t = marksOf(target);
  return ({ blockEndInside, headingJoined, blockStart, blockEnd, headingToText }) => ({
    addCosts(h, i, size, end, count, costs) {
      if (h === i || size === 0) return;
      const whole =
        blockEndInside * (s.endsBefore[i - 1] - s.endsBefore[h]) +
        headingJoined * (i - h > 1 ? s.headings[i] - s.headings[h] : 0);
      for (let x = 0; x < count; x++) {
        const j = end + x;
        const g = j - size;
        let cost = whole + blockEndInside * (t.endsBefore[j - 1] - t.endsBefore[g]);
        if (size > 1) cost += headingJoined * (t.headings[j] - t.headings[g]);
        if (s.starts[h] !== t.starts[g]) cost += blockStart;
        if (s.ends[i - 1] !== t.ends[j - 1]) cost += blockEnd;
        if (source.isHeading[h] !== target.isHeading[g]) cost += headingToText;
        costs[x] += cost;
      }
    },
  });
}

interface Marks {
  /** 1 for the first sentence of a block. */
  readonly starts: Uint8Array;
  readonly ends: Uint8Array;
  /** How many of the first x sentences end a block. */
  readonly endsBefore: Int32Array;
  /** How many of them are headings. */
  readonly headings: Int32Array;
}

function marksOf({ blocks, isHeading }: Layout): Marks {
  const starts = Uint8Array.from(blocks, (block, at) => (at === 0 || blocks[at - 1] !== block ? 1 : 0));
  const ends = Uint8Array.from(blocks, (block, at) => (blocks[at + 1] !== block ? 1 : 0));
  return { starts, ends, endsBefore: runningSum(ends), headings: runningSum(isHeading) };
}

/** Paragraphs and headings. */
export const layoutKind: BeadKind<"layout", keyof LayoutWeights> = {
  name: "layout",
  features: ["blockEndInside", "headingJoined", "blockStart", "blockEnd", "headingToText"],
  *build({ layouts }) {
    yield;
    return layoutEvidence(layouts.source, layouts.target);
  },
};
