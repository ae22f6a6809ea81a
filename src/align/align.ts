import { drive, driveSync, widening } from "../core/index.js";
import { type AlignmentModel, lengthEvidence, modelFor, withRatio } from "../evidence/index.js";
import type { Bead, RunOptions, Side } from "../model/index.js";
import { beadsOf } from "./beads-of.js";
import { lengthsOf, pairRatio, wholeText } from "./pair-ratio.js";
import { fillGaps, gapsBetween } from "./walls.js";

/** The kinds of evidence that an alignment may weigh. */
export type EvidenceKind = "length";

/** How to align; every option may be left out. */
export interface AlignOptions {
  /** What to weigh. @default all kinds */
  readonly evidence?: readonly EvidenceKind[] | undefined;
  /** Beads to keep as they are, in order: the texts are aligned around them. @default none */
  readonly confirmed?: readonly Bead[] | undefined;
  /** Numbers to align with. @default those fitted for Chinese and English */
  readonly model?: AlignmentModel | undefined;
  /** Target sentences on each side of the diagonal that are searched at first; more where the path needs it. @default 100 */
  readonly radius?: number | undefined;
}

const RADIUS = 100; // sentences: wide enough for a page to be left out; wider ones are found by widening
const ROUNDS = 3; // alignments, each with the ratio of lengths that the one before it found

/**
 * Aligns two texts: the beads that join their sentences, tiling both.
 *
 * Lengths are compared by the pair's own ratio (by document it runs from 3.2 to 6.0 English characters for a Chinese
 * one), found by aligning with the fitted ratio first. Confirmed beads are walls: each gap between them is searched
 * on its own.
 *
 * Time and memory O(sentences × radius). Runs to the end in one go: `alignAsync` lets others run, and can be aborted.
 *
 * @throws BitextError `beads-invalid` when the confirmed beads do not fit the texts.
 */
export function align(source: Side, target: Side, options: AlignOptions = {}): Bead[] {
  return driveSync(alignSteps(source, target, options));
}

/** Aligns as `align` does, pausing now and then so that others may run: reports progress, and can be aborted. */
export function alignAsync(source: Side, target: Side, options: AlignOptions & RunOptions = {}): Promise<Bead[]> {
  return drive(alignSteps(source, target, options), ROUNDS * source.sentences.length, "align", options);
}

function* alignSteps(source: Side, target: Side, options: AlignOptions): Generator<number, Bead[]> {
  const { confirmed = [], radius = RADIUS, evidence: kinds = ["length"] } = options;
  if (!Number.isInteger(radius) || radius < 1) throw new RangeError(`Radius ${radius} is not a positive integer.`);
  const model = options.model ?? modelFor(source.document.lang);
  const lengths = { source: lengthsOf(source), target: lengthsOf(target) };
  const gaps = gapsBetween(confirmed, lengths.source.length, lengths.target.length);
  const counts = kinds.includes("length") ? model.length : { ...model.length, weight: 0, nullWeight: 0 };

  let ratio = pairRatio([wholeText(lengths)], lengths, model.length.ratio);
  for (let round = 0; ; round++) {
    const found: Bead[][] = [];
    for (const gap of gaps) {
      const gapSource = lengths.source.subarray(gap.source.start, gap.source.end);
      const gapTarget = lengths.target.subarray(gap.target.start, gap.target.end);
      const evidence = lengthEvidence(gapSource, gapTarget, withRatio(counts, ratio));
      const counted = { sourceCount: gapSource.length, targetCount: gapTarget.length };
      const path = yield* widening({ ...counted, shapes: model.shapes, evidence }, radius);
      found.push(beadsOf(path, model.shapes, gap));
    }
    if (round + 1 === ROUNDS) return fillGaps(confirmed, found);
    ratio = pairRatio(found.flat(), lengths, model.length.ratio);
  }
}
