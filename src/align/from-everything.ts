import { type AlignmentModel, type LinkKind, type PairWords, pairWords } from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { Bead } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { beadsOf, type TakeBeads } from "./beads-of.js";
import { type ClosePath, closeSearch } from "./close-search.js";
import { coarseSearch } from "./coarse-search.js";
import type { CloseProblem } from "./part-evidence.js";
import { type PairContext, pairContext, scoresOf } from "./scores.js";
import { adaptedTo, outsideHoles, withoutLargeBeads } from "./shapes.js";
import type { Texts } from "./texts.js";
import type { Gap } from "./walls.js";

/** What texts are aligned with. */
export interface Means {
  readonly model: AlignmentModel;
  readonly lexicon: Lexicon;
  readonly segmenter?: WordSegmenter | undefined;
  readonly kinds: ReadonlySet<LinkKind>;
}

/** A pair of texts half aligned: where to look closely, and beads from which words can be learned. */
export interface Begun extends CloseProblem {
  readonly words: PairWords;
  readonly beads: readonly Bead[];
  /** What scores must know of the whole pair. */
  readonly context: PairContext;
}

/** The first half: a coarse search, and a close one without the largest beads. Yields source sentences that are done. */
export function* begin(texts: Texts, gaps: readonly Gap[], means: Means): Generator<number, Begun> {
  const { model, lexicon, segmenter, kinds } = means;
  const words = pairWords(texts.chinese, texts.english, { lexicon, segmenter, kinds, worth: model.words });
  const coarse = yield* coarseSearch(texts, words, gaps, model);
  const problem = { texts, gaps, bands: coarse.bands, holes: coarse.holes, hasLexicon: kinds.has("lexicon") };
  const found = yield* closeBeads(problem, words, coarse.beads, withoutLargeBeads(model));
  return { ...problem, ...found, words };
}

/** What a close search finds: beads, not yet scored, in each gap the cells that are worth another look, and what scores must know. */
export function* closeBeads(
  problem: CloseProblem,
  words: PairWords,
  before: readonly Gap[],
  model: AlignmentModel,
): Generator<number, Pick<Begun, "beads" | "bands" | "context">> {
  const paths: ClosePath[] = [];
  const bands = yield* closeSearch(problem, words, before, model, (path) => paths.push(path));
  const beads = paths.flatMap((path) => beadsOf(path, path.costs, model.shapes, path.start));
  return { beads, bands, context: pairContext(paths, model.shapes, words) };
}

/** The second half: a close search of what is left to decide, with the words that the first taught. */
export function* finish(
  begun: Begun,
  known: PairWords,
  model: AlignmentModel,
  take: TakeBeads,
): Generator<number, void> {
  const adapted = adaptedTo(outsideHoles(begun.beads, begun.holes), model);
  yield* closeSearch(begun, known, begun.beads, adapted, (path, gap) =>
    take(beadsOf(path, scoresOf(path, model, begun.context), model.shapes, path.start), gap),
  );
}
