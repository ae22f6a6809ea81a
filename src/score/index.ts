/**
 * How probable it is that two short texts translate each other, and why: for the lines of a corpus that is there already. `pairScorer`
 * makes a function for single pairs, `scorePairs` goes through many.
 *
 * @example
 * import { pairScorer } from "duiqi/score";
 * const judge = pairScorer();
 * judge("雨停了。", "The rain stopped.").score > 0.5; // true
 *
 * @module duiqi/score
 */

export type { CalibrationPoint } from "../core/index.js";
export type { Finding } from "../evaluate/index.js";
export type { Lexicon } from "../lexicon/index.js";
export type { WordSegmenter } from "../segment/index.js";
export type { PairLangs } from "../text/index.js";
export {
  type JudgedWords,
  type PairJudgement,
  type PairScorer,
  pairScorer,
  type ScorePairsOptions,
} from "./pair-scorer.js";
export type { WordOptions } from "./read-pair.js";
export type { Reasons, ScoreModel } from "./score-model.js";
export { type JudgedPair, scorePairs, type TextPair } from "./score-pairs.js";
export type { Signs } from "./signs.js";
