import {
  type Band,
  bandAround,
  diagonalBand,
  type Path,
  type Shape,
  type Steps,
  shifted,
  stepsAt,
  weightedSum,
  widening,
} from "../../core/index.js";
import {
  type AlignmentModel,
  anchorsSteps,
  type Holes,
  holeEvidence,
  type Lengths,
  lengthEvidence,
  type PairWords,
  similarityEvidence,
  stretchSize,
  type Texts,
  withRatio,
} from "../../evidence/index.js";
import { type Bead, rangeSize, type SentencePair, type Stretch } from "../../model/index.js";
import { pairRatio } from "../texts/pair-ratio.js";
import { startOf } from "../texts/walls.js";
import { beadsOf } from "./beads-of.js";

// With half and with twice of MARGIN, UNANCHORED, CLOSE, EDGE and NEAR, strict F1 of eight gold sets is the same to four digits
// (`npm run bench -- accuracy`).
const MARGIN = 12; // target sentences to each side of the anchors' path that are searched, at first
const UNANCHORED = 100; // sentences between anchors: of stretches longer than this on both sides only the diagonal is searched
const CLOSE = 8; // the most sentences between two anchors of which it is assumed that they translate each other
const LARGEST = 3; // the most sentences on a side of a bead: larger beads do not change where the texts run

// Source sentences. A longer text is searched in chunks, each of which ends in the middle of the band: there the band of a stretch without an
// anchor, long on both sides, must lie around the path.
const ONE_CHUNK = 1000;
const EDGE = 12; // sentences around a hole that a close search looks at too, since the coarse one does not know exactly where it begins
const NEAR = 5; // target sentences to each side of the path found that a close search is to look at
const SLACK = 2; // source sentences before and behind, likewise

/** What a coarse search finds. */
export interface CoarseResult {
  readonly beads: readonly Bead[];
  /** In each gap the cells that a close search is to look at. */
  readonly bands: readonly Band[];
  readonly holes: Holes;
}

/**
 * The coarse search: where in each gap the texts run side by side, from lengths and rare words, around anchors.
 *
 * The ratio of lengths is that between anchors: where a chapter is missing, the whole texts have no such ratio. Time and
 * memory linear in the sentences, where anchors are found.
 */
export function* coarseSearch(
  { lengths }: Texts,
  words: PairWords,
  gaps: readonly Stretch[],
  { coarse }: AlignmentModel,
): Steps<CoarseResult, number> {
  const { length, nullCost, similarity } = coarse;
  const shapes = coarse.shapes
    .filter(({ source, target }) => Math.max(source, target) <= LARGEST)
    .map((shape) => (Math.min(shape.source, shape.target) === 0 ? { ...shape, cost: nullCost } : shape));
  const stretches: Stretch[][] = [];
  for (const gap of gaps) stretches.push(stretchesBetween(yield* stepsAt(0, anchorsSteps(words, gap)), gap));
  const near = stretches.flat().filter(({ source, target }) => Math.max(rangeSize(source), rangeSize(target)) <= CLOSE);
  const holes = holesIn(stretches.flat(), near, lengths);
  const ratio = pairRatio(near, lengths, length.ratio);
  yield 0;
  const ofLengths = lengthEvidence(lengths.source, lengths.target, withRatio(length, ratio));
  yield 0;
  const ofWords = similarityEvidence(words);
  yield 0;
  const evidence = weightedSum([
    { evidence: ofLengths, weight: 1 },
    { evidence: ofWords, weight: similarity },
    { evidence: holeEvidence(holes), weight: 1 },
  ]);
  const bands: Band[] = [];
  const beads: Bead[] = [];
  for (const [at, gap] of gaps.entries()) {
    const problem = { ...stretchSize(gap), shapes, evidence: shifted(evidence, gap.source.start, gap.target.start) };
    const band = anchoredBand(stretches[at], gap);
    yield gap.source.start;
    const path = yield* widening(problem, MARGIN, band);
    for (const bead of beadsOf(path, path.costs, shapes, startOf(gap))) beads.push(bead);
    const near = bandAround(columnsOf(path, shapes, problem.sourceCount), problem.targetCount, NEAR, SLACK);
    bands.push(withHoles(near, stretches[at], gap));
    yield gap.source.end;
  }
  return { beads, bands, holes };
}

/** From each anchor to the next; an anchor is in the stretch that it begins. */
function stretchesBetween(found: readonly SentencePair[], { source, target }: Stretch): Stretch[] {
  const starts = [{ source: source.start, target: target.start }, ...found];
  const ends = [...found, { source: source.end, target: target.end }];
  return starts.map((start, at) => ({
    source: { start: start.source, end: ends[at].source },
    target: { start: start.target, end: ends[at].target },
  }));
}

/** The cells near a path that visits every anchor; between two of them every cell, unless both sides are long. */
export function anchoredBand(stretches: readonly Stretch[], gap: Stretch): Band {
  const { sourceCount, targetCount } = stretchSize(gap);
  const lo = new Int32Array(sourceCount + 1).fill(targetCount);
  const hi = new Int32Array(sourceCount + 1);
  for (const stretch of stretches) {
    const { sourceCount: rows, targetCount: columns } = stretchSize(stretch);
    const band = diagonalBand(rows, columns, Math.min(rows, columns) <= UNANCHORED ? columns + 1 : UNANCHORED);
    const row = stretch.source.start - gap.source.start;
    const column = stretch.target.start - gap.target.start;
    for (let at = 0; at <= rows; at++) {
      lo[row + at] = Math.min(lo[row + at], column + band.lo[at]);
      hi[row + at] = Math.max(hi[row + at], column + band.hi[at]);
    }
  }
  return bandAround({ lo, hi }, targetCount, MARGIN, Math.ceil(MARGIN / 3));
}

/**
 * The sentences between two anchors of which the other side has hardly any: all but as many as may translate those, at either
 * end, and some more.
 *
 * @param near Stretches between anchors that do translate each other: they say how many sentences of the one are one of the other.
 */
export function holesIn(stretches: readonly Stretch[], near: readonly Stretch[], { source, target }: Lengths): Holes {
  const holes = { source: new Uint8Array(source.length), target: new Uint8Array(target.length) };
  const count = (name: "source" | "target"): number => near.reduce((sum, gap) => sum + rangeSize(gap[name]), 1);
  const ratio = count("target") / count("source");
  for (const stretch of stretches) {
    const { sourceCount, targetCount } = stretchSize(stretch);
    const sources = Math.ceil(targetCount / Math.min(1, ratio)) + EDGE;
    const targets = Math.ceil(sourceCount * Math.max(1, ratio)) + EDGE;
    holes.source.fill(
      1,
      stretch.source.start + sources,
      Math.max(stretch.source.start + sources, stretch.source.end - sources),
    );
    holes.target.fill(
      1,
      stretch.target.start + targets,
      Math.max(stretch.target.start + targets, stretch.target.end - targets),
    );
  }
  return holes;
}

/** The band, with everything around stretches in which one side has far more than the other: where it begins is for a close search to say. */
export function withHoles({ lo, hi }: Band, stretches: readonly Stretch[], gap: Stretch): Band {
  const { sourceCount, targetCount } = stretchSize(gap);
  for (const stretch of stretches) {
    const { sourceCount: rows, targetCount: columns } = stretchSize(stretch);
    if (Math.abs(rows - columns) < EDGE || (Math.min(rows, columns) > UNANCHORED && sourceCount > ONE_CHUNK)) continue;
    const row = stretch.source.start - gap.source.start;
    const column = stretch.target.start - gap.target.start;
    for (let i = Math.max(0, row - EDGE); i <= Math.min(sourceCount, row + rows + EDGE); i++) {
      lo[i] = Math.min(lo[i], Math.max(0, column - EDGE));
      hi[i] = Math.max(hi[i], Math.min(targetCount, column + columns + EDGE) + 1);
    }
  }
  return { lo, hi };
}

/** The columns that a path visits in each row; rows inside a bead are passed at its beginning and at its end. */
function columnsOf(path: Path, shapes: readonly Shape[], sourceCount: number): Band {
  const lo = new Int32Array(sourceCount + 1).fill(-1);
  const hi = new Int32Array(sourceCount + 1);
  [lo[0], hi[0]] = [0, 1];
  let [i, j] = [0, 0];
  for (const k of path.shapes) {
    const { source, target } = shapes[k];
    for (let row = i; row <= i + source; row++) {
      if (lo[row] < 0) lo[row] = j;
      hi[row] = Math.max(hi[row], j + target + 1);
    }
    i += source;
    j += target;
  }
  return { lo, hi };
}
