/**
 * Fits the numbers of `data/model.json` to gold sets: `npm run fit -- CORPORA [SET…]`.
 *
 * Ratio and variance are measured on the gold's 1-1 beads, the prices of shapes on how often the gold has them. The
 * weight of lengths and the price of sentences without a translation are chosen by strict F1, the mean over the sets.
 * What that gives on texts that were not fitted on is judged by leaving one document out at a time: its shapes are
 * not counted, and its F1 does not choose.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldDocument, goldDocuments } from "../bench/gold-sets.js";
import { align } from "../src/align/index.js";
import { addCounts, type BeadCounts, countBeads, scoresOf } from "../src/evaluate/index.js";
import type { AlignmentModel } from "../src/evidence/index.js";
import { textLength } from "../src/text/index.js";

const [corpora, ...named] = process.argv.slice(2);
if (corpora === undefined) throw new RangeError("Usage: npm run fit -- CORPORA [SET…]");
const SETS = named.length > 0 ? named : ["mac-dev", "ctk-dev", "ntrex"];

// every shape that a translator makes now and then; the rarer ones cost more and lead astray more than they find
const SHAPES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
  [2, 2],
  [1, 4],
  [4, 1],
  [1, 5],
  [5, 1],
  [2, 3],
  [3, 2],
  [1, 0],
  [0, 1],
] as const;
const NEVER_SEEN = 0.5; // beads that a shape counts for before it was seen

const TRIALS = [0.4, 0.5, 0.6, 0.8, 1].flatMap((weight) =>
  [0, 0.05, 0.1, 0.2].flatMap((nullWeight) =>
    [3, 3.5, 4, 4.5, 5, 5.5, 6].map((nullCost) => ({ weight, nullWeight, nullCost })),
  ),
);
type Trial = (typeof TRIALS)[number];

interface Fold {
  readonly set: string;
  readonly document: GoldDocument;
}

const folds: Fold[] = SETS.flatMap((set) => goldDocuments(join(corpora, set)).map((document) => ({ set, document })));

/** How often each shape occurs, and how lengths relate in 1-1 beads, two in a hundred outliers left out. */
function measure(documents: readonly GoldDocument[]): { shares: number[]; ratio: number; variance: number } {
  const counts = SHAPES.map(() => NEVER_SEEN);
  const pairs: { s: number; t: number }[] = [];
  for (const { source, target, gold } of documents) {
    for (const bead of gold) {
      const k = SHAPES.findIndex(([n, m]) => n === bead.source.length && m === bead.target.length);
      if (k >= 0) counts[k]++;
      if (k === 0) {
        pairs.push({
          s: textLength(source.sentences[bead.source[0]].text),
          t: textLength(target.sentences[bead.target[0]].text),
        });
      }
    }
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  const ratio = pairs.reduce((sum, { t }) => sum + t, 0) / pairs.reduce((sum, { s }) => sum + s, 0);
  const deviations = pairs
    .map(({ s, t }) => (t - s * ratio) ** 2 / Math.max(1, (s + t / ratio) / 2))
    .sort((a, b) => a - b);
  const kept = deviations.slice(0, Math.ceil(deviations.length * 0.98));
  return {
    shares: counts.map((count) => count / all),
    ratio,
    variance: kept.reduce((sum, deviation) => sum + deviation, 0) / kept.length,
  };
}

function modelOf(documents: readonly GoldDocument[], { weight, nullWeight, nullCost }: Trial): AlignmentModel {
  const { shares, ratio, variance } = measure(documents);
  const shapes = SHAPES.map(([source, target], k) => ({
    source,
    target,
    cost: Math.min(source, target) === 0 ? nullCost : -Math.log(shares[k]),
  }));
  return { length: { ratio, variance, weight, nullWeight }, shapes };
}

const judge = (model: AlignmentModel, { source, target, gold }: GoldDocument): BeadCounts =>
  countBeads(align(source, target, { model, evidence: ["length"] }), gold);

/** The mean over the sets of strict F1. */
function quality(counted: readonly { set: string; counts: BeadCounts }[]): number {
  const scores = SETS.map((set) => {
    const ofSet = counted.filter((fold) => fold.set === set).map(({ counts }) => counts);
    return ofSet.length > 0 ? scoresOf(addCounts(ofSet)).strict.f1 : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / SETS.length;
}

const best = <T>(list: readonly T[], value: (item: T) => number): T =>
  list.reduce((winner, item) => (value(item) > value(winner) ? item : winner));

const others = (left: Fold): GoldDocument[] => folds.filter((fold) => fold !== left).map(({ document }) => document);

// each document judged under each trial, with shapes and lengths measured on the other documents
const judged = TRIALS.map((trial) => ({
  trial,
  folds: folds.map((fold) => ({ fold, set: fold.set, counts: judge(modelOf(others(fold), trial), fold.document) })),
}));

const chosen = best(judged, ({ folds }) => quality(folds)).trial;
const model = modelOf(
  folds.map(({ document }) => document),
  chosen,
);
const fitted = folds.map((fold) => ({ set: fold.set, counts: judge(model, fold.document) }));
const leftOut = folds.map((left, at) => {
  const choice = best(judged, ({ folds }) => quality(folds.filter(({ fold }) => fold !== left)));
  return choice.folds[at];
});

const strict = (counted: readonly { set: string; counts: BeadCounts }[], set: string): number =>
  scoresOf(addCounts(counted.filter((fold) => fold.set === set).map(({ counts }) => counts))).strict.f1;
const report = SETS.map((set) => ({
  set,
  documents: folds.filter((fold) => fold.set === set).length,
  strictF1: round(strict(fitted, set), 4),
  strictF1LeaveOneOut: round(strict(leftOut, set), 4),
}));

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

const rounded = {
  fittedBy: "npm run fit (scripts/fit.ts)",
  fittedOn: report,
  length: {
    ratio: round(model.length.ratio, 4),
    variance: round(model.length.variance, 3),
    weight: model.length.weight,
    nullWeight: model.length.nullWeight,
  },
  shapes: model.shapes.map(({ source, target, cost }) => ({ source, target, cost: round(cost, 4) })),
};
writeFileSync(new URL("../data/model.json", import.meta.url), `${JSON.stringify(rounded, null, 2)}\n`);
console.log(JSON.stringify({ chosen, report }, null, 2));
