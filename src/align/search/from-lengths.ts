import { type Path, type Shape, type Steps, shifted, stepsAt, widening } from "../../core/index.js";
import { type AlignmentModel, lengthEvidence, stretchSize, type Texts, withRatio } from "../../evidence/index.js";
import { type Bead, isEmptyRange, type SentencePair, type Stretch } from "../../model/index.js";
import { pairRatio, wholeText } from "../texts/pair-ratio.js";
import { startOf } from "../texts/walls.js";
import { beadsOf, stepsOf, type TakeBeads } from "./beads-of.js";

/** Target sentences on each side of the diagonal that are searched at first: enough for a page to be left out. */
export const RADIUS = 100;
const LENGTH_ROUNDS = 3; // the texts are aligned this often, each time with the ratio of lengths that was found before

/**
 * Each gap aligned by lengths alone, with the pair's own ratio, found by aligning with the fitted one first.
 *
 * @param take Gets the beads of each gap at once.
 */
export function* fromLengths(
  { lengths }: Texts,
  gaps: readonly Stretch[],
  { coarse }: AlignmentModel,
  take: TakeBeads,
  radius: number = RADIUS,
): Steps<void, number> {
  const { length, shapes } = coarse;
  let ratio = pairRatio([wholeText(lengths)], lengths, length.ratio);
  for (let round = 1; ; round++) {
    const isLast = round === LENGTH_ROUNDS;
    const evidence = lengthEvidence(lengths.source, lengths.target, withRatio(length, ratio));
    const paths: Path[] = [];
    for (const [at, gap] of gaps.entries()) {
      const inGap = shifted(evidence, gap.source.start, gap.target.start);
      const path = yield* widening({ ...stretchSize(gap), shapes, evidence: inGap }, radius);
      if (isLast) {
        const takeHere = (beads: readonly Bead[]): void => take(beads, at);
        yield* stepsAt(lengths.source.length, takeInSteps(path, shapes, startOf(gap), takeHere));
      } else paths.push(path);
    }
    if (isLast) return;
    yield lengths.source.length;
    ratio = pairRatio(stepsOfAll(paths, shapes, gaps), lengths, length.ratio);
  }
}

const BEADS_A_STEP = 1 << 14; // that are made between two yields: some ms

/** Hands out the beads of a path, some thousand at a time. */
function* takeInSteps(
  path: Path,
  shapes: readonly Shape[],
  start: SentencePair,
  take: (beads: readonly Bead[]) => void,
): Steps<void> {
  let { source, target } = start;
  for (let at = 0; at === 0 || at < path.shapes.length; at += BEADS_A_STEP) {
    const end = at + BEADS_A_STEP;
    const part = { shapes: path.shapes.subarray(at, end), costs: path.costs.subarray(at, end) };
    const beads = beadsOf(part, scoresOf(part, shapes), shapes, { source, target });
    [source, target] = [beads.at(-1)?.source.end ?? source, beads.at(-1)?.target.end ?? target];
    take(beads.map(scoredByLengths));
    yield;
  }
}

/** The beads of all paths, one at a time: a list of a million beads would be made only to be measured. */
function* stepsOfAll(
  paths: readonly Path[],
  shapes: readonly Shape[],
  gaps: readonly Stretch[],
): Generator<Stretch, void> {
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
