import {
  type Band,
  bandAround,
  type Evidence,
  forwardBackward,
  type Lattice,
  type Path,
  type Posterior,
  posteriorPath,
  priceLattice,
  type ScoredPath,
  type Shape,
  shifted,
  sum,
  weightedSum,
  widening,
} from "../core/index.js";
import {
  type AlignmentModel,
  formEvidence,
  isLittleWord,
  type Layout,
  layoutEvidence,
  layoutOf,
  lengthEvidence,
  lengthFeatures,
  type PairWords,
  similarityEvidence,
  translationEvidence,
  type Weights,
  withRatio,
} from "../evidence/index.js";
import type { Side } from "../model/index.js";
import { beadsOf } from "./beads-of.js";
import { type Lengths, lengthsOf, pairRatio, wholeText } from "./pair-ratio.js";
import { natsPerWord, translationAlone } from "./relatedness.js";
import type { Gap } from "./walls.js";

/** A pair of texts as the search sees it: Chinese as the source, English as the target. */
export interface Texts {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  readonly lengths: Lengths;
  readonly layouts: { readonly source: Layout | undefined; readonly target: Layout | undefined };
}

/** What the search needs of a Chinese and an English side. */
export const textsOf = (zh: Side, en: Side): Texts => ({
  chinese: zh.sentences.map(({ text }) => text),
  english: en.sentences.map(({ text }) => text),
  lengths: lengthsOf(zh, en),
  layouts: { source: layoutOf(zh), target: layoutOf(en) },
});

const NEAR = 6; // target sentences to each side of the coarse path that the close search looks at
const SLACK = 3; // source sentences before and behind, likewise
const SIMILARITY = 12; // nats that two sentences are worth in the coarse search that share all their rare words

const NULL_COST = 1.5; // nats: in the coarse search leaving out is cheap, else a long addition is smeared over its neighbours
const SETTLED = 0.05; // a ratio of lengths that changes by less than this part is found
const COARSE_ROUNDS = 4;
const MOST_UNUSUAL = 1.4; // times as long, or as short, as usual: beyond, something is left out of a text as a whole

/**
 * The coarse search: where in each gap the texts run side by side, from lengths and from rare words.
 *
 * It is made again with the ratio of lengths that the beads it found have, until that settles: where a chapter is missing,
 * the whole texts have no such ratio.
 */
export function* coarsePaths(
  { lengths }: Texts,
  words: PairWords,
  gaps: readonly Gap[],
  model: AlignmentModel,
  radius: number,
): Generator<number, Path[]> {
  const { length } = model.coarse;
  const shapes = model.coarse.shapes.map((shape) =>
    Math.min(shape.source, shape.target) === 0 ? { ...shape, cost: NULL_COST } : shape,
  );
  const similarity = similarityEvidence(words);
  const whole = pairRatio([wholeText(lengths)], lengths, length.ratio);
  let ratio = Math.min(length.ratio * MOST_UNUSUAL, Math.max(length.ratio / MOST_UNUSUAL, whole));
  for (let round = 1; ; round++) {
    const evidence = weightedSum([
      { evidence: lengthEvidence(lengths.source, lengths.target, withRatio(length, ratio)), weight: 1 },
      { evidence: similarity, weight: SIMILARITY },
    ]);
    const paths: Path[] = [];
    for (const gap of gaps) {
      const steps = widening({ ...sizeOf(gap), shapes, evidence: inGap(evidence, gap) }, radius);
      paths.push(yield* steps);
    }
    const beads = gaps.flatMap((gap, at) => beadsOf(paths[at], paths[at].costs, shapes, gap));
    const found = pairRatio(beads, lengths, length.ratio);
    if (Math.abs(Math.log(found / ratio)) < SETTLED || round === COARSE_ROUNDS) return paths;
    ratio = found;
  }
}

/** How many sentences a gap has on each side. */
export const sizeOf = ({ source, target }: Gap): { readonly sourceCount: number; readonly targetCount: number } => ({
  sourceCount: source.end - source.start,
  targetCount: target.end - target.start,
});

/** Evidence about the whole texts, for a search in a gap. */
export const inGap = (evidence: Evidence, { source, target }: Gap): Evidence =>
  shifted(evidence, source.start, target.start);

/** The band in each gap that the close search looks at. */
export const closeBands = (paths: readonly Path[], gaps: readonly Gap[], { coarse }: AlignmentModel): Band[] =>
  gaps.map((gap, at) => {
    const { sourceCount, targetCount } = sizeOf(gap);
    return bandAround(columnsOf(paths[at], coarse.shapes, sourceCount), targetCount, NEAR, SLACK);
  });

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

/** The bands of all gaps as one window on the whole texts; confirmed beads between them are seen whole. */
export function windowOf(gaps: readonly Gap[], bands: readonly Band[], { lengths }: Texts): Band {
  const lo = new Int32Array(lengths.source.length + 1).fill(lengths.target.length);
  const hi = new Int32Array(lengths.source.length + 1);
  const show = (row: number, from: number, to: number): void => {
    lo[row] = Math.min(lo[row], from);
    hi[row] = Math.max(hi[row], to);
  };
  gaps.forEach(({ source, target }, at) => {
    const wall = gaps[at - 1] ?? { source: { end: source.start }, target: { end: target.start } };
    for (let row = wall.source.end; row <= source.start; row++) show(row, wall.target.end, target.start + 1);
    const band = bands[at];
    for (let i = 0; i < band.lo.length; i++)
      show(source.start + i, target.start + band.lo[i], target.start + band.hi[i]);
  });
  return { lo, hi };
}

/** What a close search is made of: the texts, the gaps to be aligned, and where to look in them. */
export interface CloseProblem {
  readonly texts: Texts;
  readonly gaps: readonly Gap[];
  readonly bands: readonly Band[];
  readonly window: Band;
  /** Whether a lexicon has tied words: else those that nothing ties say nothing. */
  readonly hasLexicon: boolean;
}

/**
 * Everything that is weighed of beads, as evidence once it is said what each counts.
 *
 * @param before Beads that were found before: they say how long translations are in this pair.
 */
export function evidenceFor(
  { texts, window, hasLexicon }: CloseProblem,
  words: PairWords,
  before: readonly Gap[],
  model: AlignmentModel,
): (weights: Weights) => Evidence {
  const { source, target } = texts.lengths;
  const ratio = pairRatio(before, texts.lengths, model.coarse.length.ratio);
  const largest = {
    source: Math.max(...model.shapes.map((shape) => shape.source)),
    target: Math.max(...model.shapes.map((shape) => shape.target)),
  };
  const kinds = [
    lengthFeatures(source, target, withRatio(model.coarse.length, ratio)),
    translationEvidence(words.zh, words.en, words.links, window, largest, isLittleWord, hasLexicon),
    formEvidence(texts.chinese, texts.english),
    layoutEvidence(texts.layouts.source, texts.layouts.target),
  ];
  return (weights) => sum(kinds.map((kind) => kind(weights)));
}

/** A path through a gap, with what is known of each of its beads. */
export interface ClosePath extends ScoredPath {
  /** What words say of each bead: nats a word, above 0 where they speak for it. */
  readonly perWord: Float64Array;
}

/** The close search: the best path through each gap. */
export function closePaths(
  problem: CloseProblem,
  words: PairWords,
  before: readonly Gap[],
  model: AlignmentModel,
): ClosePath[] {
  const { gaps, bands } = problem;
  const { shapes, runCost, weights } = model;
  const evidence = evidenceFor(problem, words, before, model);
  const whole = evidence(weights);
  const lattices = gaps.map((gap, at) =>
    priceLattice({ ...sizeOf(gap), shapes, evidence: inGap(whole, gap), band: bands[at], runCost }),
  );
  const alone = evidence(translationAlone(weights));
  return search(lattices, model).map((path, at) => ({
    ...path,
    perWord: natsPerWord(inGap(alone, gaps[at]), path, shapes, gaps[at], words),
  }));
}

const FIRST_LARGEST = 3; // sentences on a side of a bead in the search that words are learned from

/** The same model without its largest beads: for a first close search, which is faster. */
export function withoutLargeBeads(model: AlignmentModel): AlignmentModel {
  const kept = model.shapes.flatMap(({ source, target }, k) => (Math.max(source, target) <= FIRST_LARGEST ? [k] : []));
  return { ...model, shapes: kept.map((k) => model.shapes[k]), shapeShares: kept.map((k) => model.shapeShares[k]) };
}

/**
 * The best path through each gap, and how sure each of its beads is.
 *
 * Prices of shapes may follow the pair, as far as the model's `adaptation` says: the price of a shape that is commoner here
 * than in texts at large then falls. The fitted adaptation is 0: with all evidence in, following made left-out texts worse.
 */
export function search(lattices: readonly Lattice[], model: AlignmentModel): ScoredPath[] {
  let posteriors = lattices.map((lattice) => forwardBackward(lattice));
  if (model.adaptation > 0) {
    const prices = adapted(model, posteriors);
    posteriors = lattices.map((lattice) => forwardBackward(lattice, prices));
  }
  return lattices.map((lattice, at) => posteriorPath(lattice, posteriors[at], model.nullBonus));
}

const PRIOR_BEADS = 30; // beads that texts at large count for: a short text has no shares of its own

function adapted({ shapes, shapeShares, adaptation }: AlignmentModel, posteriors: readonly Posterior[]): number[] {
  const counts = shapes.map((_, k) => posteriors.reduce((total, { shapeCounts }) => total + shapeCounts[k], 0));
  const sum = counts.reduce((total, count) => total + count, 0);
  return shapes.map(({ cost }, k) => {
    const share = (counts[k] + PRIOR_BEADS * shapeShares[k]) / (sum + PRIOR_BEADS);
    return cost - adaptation * Math.log(share / shapeShares[k]);
  });
}
