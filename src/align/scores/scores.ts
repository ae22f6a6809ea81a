import { driveSync, type Shape, type Steps } from "../../core/index.js";
import { type AlignmentModel, type Elsewhere, elsewhereSteps, type PairWords } from "../../evidence/index.js";
import { isEmptyRange, type Stretch } from "../../model/index.js";
import { stepsOf } from "../search/beads-of.js";
import type { ClosePath } from "../search/close-search.js";
import { type FoundBead, type FoundNull, nullSureness, sureness } from "./sureness.js";

/** What is known of the whole pair when one of its beads is scored. */
export interface PairContext {
  /** How far words speak for all beads with both sides together, in nats. */
  readonly nats: number;
  /** How many words those beads have. */
  readonly words: number;
  /** Which sentences left out may have their translation at another place. */
  readonly elsewhere: Elsewhere;
  /** How many words the beads of a range of sentences have. */
  readonly wordsIn: (bead: Stretch) => number;
}

/** What paths through a pair of texts, found before, say of the pair. Time linear in the words. */
export const pairContext = (paths: readonly ClosePath[], shapes: readonly Shape[], words: PairWords): PairContext =>
  driveSync(pairContextSteps(paths, shapes, words));

/** Does what `pairContext` does, in steps. */
export function* pairContextSteps(
  paths: readonly ClosePath[],
  shapes: readonly Shape[],
  words: PairWords,
): Steps<PairContext> {
  const { zh, en } = words;
  const wordsIn = ({ source, target }: Stretch): number =>
    zh.starts[source.end] - zh.starts[source.start] + en.starts[target.end] - en.starts[target.start];
  const leftOut: { source: number[]; target: number[] } = { source: [], target: [] };
  let [nats, count] = [0, 0];
  for (const path of paths) {
    let at = 0;
    for (const bead of stepsOf(path, shapes, path.start)) {
      if (isEmptyRange(bead.target)) leftOut.source.push(bead.source.start);
      else if (isEmptyRange(bead.source)) leftOut.target.push(bead.target.start);
      else {
        nats += path.perWord[at] * wordsIn(bead);
        count += wordsIn(bead);
      }
      at++;
    }
  }
  yield;
  return { nats, words: count, elsewhere: yield* elsewhereSteps(words, leftOut), wordsIn };
}

/** A bead of a path, and what its score is made of: one with both sides, or a sentence left out. */
export type Scorable =
  | { readonly bead: Stretch; readonly isNull: false; readonly found: FoundBead }
  | { readonly bead: Stretch; readonly isNull: true; readonly found: FoundNull };

// Words without a translation that are added to those of every pair, since two sentences say little of a whole pair. Chosen by hand.
const FEW_WORDS = 30;

/** What the scores of a path's beads are made of. */
export function* scorables(path: ClosePath, shapes: readonly Shape[], context: PairContext): Generator<Scorable, void> {
  let at = 0;
  for (const bead of stepsOf(path, shapes, path.start)) {
    const [posterior, perWord] = [path.posteriors[at], path.perWord[at]];
    at++;
    if (isEmptyRange(bead.target)) {
      yield { bead, isNull: true, found: { posterior, elsewhere: context.elsewhere.source[bead.source.start] } };
    } else if (isEmptyRange(bead.source)) {
      yield { bead, isNull: true, found: { posterior, elsewhere: context.elsewhere.target[bead.target.start] } };
    } else {
      const own = context.wordsIn(bead);
      const others = Math.max(0, context.words - own) + FEW_WORDS;
      yield {
        bead,
        isNull: false,
        found: { posterior, perWord, pairPerWord: (context.nats - perWord * own) / others },
      };
    }
  }
}

/**
 * How often beads like these were right, on texts that were left out of the fit; of those with an empty side, how often the
 * sentence had no translation.
 */
export const scoresOf = (path: ClosePath, model: AlignmentModel, context: PairContext): Float64Array =>
  Float64Array.from(scorables(path, model.shapes, context), (each) =>
    each.isNull ? nullSureness(each.found, model) : sureness(each.found, model),
  );
