import { shifted, widening } from "../core/index.js";
import { type AlignmentModel, lengthEvidence, withRatio } from "../evidence/index.js";
import type { Bead } from "../model/index.js";
import { beadsOf } from "./beads-of.js";
import { pairRatio, wholeText } from "./pair-ratio.js";
import type { Texts } from "./texts.js";
import { type Gap, sizeOf } from "./walls.js";

/** Target sentences on each side of the diagonal that are searched at first: enough for a page to be left out. */
export const RADIUS = 100;
const LENGTH_ROUNDS = 3; // alignments, each with the ratio that the one before it found

/** Each gap aligned by lengths alone, with the pair's own ratio, found by aligning with the fitted one first. */
export function* fromLengths(
  { lengths }: Texts,
  gaps: readonly Gap[],
  { coarse }: AlignmentModel,
  radius: number = RADIUS,
): Generator<number, Bead[][]> {
  const { length, shapes } = coarse;
  let ratio = pairRatio([wholeText(lengths)], lengths, length.ratio);
  for (let round = 1; ; round++) {
    const evidence = lengthEvidence(lengths.source, lengths.target, withRatio(length, ratio));
    const found: Bead[][] = [];
    for (const gap of gaps) {
      const inGap = shifted(evidence, gap.source.start, gap.target.start);
      const path = yield* widening({ ...sizeOf(gap), shapes, evidence: inGap }, radius);
      // how far the lengths of its two sides agree; a sentence left out has none to agree with
      const scores = path.costs.map((cost, at) => {
        const shape = shapes[path.shapes[at]];
        return Math.min(shape.source, shape.target) === 0 ? 0 : Math.min(1, Math.exp(shape.cost - cost));
      });
      found.push(beadsOf(path, scores, shapes, gap));
    }
    if (round === LENGTH_ROUNDS) return found;
    ratio = pairRatio(found.flat(), lengths, length.ratio);
  }
}
