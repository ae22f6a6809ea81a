import fitted from "../../data/model.json" with { type: "json" };
import type { Shape } from "../core/index.js";
import type { LangTag } from "../model/index.js";
import { languageOf } from "../model/index.js";
import type { LengthModel } from "./length.js";

/** The fitted numbers that an alignment is made with. */
export interface AlignmentModel {
  readonly length: LengthModel;
  /** What each shape of bead costs before any evidence; beads of other shapes are not made. */
  readonly shapes: readonly Shape[];
}

/**
 * The numbers fitted for Chinese and English, with the given language as the source.
 *
 * They were fitted with Chinese as the source (`data/model.json` says on what). The other way round everything is
 * mirrored, so that swapping the sides swaps the beads and nothing else: with T = t / ratio, Gale and Church's
 * deviation is the same number when the ratio becomes 1 / ratio and the variance variance / ratio³.
 */
export function modelFor(sourceLang: LangTag): AlignmentModel {
  if (languageOf(sourceLang) === "zh") return fitted;
  const { ratio, variance, weight, nullWeight } = fitted.length;
  return {
    length: { ratio: 1 / ratio, variance: variance / ratio ** 3, weight, nullWeight },
    shapes: fitted.shapes.map(({ source, target, cost }) => ({ source: target, target: source, cost })),
  };
}

/**
 * A length model for a pair that has a ratio of its own.
 *
 * Where a translation is longer, its lengths also vary more. The exponent is the one that keeps both ways round the
 * same: it lies half-way between a variance that stays for each source character and for each target character.
 */
export const withRatio = (model: LengthModel, ratio: number): LengthModel => ({
  ...model,
  ratio,
  variance: model.variance * (ratio / model.ratio) ** 1.5,
});
