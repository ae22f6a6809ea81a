import fitted from "../../data/model.json" with { type: "json" };
import type { Shape } from "../core/index.js";
import type { Weights } from "./features.js";
import type { LengthModel } from "./length.js";

/** The fitted numbers that an alignment is made with, Chinese being the source. */
export interface AlignmentModel {
  /** For the coarse search, and for alignments from lengths alone. */
  readonly coarse: {
    readonly length: LengthModel;
    readonly shapes: readonly Shape[];
  };
  /** What each shape of bead costs before any evidence; beads of other shapes are not made. */
  readonly shapes: readonly Shape[];
  /** The part of the beads that each of these shapes has in texts at large. */
  readonly shapeShares: readonly number[];
  /** How far prices of shapes follow the shares that they have in a pair of texts, 0 to 1. */
  readonly adaptation: number;
  /** What a bead with an empty side costs in addition behind another one, in nats: less than nothing. */
  readonly runCost: number;
  /** What leaving a sentence out is preferred by when the beads are chosen, in nats. */
  readonly nullBonus: number;
  /** What each kind of evidence counts. */
  readonly weights: Weights;
  /** How what words say of a bead, in nats a word, tells translations from texts that have nothing to do with each other. */
  readonly relatedness: { readonly intercept: number; readonly slope: number };
  /** Probabilities of beads, and how often beads of them are right: points of a rising line. */
  readonly calibration: readonly { readonly posterior: number; readonly right: number }[];
}

/** The numbers fitted for Chinese and English; `data/model.json` says on what, and what they reach. */
export const fittedModel: AlignmentModel = fitted;

/**
 * A length model for a pair that has a ratio of its own.
 *
 * Where a translation is longer, its lengths also vary more. The exponent lies half-way between a variance that stays
 * for each source character and one that stays for each target character.
 */
export const withRatio = (model: LengthModel, ratio: number): LengthModel => ({
  ...model,
  ratio,
  variance: model.variance * (ratio / model.ratio) ** 1.5,
});
