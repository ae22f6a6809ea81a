import fitted from "../../data/pair-model.json" with { type: "json" };

/** What is weighed of two documents. */
export interface Traits {
  /** How far words speak for the shorter document being told in the longer one, in nats a word: above 0 where they do. */
  readonly shorter: number;
  /** The same of the longer one; low where the shorter is a summary. */
  readonly longer: number;
  /** The share of the numbers, dates and times of the one that has fewer which the other has too, 0 to 1. */
  readonly quantities: number;
  /** 1 where both name days of a year, and none that the other names; else 0. */
  readonly dayClash: number;
  /** How much the shorter one has to say: ln(1 + its different words). */
  readonly extent: number;
  /** How much longer one is than the other, as translations go: |ln|, 0 for equal. */
  readonly unevenness: number;
}

/** What a trait is called. */
export type TraitName = keyof Traits;

/** The traits in a fixed order: that of `data/pair-model.json`. */
export const TRAIT_NAMES: readonly TraitName[] = [
  "shorter",
  "longer",
  "quantities",
  "dayClash",
  "extent",
  "unevenness",
];

/** The fitted numbers that documents are paired with. */
export interface PairModel {
  /** How many words of texts at large are added to a collection when it is asked how common a word is. */
  readonly wordsAtLarge: number;
  /** How many documents at large are added when it is asked how many have a word. */
  readonly documentsAtLarge: number;
  /** The share of a document's words that its translation explains, 0 to 1; the null word explains the others. */
  readonly explained: number;
  /** English words for each Chinese one. */
  readonly wordRatio: number;
  /** The logistic function that says of two documents alone how probable it is that they translate each other. */
  readonly intercept: number;
  readonly weights: Traits;
  /** And the one that says so among others: by what the first says, and by how the two stand among all rivals. */
  readonly competition: {
    readonly intercept: number;
    readonly logit: number;
    readonly contested: number;
    readonly lead: number;
  };
}

/** The numbers fitted for Chinese and English; `data/pair-model.json` says on what, and what they reach. */
export const fittedPairModel: PairModel = fitted;

/** ln(p / (1 − p)) of two documents with these traits translating each other, by themselves. */
export function logitOf(traits: Traits, { intercept, weights }: PairModel): number {
  let sum = intercept;
  for (const name of TRAIT_NAMES) sum += weights[name] * traits[name];
  return sum;
}
