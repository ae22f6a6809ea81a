import fitted from "../../data/model.json" with { type: "json" };
import type { Shape } from "../core/index.js";
import type { ClauseModel } from "./clause-beads.js";
import type { Weights } from "./kinds.js";
import type { LengthModel } from "./length-model.js";
import type { WordModel } from "./word-model.js";

/** The fitted numbers that an alignment is made with, Chinese being the source. */
export interface AlignmentModel {
  /** For the coarse search, and for alignments from lengths alone. */
  readonly coarse: {
    readonly length: LengthModel;
    readonly shapes: readonly Shape[];
    /** What leaving a sentence out costs where rare words count too, in nats: less than from lengths alone, else a long
     * addition is smeared over its neighbours. */
    readonly nullCost: number;
    /** Nats that two sentences are worth there that share all their rare words. */
    readonly similarity: number;
  };
  readonly words: WordModel;
  /** What each shape of bead costs before any evidence; beads of other shapes are not made. */
  readonly shapes: readonly Shape[];
  /** The part of the beads that each of these shapes has in texts at large. */
  readonly shapeShares: readonly number[];
  /** How far prices of shapes follow the shares that they have in a pair of texts, 0 to 1: of those with an empty side, and of the others. */
  readonly adaptation: { readonly nulls: number; readonly others: number };
  /** What a bead with an empty side costs in addition behind another one, in nats: less than nothing. */
  readonly runCost: number;
  /** What leaving a sentence out is preferred by when the beads are chosen, in nats. */
  readonly nullBonus: number;
  /** What each kind of evidence counts. */
  readonly weights: Weights;
  /** For the search that aligns clauses where it is in doubt how sentences are aligned. */
  readonly clauseSearch: ClauseModel;
  /** Weights of the logistic function that says how often beads like one are right. */
  readonly sureness: {
    readonly intercept: number;
    /** Of the logit of its posterior. */
    readonly posterior: number;
    /** Of what is missing in what words say, in nats a word, of the little that translations have at least. */
    readonly faint: number;
    /** Of how little the texts translate each other elsewhere. */
    readonly strange: number;
    /** Of both this and what is missing in what words say. */
    readonly strangeFaint: number;
  };
  /** Weights of the one that says how probable it is that a sentence left out has no translation. */
  readonly nullSureness: {
    readonly intercept: number;
    /** Of the logit of its posterior. */
    readonly posterior: number;
    /** Of what it has in common with a sentence left out on the other side. */
    readonly elsewhere: number;
  };
}

/**
 * The numbers fitted for Chinese and English, which `align` takes unless it is given others as `model`; `data/model.json` says on what
 * they were fitted, and what they reach.
 *
 * @example
 * import { align } from "duiqi";
 * import { fittedModel } from "duiqi/evidence";
 * const weights = { ...fittedModel.weights, clauses: 0 };
 * const beads = align(source, target, { model: { ...fittedModel, weights } });
 */
export const fittedModel: AlignmentModel = fitted;
