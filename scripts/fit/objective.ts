import { join } from "node:path";
import { type GoldDocument, goldDocuments, releases } from "../../bench/gold-sets.js";
import type { AlignmentModel } from "../../src/evidence/index.js";
import {
  exampleOf,
  firstBeads,
  type Holding,
  lossAt,
  prepare,
  type WeightedExample,
  weightNames,
} from "./close-fit.js";

/** What weights are fitted on. Of sisters, such as ntrex and ntrex-tw, one is in it. */
const FITTED_ON = ["mac-dev", "mac-more", "ctk-dev", "ntrex", "react", "releases"];
const A_SET = 1000; // beads that every set counts for, so that the long ones do not drown the others

/**
 * By a variance of a ten-thousandth: with a thousandth mac-more loses 0.002, with a hundredth 0.004, and what is held loosely overfits
 * (`docs/design.md`). To the end, so that there is no gradient left.
 */
export const TIGHTLY: Holding = { stays: 10_000, steps: 300, enough: 1e-6 };

/** The sets that weights are fitted on, by name. */
export const fittedSets = (corpora: string): Map<string, readonly GoldDocument[]> =>
  new Map(
    FITTED_ON.map((set) => [set, set === "releases" ? releases("data/releases") : goldDocuments(join(corpora, set))]),
  );

/**
 * What the fit makes probable: the gold of all documents, its candidates priced by what the start finds first. So neither features nor where
 * they are weighed change with the weights, and there is one best point.
 */
export function examplesOf(
  sets: ReadonlyMap<string, readonly GoldDocument[]>,
  start: AlignmentModel,
): (WeightedExample & { readonly set: string })[] {
  return [...sets].flatMap(([set, documents]) => {
    const beads = documents.reduce((sum, { gold }) => sum + gold.length, 0);
    return documents.map((document) => {
      const prepared = prepare(set, document, start);
      return { set, example: exampleOf(prepared, start, firstBeads(prepared, start)), weight: A_SET / beads };
    });
  });
}

/** How far a model is from the best point. */
export interface Slope {
  /** How improbable it finds the gold, in nats, with what holds its numbers near the start. */
  readonly loss: number;
  /** The length of the gradient, in nats. */
  readonly gradient: number;
  /** The length of that of the gold alone: how far it pulls against what holds the numbers. */
  readonly goldPulls: number;
  /** The number that pulls most, and by how much. */
  readonly steepest: string;
  readonly pull: number;
}

/** The slope of the loss at a model. */
export function slopeAt(examples: readonly WeightedExample[], model: AlignmentModel, start: AlignmentModel): Slope {
  const { value, gradient } = lossAt(examples, model, start, TIGHTLY.stays);
  const at = gradient.reduce((most, pull, d) => (Math.abs(pull) > Math.abs(gradient[most]) ? d : most), 0);
  return {
    loss: value,
    gradient: lengthOf(gradient),
    goldPulls: lengthOf(lossAt(examples, model, start, 0).gradient),
    steepest: weightNames(model)[at],
    pull: gradient[at],
  };
}

const lengthOf = (vector: Float64Array): number => Math.sqrt(vector.reduce((sum, each) => sum + each ** 2, 0));
