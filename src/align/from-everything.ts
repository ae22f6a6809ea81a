import { type Evidence, type Steps, stepsAt } from "../core/index.js";
import {
  type AlignmentModel,
  type EvidenceKind,
  type PairWords,
  pairWordsSteps,
  type Texts,
} from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { Bead, Stretch } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { crossingSteps } from "./clauses/clause-crossings.js";
import type { CloseProblem } from "./prices/part-evidence.js";
import { adaptedTo, outsideHoles, withoutLargeBeads } from "./prices/shapes.js";
import { partOf } from "./progress.js";
import { type PairContext, pairContextSteps, scoresOf } from "./scores/scores.js";
import { beadsOf, type TakeBeads } from "./search/beads-of.js";
import { type ClosePath, closeSearch } from "./search/close-search.js";
import { coarseSearch } from "./search/coarse-search.js";

/** What texts are aligned with. */
export interface Means {
  readonly model: AlignmentModel;
  readonly lexicon: Lexicon;
  readonly segmenter?: WordSegmenter | undefined;
  readonly kinds: ReadonlySet<EvidenceKind>;
}

/** What the caller weighs of this pair beside it, Chinese being the source. */
type Extra = readonly Evidence[];

/** A pair of texts half aligned: where to look closely, and beads from which words can be learned. */
export interface Begun extends CloseProblem {
  readonly words: PairWords;
  readonly beads: readonly Bead[];
  /** What scores must know of the whole pair. */
  readonly context: PairContext;
}

const COARSE = 0.3; // the share of the first half's time that the coarse search takes, about: progress is told by it, and nothing else

/** The first half: a coarse search, and a close one without the largest beads. Yields source sentences that are done. */
export function* begin(texts: Texts, gaps: readonly Stretch[], means: Means, extra: Extra): Steps<Begun, number> {
  const { model, lexicon, segmenter, kinds } = means;
  const how = { lexicon, segmenter, kinds, worth: model.words };
  const words = yield* stepsAt(0, pairWordsSteps(texts.chinese, texts.english, how));
  const coarse = yield* partOf(coarseSearch(texts, words, gaps, model), COARSE, 0);
  const problem = { texts, gaps, bands: coarse.bands, holes: coarse.holes, kinds, extra };
  const steps = closeBeads(problem, words, coarse.beads, withoutLargeBeads(model));
  const found = yield* partOf(steps, 1 - COARSE, COARSE * texts.chinese.length);
  return { ...problem, ...found, words };
}

/** What a close search finds: beads, not yet scored, in each gap the cells that are worth another look, and what scores must know. */
export function* closeBeads(
  problem: CloseProblem,
  words: PairWords,
  before: readonly Stretch[],
  model: AlignmentModel,
): Steps<Pick<Begun, "beads" | "bands" | "context">, number> {
  const paths: ClosePath[] = [];
  const bands = yield* closeSearch(problem, words, before, model, (path) => paths.push(path));
  const beads = paths.flatMap((path) => beadsOf(path, path.costs, model.shapes, path.start));
  const all = problem.texts.chinese.length;
  yield all;
  const context = yield* stepsAt(all, pairContextSteps(paths, model.shapes, words));
  return { beads, bands, context };
}

/** The second half: a close search of what is left to decide, with the words that the first taught. */
export function* finish(begun: Begun, known: PairWords, model: AlignmentModel, take: TakeBeads): Steps<void, number> {
  const adapted = adaptedTo(outsideHoles(begun.beads, begun.holes), model);
  yield 0;
  const crossings = begun.kinds.has("clause-ends")
    ? yield* stepsAt(0, crossingSteps(begun, known, begun.beads, model))
    : undefined;
  const takePath = (path: ClosePath, gap: number): void =>
    take(beadsOf(path, scoresOf(path, model, begun.context), model.shapes, path.start), gap);
  yield* closeSearch(begun, known, begun.beads, adapted, takePath, crossings);
}
