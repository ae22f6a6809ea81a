import { type Path, type Shape, shifted, widening } from "../core/index.js";
import { type AlignmentModel, lengthEvidence, withRatio } from "../evidence/index.js";
import { type Bead, isEmptyRange } from "../model/index.js";
import { beadsOf, stepsOf, type TakeBeads } from "./beads-of.js";
import { pairRatio, wholeText } from "./pair-ratio.js";
import type { Texts } from "./texts.js";
import { type Gap, sizeOf, startOf } from "./walls.js";

/** Target sentences on each side of the diagonal that are searched at first: enough for a page to be left out. */
export const RADIUS = 100;
const LENGTH_ROUNDS = 3; // alignments, each with the ratio that the one before it found

/**
 * Each gap aligned by lengths alone, with the pair's own ratio, found by aligning with the fitted one first.
 *
 * @param take Gets the beads of each gap at once.
 */
export function* fromLengths(
  { lengths }: Texts,
  gaps: readonly Gap[],
  { coarse }: AlignmentModel,
  take: TakeBeads,
  radius: number = RADIUS,
): Generator<number, void> {
  const { length, shapes } = coarse;
  let ratio = pairRatio([wholeText(lengths)], lengths, length.ratio);
  for (let round = 1; ; round++) {
    const isLast = round === LENGTH_ROUNDS;
    const evidence = lengthEvidence(lengths.source, lengths.target, withRatio(length, ratio));
    const paths: Path[] = [];
    for (const [at, gap] of gaps.entries()) {
      const inGap = shifted(evidence, gap.source.start, gap.target.start);
      const path = yield* widening({ ...sizeOf(gap), shapes, evidence: inGap }, radius);
      if (isLast) take(beadsOf(path, scoresOf(path, shapes), shapes, startOf(gap)).map(scoredByLengths), at);
      else paths.push(path);
    }
    if (isLast) return;
    ratio = pairRatio(stepsOfAll(paths, shapes, gaps), lengths, length.ratio);
  }
}

/** A million beads are not made to be measured and thrown away. */
function* stepsOfAll(paths: readonly Path[], shapes: readonly Shape[], gaps: readonly Gap[]): Generator<Gap, void> {
  for (const [at, gap] of gaps.entries()) yield* stepsOf(paths[at], shapes, startOf(gap));
}

/** A bead with an empty side has no score: it has no lengths that could agree. */
function scoredByLengths(bead: Bead & Required<Pick<Bead, "cost">>): Bead {
  const { source, target, cost } = bead;
  return isEmptyRange(source) || isEmptyRange(target) ? { source, target, cost } : bead;
}

/** How far the lengths of a bead's two sides agree. */
const scoresOf = (path: Path, shapes: readonly Shape[]): Float64Array =>
  path.costs.map((cost, at) => Math.min(1, Math.exp(shapes[path.shapes[at]].cost - cost)));
