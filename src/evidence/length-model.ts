/** How lengths of translations relate. */
export interface LengthModel {
  /** Target characters for each source character. */
  readonly ratio: number;
  /** Squared deviation for each character of length. */
  readonly variance: number;
  /** What a nat of length evidence counts, 0 to 1: neighbouring beads' deviations are not independent. */
  readonly weight: number;
  /** The same for sentences without a translation, whose length says little. */
  readonly nullWeight: number;
}

/** Gale and Church's own reading of lengths: everything counts in full. */
export const FULL_WEIGHT = { weight: 1, nullWeight: 1 } as const;

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
