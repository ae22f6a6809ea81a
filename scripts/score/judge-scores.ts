import { calibrated } from "../../src/core/index.js";
import { type ScoreModel, surenessOf } from "../../src/score/score-model.js";
import { FAULTS, type Fault } from "./cases.js";
import { familyOf, type ScoreFit, type SeenCase } from "./score-fit.js";

/** What scores of a set reach. Right pairs count as much as wrong ones. */
export interface ScoresReached {
  readonly set: string;
  readonly pairs: number;
  /** How probable it is that a right pair scores more than a wrong one: the area under the ROC curve. */
  readonly auc: number;
  /** The same against pairs with one fault alone. */
  readonly aucOf: Readonly<Record<Fault, number>>;
  /** Of the pairs with at least the score that 90, 95 or 99 of 100 right ones have, the share that is right. */
  readonly precisionAt: { readonly recall90: number; readonly recall95: number; readonly recall99: number };
  /** By how much scores and the share of right pairs differ, in bins of a tenth. */
  readonly calibrationError: number;
}

interface Scored {
  readonly score: number;
  readonly fault: Fault | undefined;
  readonly weight: number;
}

const BINS = 10;

/** What the scores of each set reach, by the fit without it. */
export function judgeSets(cases: readonly SeenCase[], { model, leftOut }: ScoreFit): ScoresReached[] {
  return [...new Set(cases.map(({ set }) => set))].map((set) => {
    const ofSet = cases.filter((each) => each.set === set);
    return judgeScores(set, ofSet, leftOut.get(familyOf(set)) ?? model);
  });
}

/** What a model reaches on the cases of a set. */
function judgeScores(set: string, cases: readonly SeenCase[], model: ScoreModel): ScoresReached {
  const scored = cases
    .map(
      ({ signs, fault, weight }): Scored => ({
        score: calibrated(surenessOf(signs, model), model.calibration),
        fault,
        weight,
      }),
    )
    .sort((a, b) => b.score - a.score);
  const aucOf = (fault: Fault): number =>
    areaUnder(scored.filter((each) => each.fault === undefined || each.fault === fault));
  return {
    set,
    pairs: scored.filter(({ fault }) => fault === undefined).length,
    auc: areaUnder(scored),
    aucOf: {
      neighbour: aucOf("neighbour"),
      shuffled: aucOf("shuffled"),
      truncated: aucOf("truncated"),
      number: aucOf("number"),
      language: aucOf("language"),
    },
    precisionAt: {
      recall90: precisionAt(scored, 0.9),
      recall95: precisionAt(scored, 0.95),
      recall99: precisionAt(scored, 0.99),
    },
    calibrationError: errorOf(scored),
  };
}

/** The area under the ROC curve, ties counting half. The scores fall. */
function areaUnder(scored: readonly Scored[]): number {
  let [right, wrong, area] = [0, 0, 0];
  for (let at = 0; at < scored.length; ) {
    let [tiedRight, tiedWrong] = [0, 0];
    const { score } = scored[at];
    for (; at < scored.length && scored[at].score === score; at++) {
      if (scored[at].fault === undefined) tiedRight += scored[at].weight;
      else tiedWrong += scored[at].weight;
    }
    area += tiedWrong * (right + tiedRight / 2);
    right += tiedRight;
    wrong += tiedWrong;
  }
  return area / (right * wrong);
}

function precisionAt(scored: readonly Scored[], recall: number): number {
  const all = sumOf(scored.filter(({ fault }) => fault === undefined));
  let [right, kept] = [0, 0];
  for (let at = 0; at < scored.length && right < recall * all; ) {
    const { score } = scored[at];
    for (; at < scored.length && scored[at].score === score; at++) {
      kept += scored[at].weight;
      if (scored[at].fault === undefined) right += scored[at].weight;
    }
  }
  return right / kept;
}

function errorOf(scored: readonly Scored[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = scored.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin);
    const right = sumOf(inside.filter(({ fault }) => fault === undefined));
    const claimed = inside.reduce((sum, { score, weight }) => sum + score * weight, 0);
    error += Math.abs(right - claimed);
  }
  return error / sumOf(scored);
}

const sumOf = (scored: readonly Scored[]): number => scored.reduce((sum, { weight }) => sum + weight, 0);

/** Results as rows of a table, for people. */
export const asRows = (reached: readonly ScoresReached[]): Readonly<Record<string, string | number>>[] =>
  reached.map(({ set, pairs, auc, aucOf, precisionAt: at, calibrationError }) => ({
    set,
    pairs,
    AUC: auc.toFixed(3),
    ...Object.fromEntries(FAULTS.map((fault) => [fault, aucOf[fault].toFixed(3)])),
    "P@R0.9": at.recall90.toFixed(3),
    "P@R0.95": at.recall95.toFixed(3),
    "P@R0.99": at.recall99.toFixed(3),
    "calibration error": calibrationError.toFixed(3),
  }));
