import type { GoldDocument } from "../../bench/gold-sets.js";
import { crossingSteps, withCrossings } from "../../src/align/clauses/clause-crossings.js";
import { closeBeads } from "../../src/align/from-everything.js";
import { type CloseProblem, evidenceFor } from "../../src/align/prices/part-evidence.js";
import { adaptedTo, outsideHoles, withoutLargeBeads } from "../../src/align/prices/shapes.js";
import { beadsOf } from "../../src/align/search/beads-of.js";
import { coarseSearch } from "../../src/align/search/coarse-search.js";
import { wholeText } from "../../src/align/texts/pair-ratio.js";
import { textsOf } from "../../src/align/texts/texts.js";
import { startOf } from "../../src/align/texts/walls.js";
import {
  driveSync,
  type Evidence,
  forwardBackward,
  type Lattice,
  type NullPlaces,
  posteriorPath,
  priceLattice,
  type Shape,
  sum,
} from "../../src/core/index.js";
import {
  type AlignmentModel,
  CLAUSE_END_FEATURES,
  EVIDENCE_KINDS,
  type EvidenceKind,
  FEATURE_NAMES,
  type FeatureName,
  fittedModel,
  holeEvidence,
  nullPlacesIn,
  type PairWords,
  pairWords,
  TIME_FEATURES,
  type Weights,
  withLearned,
} from "../../src/evidence/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";
import type { Bead } from "../../src/model/index.js";
import type { Fold } from "./coarse-fit.js";
import { minimise, type Valued } from "./lbfgs.js";

/** A document made ready to be fitted on: its words, and where the close search looks. */
export interface Prepared extends CloseProblem {
  readonly set: string;
  readonly document: GoldDocument;
  readonly words: PairWords;
  /** What the coarse search found. */
  readonly coarse: readonly Bead[];
}

const KINDS: ReadonlySet<EvidenceKind> = new Set(EVIDENCE_KINDS);

/** Does what `align` does before its close searches. */
export function prepare(set: string, document: GoldDocument, model: AlignmentModel): Prepared {
  const { source, target } = document;
  const texts = textsOf(source, target);
  const gaps = [wholeText(texts.lengths)];
  const lexicon = defaultLexicon();
  const words = pairWords(texts.chinese, texts.english, { lexicon, kinds: KINDS, worth: model.words });
  const { beads, bands, holes } = driveSync(coarseSearch(texts, words, gaps, model));
  return { set, document, texts, gaps, words, bands, holes, kinds: KINDS, extra: [], coarse: beads };
}

/** Every candidate bead of a document with all its features, and which are gold. */
export interface Example {
  readonly prepared: Prepared;
  /** What the first close search found. */
  readonly before: readonly Bead[];
  readonly lattice: Lattice;
  /** By feature, laid out as the lattice's evidence. */
  readonly values: readonly Float32Array[];
  /** What holes cost there, which no weight changes. */
  readonly fixed: Float32Array;
  /** Where the lattice has a bead: its place and its shape. */
  readonly places: Int32Array;
  readonly shapeOf: Uint8Array;
  /** 1 where the bead at that place is gold. */
  readonly gold: Uint8Array;
  /** Gold beads with an empty side that follow another one. */
  readonly goldRuns: number;
  /** By shape: what it costs more in this pair than in texts at large, in nats. */
  readonly dearer: Float64Array;
}

/** An example, and how often it counts. */
export interface WeightedExample {
  readonly example: Example;
  readonly weight: number;
}

/** What the first close search finds, from which words are learned. */
export const firstBeads = (prepared: Prepared, model: AlignmentModel): readonly Bead[] =>
  driveSync(closeBeads(prepared, prepared.words, prepared.coarse, withoutLargeBeads(model))).beads;

/** What is weighed of a document's beads, with what the beads found before teach. */
const evidenceOf = (
  prepared: Prepared,
  model: AlignmentModel,
  before: readonly Bead[],
): ((weights: Weights) => Evidence) =>
  evidenceFor(
    prepared,
    withLearned(prepared.words, before, model.words),
    before,
    model,
  )({
    source: 0,
    target: 0,
    band: prepared.bands[0],
  }).weighed;

/** Features of a document, with what the beads found before teach. */
export function exampleOf(prepared: Prepared, model: AlignmentModel, before: readonly Bead[]): Example {
  const { texts, bands, document } = prepared;
  const features = evidenceOf(prepared, model, before);
  const band = bands[0];
  const sides = { sourceCount: texts.chinese.length, targetCount: texts.english.length };
  const inHoles = priceLattice({ ...sides, shapes: model.shapes, band, runCost: 0, ...holesOf(prepared) });
  const priced = (name: FeatureName): Lattice =>
    priceLattice({ ...sides, shapes: model.shapes, evidence: features(only(name)), band, runCost: 0 });
  const [first, ...rest] = FEATURE_NAMES.filter((name) => !isOfEnds(name)).map(priced);
  const ofEnds = endLattices(prepared, model, before, first);
  const places: number[] = [];
  for (let at = 0; at < first.evidence.length; at++) if (first.evidence[at] < Number.POSITIVE_INFINITY) places.push(at);
  const shapeOf = Uint8Array.from(places, () => 0);
  const rowOf = shapesByPlace(first);
  for (let at = 0; at < places.length; at++) shapeOf[at] = rowOf[places[at]];
  const goldAt = goldPlaces(first, document);
  return {
    prepared,
    before,
    lattice: first,
    values: [first, ...rest, ...ofEnds].map(({ evidence }) => Float32Array.from(places, (place) => evidence[place])),
    fixed: Float32Array.from(places, (place) => inHoles.evidence[place]),
    places: Int32Array.from(places),
    shapeOf,
    gold: Uint8Array.from(places, (place) => (goldAt.places.has(place) ? 1 : 0)),
    goldRuns: goldAt.runs,
    dearer: dearerIn(prepared, model, before),
  };
}

/** How far prices of shapes follow a pair, as the second close search has them. */
function dearerIn({ holes }: Prepared, model: AlignmentModel, before: readonly Bead[]): Float64Array {
  const { shapes } = adaptedTo(outsideHoles(before, holes), model);
  return Float64Array.from(shapes, ({ cost }, k) => cost - model.shapes[k].cost);
}

const isOfEnds = (name: FeatureName): boolean => CLAUSE_END_FEATURES.some((feature) => feature === name);

/** What it costs, by feature, that clauses cross the ends of beads: where the model's other numbers leave a doubt. */
function endLattices(prepared: Prepared, model: AlignmentModel, before: readonly Bead[], shaped: Lattice): Lattice[] {
  const { texts, bands, words } = prepared;
  const part = { source: 0, target: 0, band: bands[0] };
  const { evidence: inHoles, nullPlaces } = holesOf(prepared);
  const { shapes } = adaptedTo(before, model);
  const priced = priceLattice({
    sourceCount: texts.chinese.length,
    targetCount: texts.english.length,
    shapes,
    evidence: sum([evidenceOf(prepared, model, before)(model.weights), inHoles]),
    band: part.band,
    runCost: model.runCost,
    nullPlaces,
  });
  const search = driveSync(crossingSteps(prepared, withLearned(words, before, model.words), before, model));
  const crossings = search && driveSync(search(part, priced, forwardBackward(priced)));
  const free = { ...shaped, evidence: shaped.evidence.map((cost) => (cost < Number.POSITIVE_INFINITY ? 0 : cost)) };
  return CLAUSE_END_FEATURES.map((name) =>
    crossings === undefined ? free : driveSync(withCrossings(free, crossings, only(name))),
  );
}

/** How improbable a model finds the gold of a document, in nats, having aligned it with that model first; lower is better. */
export function goldLoss(set: string, document: GoldDocument, model: AlignmentModel): number {
  const prepared = prepare(set, document, model);
  const said = evidenceOf(prepared, model, firstBeads(prepared, model))(model.weights);
  const { shapes, runCost } = model;
  const sides = { sourceCount: prepared.texts.chinese.length, targetCount: prepared.texts.english.length };
  const { evidence: inHoles, nullPlaces } = holesOf(prepared);
  const evidence = sum([said, inHoles]);
  const lattice = priceLattice({ ...sides, shapes, evidence, band: prepared.bands[0], runCost, nullPlaces });
  const { places, runs } = goldPlaces(lattice, document);
  const shapeOf = shapesByPlace(lattice);
  let cost = runs * runCost;
  for (const place of places) {
    // gold that is out of order may ask for what no tiling has
    if (lattice.evidence[place] < Number.POSITIVE_INFINITY)
      cost += lattice.evidence[place] + shapes[shapeOf[place]].cost;
  }
  return cost + forwardBackward(lattice).logSum;
}

/** What the holes of a document cost. */
const holesOf = ({ holes, bands }: Prepared): { evidence: Evidence; nullPlaces: NullPlaces | undefined } => ({
  evidence: holeEvidence(holes),
  nullPlaces: nullPlacesIn(holes, { source: 0, target: 0, band: bands[0] }),
});

/** Weights by name. */
function weightsFrom(value: (name: FeatureName, d: number) => number): Weights {
  const weights: Record<FeatureName, number> = { ...fittedModel.weights };
  FEATURE_NAMES.forEach((name, d) => {
    weights[name] = value(name, d);
  });
  return weights;
}

/** Weights of which one is 1: evidence that is that feature alone. */
const only = (wanted: FeatureName): Weights => weightsFrom((name) => (name === wanted ? 1 : 0));

function shapesByPlace({ rowStarts, shapes, evidence }: Lattice): Uint8Array {
  const byPlace = new Uint8Array(evidence.length);
  for (let i = 0; i + 1 < rowStarts.length; i++) {
    const size = rowStarts[i + 1] - rowStarts[i];
    for (let k = 0; k < shapes.length; k++) {
      byPlace.fill(k, rowStarts[i] * shapes.length + k * size, rowStarts[i] * shapes.length + (k + 1) * size);
    }
  }
  return byPlace;
}

/** Where the gold's beads lie; those of other shapes, outside the band, or out of order are passed over. */
function goldPlaces(
  { shapes, band, rowStarts }: Lattice,
  { gold }: GoldDocument,
): { places: Set<number>; runs: number } {
  const places = new Set<number>();
  let runs = 0;
  let [i, j] = [0, 0];
  let wasNull = false;
  for (const { source, target } of gold) {
    i = source.length > 0 ? Math.max(...source) + 1 : i;
    j = target.length > 0 ? Math.max(...target) + 1 : j;
    const isNull = source.length === 0 || target.length === 0;
    if (isNull && wasNull) runs++;
    wasNull = isNull;
    const k = shapes.findIndex((shape) => shape.source === source.length && shape.target === target.length);
    if (k < 0 || j < band.lo[i] || j >= band.hi[i]) continue;
    places.add(rowStarts[i] * shapes.length + k * (band.hi[i] - band.lo[i]) + j - band.lo[i]);
  }
  return { places, runs };
}

// what a step of a weight is measured in, so that all features are of one size to the search
const SCALES: Readonly<Partial<Record<FeatureName, number>>> = {
  forward: 0.1,
  backward: 0.1,
  lengthTail: 0.3,
  weakest: 0.3,
};
const scales = FEATURE_NAMES.map((name) => SCALES[name] ?? 1);

/** Weights that the field is not asked for: `setByHand` in `data/model.json` names them, and says why. */
const SET_BY_HAND: ReadonlySet<FeatureName> = new Set([...CLAUSE_END_FEATURES, ...TIME_FEATURES]);

/** What the numbers of a point are called. */
export const weightNames = ({ shapes }: Pick<AlignmentModel, "shapes">): string[] => [
  ...shapes.map(({ source, target }) => `${source}-${target}`),
  ...FEATURE_NAMES,
  "runCost",
];

/** The weights of a model as one point: prices of shapes, then features, then the price of a run. */
const pointOf = (model: AlignmentModel): Float64Array =>
  Float64Array.from([
    ...model.shapes.map(({ cost }) => cost),
    ...FEATURE_NAMES.map((name, d) => model.weights[name] / scales[d]),
    model.runCost,
  ]);

/** The model with the weights of a point. */
function modelAt(point: Float64Array, model: AlignmentModel): AlignmentModel {
  const shapes = model.shapes.map((shape, k): Shape => ({ ...shape, cost: point[k] }));
  const weights = weightsFrom((_, d) => point[shapes.length + d] * scales[d]);
  return { ...model, shapes, weights, runCost: point[point.length - 1] };
}

/**
 * Weights under which the gold tilings are most probable: a conditional random field over beads.
 *
 * Lafferty, McCallum & Pereira, “Conditional Random Fields”, ICML 2001, with beads as segments; the gradient is what
 * the gold has of each feature, less what all tilings are expected to have. Gold beads that the search cannot make
 * are left out of it. What was set by hand stays.
 */
export function fitWeights(
  examples: readonly WeightedExample[],
  start: AlignmentModel,
  { stays, steps, enough }: Holding,
  onStep?: (step: number, value: number) => void,
): AlignmentModel {
  const valueAt = (point: Float64Array): Valued => lossAt(examples, modelAt(point, start), start, stays);
  const point = minimise(valueAt, pointOf(start), { steps, enough, ...(onStep && { onStep }) });
  return modelAt(point, start);
}

/** How far a fit may go from where it starts. */
export interface Holding {
  /** How strongly numbers are held where they were: the inverse of their variance. */
  readonly stays: number;
  /** Of the minimiser at most. */
  readonly steps: number;
  /** Nats that a step must gain. */
  readonly enough: number;
}

/** Loosely, and stopped early: to the end, 2-1 would cost 3.7 nats on the four sets that the start was fitted on, and mac-dev fall to 0.914. */
export const LOOSELY: Holding = { stays: 0.1, steps: 80, enough: 0.02 };

/** How improbable a model finds the gold, in nats, with what holds numbers where they were; and the gradient, by the numbers of `pointOf`. */
export function lossAt(
  examples: readonly WeightedExample[],
  model: AlignmentModel,
  start: AlignmentModel,
  stays: number,
): Valued {
  const point = pointOf(model);
  const before = pointOf(start);
  const shapeCount = model.shapes.length;
  const gradient = new Float64Array(point.length);
  let value = 0;
  for (const { example, weight } of examples) {
    const { lattice, values, places, shapeOf, gold, goldRuns, dearer } = example;
    const prices = model.shapes.map(({ cost }, k) => cost + dearer[k]);
    const evidence = evidenceAt(example, model);
    for (let at = 0; at < places.length; at++) {
      if (gold[at] === 1) value += weight * (evidence[places[at]] + prices[shapeOf[at]]);
    }
    const { beads, logSum, runCount } = forwardBackward({ ...lattice, evidence, runCost: model.runCost }, prices);
    value += weight * (logSum + goldRuns * model.runCost);
    gradient[point.length - 1] += weight * (goldRuns - runCount);
    for (let at = 0; at < places.length; at++) {
      const excess = weight * (gold[at] - beads[places[at]]);
      if (Math.abs(excess) < 1e-7) continue;
      gradient[shapeOf[at]] += excess;
      for (let d = 0; d < values.length; d++) gradient[shapeCount + d] += excess * values[d][at] * scales[d];
    }
  }
  for (let d = 0; d < point.length; d++) {
    value += (stays / 2) * (point[d] - before[d]) ** 2;
    gradient[d] += stays * (point[d] - before[d]);
  }
  FEATURE_NAMES.forEach((name, d) => {
    if (SET_BY_HAND.has(name)) gradient[shapeCount + d] = 0;
  });
  return { value, gradient };
}

/** What a model says of every candidate of an example, laid out as its lattice's evidence. */
export function evidenceAt(
  { lattice, values, fixed, places }: Example,
  { weights }: AlignmentModel,
): Lattice["evidence"] {
  const evidence = lattice.evidence.slice();
  for (let at = 0; at < places.length; at++) {
    let cost = fixed[at];
    for (let d = 0; d < values.length; d++) cost += weights[FEATURE_NAMES[d]] * values[d][at];
    evidence[places[at]] = cost;
  }
  return evidence;
}

/** What the close search finds with a model, from an example's features. */
export function findIn(example: Example, model: AlignmentModel): Bead[] {
  const { lattice, prepared, before } = example;
  const evidence = evidenceAt(example, model);
  const { shapes } = adaptedTo(before, model);
  const priced = { ...lattice, shapes, evidence, runCost: model.runCost };
  const path = posteriorPath(priced, forwardBackward(priced), model.nullBonus);
  return beadsOf(path, path.posteriors, shapes, startOf(prepared.gaps[0]));
}

/** The part of the beads that each shape has, every set counting the same. */
export function shapeSharesOf(folds: readonly Fold[], { shapes }: AlignmentModel): number[] {
  const sets = [...new Set(folds.map(({ set }) => set))];
  const shares = shapes.map(() => 0);
  for (const set of sets) {
    const beads = folds.filter((fold) => fold.set === set).flatMap(({ document }) => document.gold);
    shapes.forEach(({ source, target }, k) => {
      const count = beads.filter((bead) => bead.source.length === source && bead.target.length === target).length;
      shares[k] += (count + 0.5) / (beads.length + 0.5 * shapes.length) / sets.length;
    });
  }
  return shares;
}
