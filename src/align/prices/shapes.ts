import type { AlignmentModel, Holes } from "../../evidence/index.js";
import { type Bead, isEmptyRange, rangeSize } from "../../model/index.js";

const FIRST_LARGEST = 3; // the most sentences on a side of a bead in the search that words are learned from; chosen by hand, for speed

/** The same model without its largest beads: for a first close search, which is faster. */
export function withoutLargeBeads(model: AlignmentModel): AlignmentModel {
  const kept = model.shapes.flatMap(({ source, target }, k) => (Math.max(source, target) <= FIRST_LARGEST ? [k] : []));
  return { ...model, shapes: kept.map((k) => model.shapes[k]), shapeShares: kept.map((k) => model.shapeShares[k]) };
}

const PRIOR_BEADS = 30; // texts at large count as this many beads of the pair, since a short pair has no shares of its own

// Nats that a shape may cost more than in texts at large. A text that has left nothing out so far may still have a hole, and the
// sentences at its edges are left out one by one.
// Chosen by hand: with 2, 18 sentences beside a made hole of 120 are joined to something.
const DEARER = 1;

/**
 * The same model with prices of shapes that follow a pair of texts, as far as its `adaptation` says: a shape costs less that is
 * commoner among the beads found before than in texts at large.
 */
export function adaptedTo(beads: readonly Bead[], model: AlignmentModel): AlignmentModel {
  const { shapes, shapeShares, adaptation } = model;
  const counts = shapes.map(
    (shape) =>
      beads.filter(({ source, target }) => rangeSize(source) === shape.source && rangeSize(target) === shape.target)
        .length,
  );
  const adapted = shapes.map((shape, k) => {
    const share = (counts[k] + PRIOR_BEADS * shapeShares[k]) / (beads.length + PRIOR_BEADS);
    const follows = Math.min(shape.source, shape.target) === 0 ? adaptation.nulls : adaptation.others;
    return { ...shape, cost: shape.cost + Math.min(DEARER, -follows * Math.log(share / shapeShares[k])) };
  });
  return { ...model, shapes: adapted };
}

/**
 * The beads without those runs of sentences left out that lie in a hole or reach into one: a chapter that one text lacks says
 * nothing of how readily its translator left out a sentence.
 */
export function outsideHoles(beads: readonly Bead[], holes: Holes): Bead[] {
  const runs: Bead[][] = [];
  let isRun = false;
  for (const bead of beads) {
    const isNull = isEmptyRange(bead.source) || isEmptyRange(bead.target);
    if (isNull && isRun) runs[runs.length - 1].push(bead);
    else runs.push([bead]);
    isRun = isNull;
  }
  const isInHole = ({ source, target }: Bead): boolean =>
    holes.source.subarray(source.start, source.end).includes(1) ||
    holes.target.subarray(target.start, target.end).includes(1);
  return runs.filter((run) => !run.some(isInHole)).flat();
}
