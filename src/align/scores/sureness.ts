import type { AlignmentModel } from "../../evidence/index.js";

/** What is known of a bead with both sides that was found. */
export interface FoundBead {
  /** How probable the search thinks it, 0 to 1. */
  readonly posterior: number;
  /** How far words speak for it, in nats a word. */
  readonly perWord: number;
  /** The same of all other beads of the pair together: whether the two texts translate each other at all. */
  readonly pairPerWord: number;
}

/** What is known of a sentence that was left out. */
export interface FoundNull {
  /** How probable the search thinks it that the sentence has no translation, 0 to 1. */
  readonly posterior: number;
  /** How much it is like a sentence that was left out on the other side, see `elsewhere`. */
  readonly elsewhere: number;
}

const CERTAIN = 1e-4; // posteriors nearer to 0 or 1 count as this near: their logits would have no bound. Chosen by hand, before the fit
// Nats a word, chosen by hand before the weights were fitted. Below FAINT every bit less speaks against a bead, down to the least.
const LEAST_NATS = -0.3;
const FAINT = 0.2;
// Nats a word of the whole pair. Of the development sets but the Bible 8,378 of 8,529 beads lie above it, and 84 of 2,542 that were found
// between neighbouring documents, which do not belong together.
const TRANSLATED = 0.2;
const LEAST_TRANSLATED = -0.1; // chosen by hand: below, two texts do not translate each other, and how far below says nothing more
// Nats a word of the whole pair: of those beads 8,506 lie above it. From there on faint words say no more the stranger a pair is. Where they
// did, of the beads of mac-more that scored below 0.5, 0.29 in the mean, 0.79 were right.
const DOUBTFUL = 0.1;
// The logit of a posterior from which on it says no more for leaving a sentence out: one that only moved is left out just as surely. Log loss on
// sets left out of the fit, moved blocks with them: 0.521, without the bound 0.560.
const SURELY_LEFT_OUT = 3;
const ALIKE = 1; // two sentences left out that have this much in common translate each other, and more says no more. Chosen by hand

const within = (least: number, most: number, value: number): number => Math.min(most, Math.max(least, value));

function logit(posterior: number): number {
  const p = within(CERTAIN, 1 - CERTAIN, posterior);
  return Math.log(p / (1 - p));
}

/** The signs of a bead that its score is made of, in the order of the model's weights; the first is 1. */
export function signsOf({ posterior, perWord, pairPerWord }: FoundBead): number[] {
  const faint = FAINT - within(LEAST_NATS, FAINT, perWord);
  const strange = TRANSLATED - within(LEAST_TRANSLATED, TRANSLATED, pairPerWord);
  return [1, logit(posterior), faint, strange, Math.min(1, strange / (TRANSLATED - DOUBTFUL)) * faint];
}

/** How often beads like this one are right, 0 to 1: a logistic function of its signs. */
export function sureness(bead: FoundBead, { sureness: weights }: Pick<AlignmentModel, "sureness">): number {
  const { intercept, posterior, faint, strange, strangeFaint } = weights;
  return logistic(signsOf(bead), [intercept, posterior, faint, strange, strangeFaint]);
}

/** The signs of a sentence left out, likewise. */
export const nullSignsOf = ({ posterior, elsewhere }: FoundNull): number[] => [
  1,
  Math.min(SURELY_LEFT_OUT, logit(posterior)),
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
