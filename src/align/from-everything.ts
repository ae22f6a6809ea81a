import { type AlignmentModel, type LinkKind, type PairWords, pairWords } from "../evidence/index.js";
import type { Lexicon } from "../lexicon/index.js";
import type { Bead } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { beadsOf } from "./beads-of.js";
import { type ClosePath, type CloseResult, closeSearch } from "./close-search.js";
import { coarseSearch } from "./coarse-search.js";
import type { CloseProblem } from "./part-evidence.js";
import { relatedness } from "./relatedness.js";
import { adaptedTo, withoutLargeBeads } from "./shapes.js";
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
  const quick = withoutLargeBeads(model);
  const found: CloseResult = yield* closeSearch(problem, words, coarse.beads, quick);
  const beads = gaps.flatMap((gap, at) => beadsOf(found.paths[at], found.paths[at].costs, quick.shapes, gap));
  return { ...problem, bands: found.bands, words, beads };
}

/** The second half: a close search of what is left to decide, with the words that the first taught. The beads of each gap. */
export function* finish(begun: Begun, known: PairWords, model: AlignmentModel): Generator<number, Bead[][]> {
  const { paths } = yield* closeSearch(begun, known, begun.beads, adaptedTo(begun.beads, model));
  return begun.gaps.map((gap, at) => beadsOf(paths[at], scoresOf(paths[at], model), model.shapes, gap));
}

/** How often beads like these were right, on the texts that the model was fitted on. */
const scoresOf = ({ posteriors, perWord }: ClosePath, model: AlignmentModel): Float64Array =>
  posteriors.map((posterior, at) => calibrated(posterior * relatedness(perWord[at], model), model));

function calibrated(posterior: number, { calibration }: AlignmentModel): number {
  const at = Math.max(
    1,
    calibration.findIndex((point) => point.posterior >= posterior),
  );
  const [low, high] = [calibration[at - 1], calibration[at]];
  const part = (posterior - low.posterior) / (high.posterior - low.posterior);
  return Math.min(1, Math.max(0, low.right + part * (high.right - low.right)));
}
