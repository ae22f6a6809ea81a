import type { Evidence, Steps } from "../core/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { Holes } from "./holes.js";
import type { LengthModel } from "./length-model.js";
import type { LinkTable, PairWords } from "./links.js";
import type { Texts } from "./texts.js";
import type { Tokens } from "./tokens.js";
import type { WordModel } from "./word-model.js";

/** What kinds of evidence know of a pair of texts. */
export interface KindInput extends Texts {
  /** Their words, and what ties them together. */
  readonly words: PairWords;
  /** How lengths relate in this pair. */
  readonly length: LengthModel;
  /** Sentences that seem to have no translation. */
  readonly holes: Holes;
}

/** A kind of evidence that prices beads by itself, and the features that it weighs. */
export interface BeadKind<Name extends string, Feature extends string> {
  readonly name: Name;
  /** Each has a weight of this name in `data/model.json`. */
  readonly features: readonly Feature[];
  /** Looks at a pair of texts, in steps. */
  readonly build: (input: KindInput) => Steps<(weights: Readonly<Record<Feature, number>>) => Evidence>;
}

/** What ties words together with. */
export interface TieInput {
  readonly zh: Tokens;
  readonly en: Tokens;
  /** The English sentences as they are written: names are capitalised there. */
  readonly written: readonly string[];
  readonly lexicon: Lexicon;
  readonly worth: WordModel;
}

/** A kind of evidence that ties words together: beads are priced by all ties at once. */
export interface WordKind<Name extends string> {
  readonly name: Name;
  /** Adds its ties to the table, in steps. */
  readonly tie: (table: LinkTable, input: TieInput) => Steps<void>;
}
