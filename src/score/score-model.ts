import fitted from "../../data/score-model.json" with { type: "json" };
import type { CalibrationPoint } from "../core/index.js";
import { SIGN_GROUPS, SIGN_NAMES, type Signs } from "./signs.js";

/** Numbers of the logistic function that scores a pair, fitted by `scripts/fit-line-scores.ts`. */
export interface ScoreModel {
  readonly intercept: number;
  /** What each sign counts. */
  readonly weights: Signs;
  /** What a sign is in the middle of right and wrong pairs, from which it speaks for or against. */
  readonly middle: Signs;
  /** What the function gives, and how often such pairs of sets left out of the fit are right: points of a rising line. */
  readonly calibration: readonly CalibrationPoint[];
}

/** The fitted numbers; `data/score-model.json` says on what, and what they reach. */
export const fittedScoreModel: ScoreModel = fitted;

/** How much each group of signs speaks for a pair, in nats: above 0 for it, below against it. */
export interface Reasons {
  readonly words: number;
  readonly numbers: number;
  readonly length: number;
  readonly language: number;
  readonly form: number;
}

/** What the signs say, group by group. */
export function reasonsOf(signs: Signs, { weights, middle }: ScoreModel): Reasons {
  const reasons = { words: 0, numbers: 0, length: 0, language: 0, form: 0 };
  for (const name of SIGN_NAMES) reasons[SIGN_GROUPS[name]] += weights[name] * (signs[name] - middle[name]);
  return reasons;
}

/** How probable it is that the pair translates, 0 to 1, before calibration. */
export function surenessOf(signs: Signs, { intercept, weights }: Pick<ScoreModel, "intercept" | "weights">): number {
  let logit = intercept;
  for (const name of SIGN_NAMES) logit += weights[name] * signs[name];
  return 1 / (1 + Math.exp(-logit));
}
