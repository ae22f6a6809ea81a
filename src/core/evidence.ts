/**
 * What the texts say for or against beads, as a cost in nats. Lower is better, and the cost is negative where the texts speak for
 * the bead.
 *
 * It prices a row of beads at a time and not one bead, so that what depends on the source sentences
 * alone is worked out once a row, and the inner loop is a plain loop over numbers.
 */
export interface Evidence {
  /**
   * Adds to `costs[x]`, for 0 ≤ x < count, the cost of the bead that joins the source sentences
   * `sourceStart` to `sourceEnd` and the `targetSize` target sentences that end before `targetEnd + x`
   * (all half-open). Either side may be empty, but never both; what a bead with an empty side costs must
   * not depend on where in the other text it lies.
   */
  addCosts(
    sourceStart: number,
    sourceEnd: number,
    targetSize: number,
    targetEnd: number,
    count: number,
    costs: Float64Array,
  ): void;

  /** Offered by evidence that knows lengths only: the search may then keep its costs in a table. */
  readonly byLength?: LengthCost | undefined;
}

/** Evidence that depends on nothing but how long the two sides of a bead are. */
export interface LengthCost {
  /** The length of the first i source sentences together, for 0 ≤ i ≤ their number. */
  readonly sourceEnds: Int32Array;
  /** The same for the target. */
  readonly targetEnds: Int32Array;
  /** The cost of a bead of these lengths, both sides with sentences, in nats. */
  cost(sourceLength: number, targetLength: number): number;
}

/**
 * Evidence from a function that prices one bead, in nats, lower is better: for tests, and for evidence that need not be fast.
 *
 * @param cost Gets the sentences that the bead joins, half-open on both sides. For a bead with an empty side it must say the same
 *   wherever in the other text that lies.
 * @example
 * import { evidenceFrom } from "duiqi/core";
 * const lengths = { source: [5, 7], target: [12, 30] };
 * const evidence = evidenceFrom((h, i, g, j) => {
 *   const sum = (list: number[], from: number, to: number) => list.slice(from, to).reduce((a, b) => a + b, 0);
 *   return Math.abs(2 * sum(lengths.source, h, i) - sum(lengths.target, g, j)) / 10;
 * });
 */
export function evidenceFrom(
  cost: (sourceStart: number, sourceEnd: number, targetStart: number, targetEnd: number) => number,
): Evidence {
  return {
    addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
      for (let x = 0; x < count; x++) {
        costs[x] += cost(sourceStart, sourceEnd, targetEnd + x - targetSize, targetEnd + x);
      }
    },
  };
}
