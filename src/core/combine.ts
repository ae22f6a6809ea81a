import type { Evidence } from "./evidence.js";

/** Several kinds of evidence as one: their sum. */
export const sum = (parts: readonly Evidence[]): Evidence => ({
  addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
    for (const part of parts) part.addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs);
  },
});

/**
 * Several kinds of evidence as one: the sum of their costs, in nats, each times its weight. What weighs 0 is not asked. A row of beads
 * costs as much time as its parts do together.
 *
 * @example
 * import { evidenceFrom, weightedSum } from "duiqi/core";
 * const dear = evidenceFrom((sourceStart, sourceEnd) => sourceEnd - sourceStart);
 * const evidence = weightedSum([{ evidence: dear, weight: 0.5 }, { evidence: trellis.evidence, weight: 1 }]);
 * const costs = new Float64Array(1);
 * evidence.addCosts(0, 2, 1, 1, 1, costs);
 * costs; // [1]
 */
export function weightedSum(parts: readonly { readonly evidence: Evidence; readonly weight: number }[]): Evidence {
  const asked = parts.filter(({ weight }) => weight !== 0);
  let work = new Float64Array(256);
  return {
    addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
      if (work.length < count) work = new Float64Array(2 * count);
      for (const { evidence, weight } of asked) {
        work.fill(0, 0, count);
        evidence.addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, work);
        for (let x = 0; x < count; x++) costs[x] += weight * work[x];
      }
    },
  };
}

/** Evidence about whole texts, seen from a part of them that begins at these sentences. */
export function shifted(evidence: Evidence, source: number, target: number): Evidence {
  return {
    addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
      evidence.addCosts(sourceStart + source, sourceEnd + source, targetSize, targetEnd + target, count, costs);
    },
  };
}

/** Evidence about two texts, seen with the texts exchanged: bead by bead, and so slower than it is by itself. */
export function turnedEvidence(evidence: Evidence): Evidence {
  const cost = new Float64Array(1);
  return {
    addCosts(sourceStart, sourceEnd, targetSize, targetEnd, count, costs) {
      const size = sourceEnd - sourceStart;
      for (let x = 0; x < count; x++) {
        cost[0] = 0;
        evidence.addCosts(targetEnd + x - targetSize, targetEnd + x, size, sourceEnd, 1, cost);
        costs[x] += cost[0];
      }
    },
  };
}
