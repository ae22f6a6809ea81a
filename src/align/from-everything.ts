import { type AlignmentModel, type LinkKind, type PairWords, pairWords } from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { Bead } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { beadsOf, type TakeBeads } from "./beads-of.js";
import { type ClosePath, closeSearch } from "./close-search.js";
import { coarseSearch } from "./coarse-search.js";
import type { CloseProblem } from "./part-evidence.js";
import { adaptedTo, outsideHoles, withoutLargeBeads } from "./shapes.js";
import { sureness } from "./sureness.js";
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

/** What a close search finds: beads, not yet scored, and in each gap the cells that are worth another look. */
export function* closeBeads(
  problem: CloseProblem,
  words: PairWords,
  before: readonly Gap[],
  model: AlignmentModel,
): Generator<number, Pick<Begun, "beads" | "bands">> {
  const found: Bead[][] = [];
  const bands = yield* closeSearch(problem, words, before, model, (path) =>
    found.push(beadsOf(path, path.costs, model.shapes, path.start)),
  );
  return { beads: found.flat(), bands };
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
    take(beadsOf(path, scoresOf(path, model), model.shapes, path.start), gap),
  );
}

/** How often beads like these were right, on texts that were left out of the fit; 0 for those with an empty side. */
export const scoresOf = ({ shapes, posteriors, perWord }: ClosePath, model: AlignmentModel): Float64Array =>
  posteriors.map((posterior, at) => {
    const shape = model.shapes[shapes[at]];
    if (Math.min(shape.source, shape.target) === 0) return calibrated(posterior, model);
    return calibrated(sureness({ posterior, perWord: perWord[at], shape }, model), model);
  });

function calibrated(value: number, { calibration }: AlignmentModel): number {
  const at = Math.max(
    1,
    calibration.findIndex((point) => point.sureness >= value),
  );
  const [low, high] = [calibration[at - 1], calibration[at]];
  const part = (value - low.sureness) / (high.sureness - low.sureness);
  return Math.min(1, Math.max(0, low.right + part * (high.right - low.right)));
}
