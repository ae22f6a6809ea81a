import type { GoldDocument } from "../../bench/gold-sets.js";
import { align } from "../../src/align/index.js";
import { addCounts, type BeadCounts, countBeads, scoresOf } from "../../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../../src/evidence/index.js";
import { textLength } from "../../src/text/index.js";

/** A document of a gold set, and which set it is of. */
export interface Fold {
  readonly set: string;
  readonly document: GoldDocument;
}

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
    [3, 3.5, 4, 4.5, 5, 5.5].map((nullCost) => ({ weight, nullWeight, nullCost })),
  ),
);
type Trial = (typeof TRIALS)[number];

type Coarse = AlignmentModel["coarse"];

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

function coarseModel(documents: readonly GoldDocument[], { weight, nullWeight, nullCost }: Trial): Coarse {
  const { shares, ratio, variance } = measure(documents);
  const shapes = SHAPES.map(([source, target], k) => ({
    source,
    target,
    cost: Math.min(source, target) === 0 ? nullCost : -Math.log(shares[k]),
  }));
  const { nullCost: coarseNullCost, similarity } = fittedModel.coarse;
  return { length: { ratio, variance, weight, nullWeight }, shapes, nullCost: coarseNullCost, similarity };
}

const judge = (coarse: Coarse, { source, target, gold }: GoldDocument): BeadCounts =>
  countBeads(align(source, target, { model: { ...fittedModel, coarse }, evidence: ["length"] }), gold);

interface Judged {
  readonly set: string;
  readonly counts: BeadCounts;
}

/** Strict F1 of one set. */
export const strictF1 = (judged: readonly Judged[], set: string): number =>
  scoresOf(addCounts(judged.filter((fold) => fold.set === set).map(({ counts }) => counts))).strict.f1;

/** The mean over the sets of strict F1 and of F1 over all beads, which counts what is left out on both accounts. */
export function meanF1(judged: readonly Judged[]): number {
  const sets = [...new Set(judged.map(({ set }) => set))];
  const means = sets.map((set) => {
    const { strict, all } = scoresOf(addCounts(judged.filter((fold) => fold.set === set).map(({ counts }) => counts)));
    return (strict.f1 + all.f1) / 2;
  });
  return means.reduce((sum, mean) => sum + mean, 0) / sets.length;
}

/**
 * The model of lengths: ratio and variance as measured, weight and the price of nulls by what finds most.
 *
 * Each document is judged with shapes and lengths of the others, and, for `leftOut`, with a choice that it had no part in.
 */
export function fitCoarse(folds: readonly Fold[]): { coarse: Coarse; fitted: Judged[]; leftOut: Judged[] } {
  const others = (left: Fold): GoldDocument[] => folds.filter((fold) => fold !== left).map(({ document }) => document);
  const trials = TRIALS.map((trial) => ({
    trial,
    judged: folds.map((fold) => ({ set: fold.set, counts: judge(coarseModel(others(fold), trial), fold.document) })),
  }));
  const best = (value: (judged: readonly Judged[]) => number): (typeof trials)[number] =>
    trials.reduce((winner, each) => (value(each.judged) > value(winner.judged) ? each : winner));

  const chosen = best(meanF1);
  const coarse = coarseModel(
    folds.map(({ document }) => document),
    chosen.trial,
  );
  return {
    coarse,
    fitted: folds.map(({ set, document }) => ({ set, counts: judge(coarse, document) })),
    leftOut: folds.map((_, left) => best((judged) => meanF1(judged.filter((_, at) => at !== left))).judged[left]),
  };
}
