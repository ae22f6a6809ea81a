import type { ShapeSize } from "../../core/index.js";
import type { AlignmentModel } from "../../evidence/index.js";

/** What is known of a bead with both sides that was found. */
export interface FoundBead {
  /** How probable the search thinks it, 0 to 1. */
  readonly posterior: number;
  /** How far words speak for it, in nats a word. */
  readonly perWord: number;
  /** The same of all other beads of the pair together: whether the two texts translate each other at all. */
  readonly pairPerWord: number;
  readonly shape: ShapeSize;
}

/** What is known of a sentence that was left out. */
export interface FoundNull {
  /** How probable the search thinks it that the sentence has no translation, 0 to 1. */
  readonly posterior: number;
  /** How much it is like a sentence that was left out on the other side, see `elsewhere`. */
  readonly elsewhere: number;
}

const CERTAIN = 1e-4; // posteriors nearer to 0 or 1 count as this near: their logits would have no bound. Chosen by hand, before the fit
// Nats a word, chosen by hand before the weights were fitted. Words outside of these bounds say no more than at the bounds, and below
// FAINT every bit less speaks against a bead.
const LEAST_NATS = -0.3;
const MOST_NATS = 1.5;
const FAINT = 0.2;
// Nats a word of the whole pair. Of the development sets but the Bible 8,407 of 8,557 beads lie above it, and 85 of 4,195 that were found
// between neighbouring documents, which do not belong together.
const TRANSLATED = 0.2;
const LEAST_TRANSLATED = -0.1; // chosen by hand: below, two texts do not translate each other, and how far below says nothing more
const ALIKE = 1; // two sentences left out that have this much in common translate each other, and more says no more. Chosen by hand

const within = (least: number, most: number, value: number): number => Math.min(most, Math.max(least, value));

function logit(posterior: number): number {
  const p = within(CERTAIN, 1 - CERTAIN, posterior);
  return Math.log(p / (1 - p));
}

/** The signs of a bead that its score is made of, in the order of the model's weights; the first is 1. */
export function signsOf({ posterior, perWord, pairPerWord, shape: { source, target } }: FoundBead): number[] {
  const nats = within(LEAST_NATS, MOST_NATS, perWord);
  const sentences = source + target;
  const faint = Math.max(0, FAINT - nats);
  const strange = TRANSLATED - within(LEAST_TRANSLATED, TRANSLATED, pairPerWord);
  const joined = sentences > 2 ? 1 : 0;
  return [1, logit(posterior), nats, faint, joined, Math.max(0, sentences - 3), strange, strange * faint];
}

/** How sure a bead is, 0 to 1, before calibration: a logistic function of its signs. */
export function sureness(bead: FoundBead, { sureness: weights }: Pick<AlignmentModel, "sureness">): number {
  const { intercept, posterior, perWord, faint, joined, sentences, strange, strangeFaint } = weights;
  return logistic(signsOf(bead), [intercept, posterior, perWord, faint, joined, sentences, strange, strangeFaint]);
}

/** The signs of a sentence left out, likewise. */
export const nullSignsOf = ({ posterior, elsewhere }: FoundNull): number[] => [
  1,
  logit(posterior),
  Math.min(ALIKE, elsewhere),
];

/** How probable it is that a sentence has no translation, 0 to 1: a logistic function of its signs. */
export function nullSureness(
  found: FoundNull,
  { nullSureness: weights }: Pick<AlignmentModel, "nullSureness">,
): number {
  return logistic(nullSignsOf(found), [weights.intercept, weights.posterior, weights.elsewhere]);
}

const logistic = (signs: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * weights[at], 0)));
