import fitted from "../../data/model.json" with { type: "json" };
import type { Shape } from "../core/index.js";
import type { Weights } from "./features.js";
import type { LengthModel } from "./length.js";

/** What ties of words are worth, and how much they explain. A word's only translation is worth 1. */
export interface WordModel {
  /** How much of a text its translation explains, 0 to 1; the rest comes from anywhere. */
  readonly lambda: number;
  /** What an unexplained little word (the, of, it) counts of what others do. */
  readonly littleWord: number;
  /** Ties worth less than this together leave room for translations that nobody listed. */
  readonly known: number;
  /** A word inside a longer one: 人工 in 人工智能. */
  readonly part: number;
  /** A character of a word of two that the lexicon does not know. */
  readonly character: number;
  /** A character of a word of two that it knows: 增 in 增长. */
  readonly characterOfKnown: number;
  /** A word that sounds as a capitalised one is written: 黄强 and Huang Qiang. */
  readonly name: number;
  /** A single character that does. */
  readonly nameCharacter: number;
  /** A name that lies over two words of the cut: 王|晓晖 and Wang Xiaohui. */
  readonly nameOverWords: number;
  /** A quantity that stands in both texts. */
  readonly quantity: number;
  /** A Latin word that does. */
  readonly latin: number;
  /** Words that meet in a smaller part of the beads that they stand in are no candidates to be learned: Dice's coefficient. */
  readonly dice: number;
  /** How readily a word is translated by nothing in its bead, where links are learned. */
  readonly anywhere: number;
  /** Occurrences that a learned translation must outweigh before it is believed. */
  readonly doubt: number;
  /** The least share of a word's translations with which a learned one is taken. */
  readonly believed: number;
}

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
  /** Weights of the logistic function that says how sure a bead is. */
  readonly sureness: {
    readonly intercept: number;
    /** Of the logit of its posterior. */
    readonly posterior: number;
    /** Of what words say, in nats a word. */
    readonly perWord: number;
    /** Of what is missing in that of the little that translations have at least. */
    readonly faint: number;
    /** Of having more than one sentence on a side. */
    readonly joined: number;
    /** Of each sentence after the third. */
    readonly sentences: number;
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
  /** How sure beads are, and how often such beads are right: points of a rising line. */
  readonly calibration: readonly { readonly sureness: number; readonly right: number }[];
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
