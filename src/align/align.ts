import { drive, driveSync, type Path, widening } from "../core/index.js";
import {
  type AlignmentModel,
  fittedModel,
  lengthEvidence,
  pairWords,
  withLearned,
  withRatio,
} from "../evidence/index.js";
import { defaultLexicon, type Lexicon } from "../lexicon/index.js";
import { type Bead, BitextError, languageOf, type RunOptions, type Side } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import { beadsOf } from "./beads-of.js";
import { pairRatio, wholeText } from "./pair-ratio.js";
import {
  type ClosePath,
  closeBands,
  closePaths,
  coarsePaths,
  inGap,
  sizeOf,
  type Texts,
  textsOf,
  windowOf,
  withoutLargeBeads,
} from "./recipe.js";
import { relatedness } from "./relatedness.js";
import { fillGaps, type Gap, gapsBetween } from "./walls.js";

/** The kinds of evidence that an alignment may weigh. Lengths and form are always there; the others cost time. */
export const EVIDENCE_KINDS = ["length", "lexicon", "numbers", "names", "learned"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How to align; every option may be left out. */
export interface AlignOptions {
  /** What to weigh. With `["length"]` alone, words and punctuation are not looked at. @default all kinds */
  readonly evidence?: readonly EvidenceKind[] | undefined;
  /** Beads to keep as they are, in order: the texts are aligned around them. @default none */
  readonly confirmed?: readonly Bead[] | undefined;
  /** Translations of words. @default CC-CEDICT and the glossary of the register, built in */
  readonly lexicon?: Lexicon | undefined;
  /** Cuts Chinese into words. @default the longest match over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
  /** Numbers to align with. @default those fitted for Chinese and English */
  readonly model?: AlignmentModel | undefined;
  /** Target sentences on each side of the diagonal that are searched at first; more where the path needs it. @default 100 */
  readonly radius?: number | undefined;
}

const RADIUS = 100; // sentences: wide enough for a page to be left out; wider ones are found by widening
const LENGTH_ROUNDS = 3; // alignments from lengths, each with the ratio that the one before it found

/**
 * Aligns two texts: the beads that join their sentences, tiling both.
 *
 * A coarse search over lengths and rare words finds where the texts run side by side; a close one around that path
 * weighs everything: lengths, translations by the lexicon, numbers, names, what the text itself teaches, punctuation.
 * Confirmed beads are walls: each gap between them is searched on its own.
 *
 * Time and memory O(sentences × radius). Runs to the end in one go: `alignAsync` lets others run, and can be aborted.
 *
 * @throws BitextError `beads-invalid` when the confirmed beads do not fit the texts, `languages-same` when both sides are
 *   Chinese or both English.
 */
export function align(source: Side, target: Side, options: AlignOptions = {}): Bead[] {
  return driveSync(alignSteps(source, target, options));
}

/**
 * Aligns as `align` does, pausing now and then so that others may run: reports progress, and can be aborted. The coarse
 * search pauses every few milliseconds; a close search runs in one piece, some 0.3 s for 1,000 sentences.
 */
export async function alignAsync(source: Side, target: Side, options: AlignOptions & RunOptions = {}): Promise<Bead[]> {
  const [zh] = chineseFirst(source, target);
  return drive(alignSteps(source, target, options), zh.sentences.length, "align", options);
}

/** The model has Chinese as the source; the other way round everything is turned, and turned back. */
function* alignSteps(source: Side, target: Side, options: AlignOptions): Generator<number, Bead[]> {
  const { radius = RADIUS, evidence = EVIDENCE_KINDS, confirmed = [] } = options;
  if (!Number.isInteger(radius) || radius < 1) throw new RangeError(`Radius ${radius} is not a positive integer.`);
  checkEvidence(evidence);
  const [zh, en] = chineseFirst(source, target);
  const isTurned = zh !== source;
  const texts = textsOf(zh, en);
  const walls = isTurned ? confirmed.map(turned) : confirmed;
  const gaps = gapsBetween(walls, zh.sentences.length, en.sentences.length);
  const steps = evidence.every((kind) => kind === "length")
    ? fromLengths(texts, gaps, { ...options, radius })
    : fromEverything(texts, gaps, { ...options, radius, evidence });
  const found = yield* steps;
  return fillGaps(confirmed, isTurned ? found.map((beads) => beads.map(turned)) : found);
}

/** The two sides, the Chinese one first. */
function chineseFirst(source: Side, target: Side): [Side, Side] {
  const language = languageOf(source.document.lang);
  if (language !== languageOf(target.document.lang)) return language === "zh" ? [source, target] : [target, source];
  const name = language === "zh" ? "Chinese" : "English";
  throw new BitextError("languages-same", `Both documents are ${name}; one Chinese and one English are expected.`);
}

function checkEvidence(kinds: readonly EvidenceKind[]): void {
  const unknown = kinds.find((kind) => !EVIDENCE_KINDS.includes(kind));
  if (unknown !== undefined) throw new RangeError(`“${unknown}” is no kind of evidence: ${EVIDENCE_KINDS.join(", ")}.`);
  if (kinds.length === 0) throw new RangeError(`No kind of evidence is given: ${EVIDENCE_KINDS.join(", ")}.`);
}

const turned = (bead: Bead): Bead => ({ ...bead, source: bead.target, target: bead.source });

type Chosen = AlignOptions & { readonly radius: number };

/** Each gap aligned by lengths alone, with the pair's own ratio, found by aligning with the fitted one first. */
function* fromLengths(
  { lengths }: Texts,
  gaps: readonly Gap[],
  { model = fittedModel, radius }: Chosen,
): Generator<number, Bead[][]> {
  const { length, shapes } = model.coarse;
  let ratio = pairRatio([wholeText(lengths)], lengths, length.ratio);
  for (let round = 1; ; round++) {
    const evidence = lengthEvidence(lengths.source, lengths.target, withRatio(length, ratio));
    const found: Bead[][] = [];
    for (const gap of gaps) {
      const path = yield* widening({ ...sizeOf(gap), shapes, evidence: inGap(evidence, gap) }, radius);
      // how far the lengths of its two sides agree; a sentence left out has none to agree with
      const scores = path.costs.map((cost, at) => {
        const shape = shapes[path.shapes[at]];
        return Math.min(shape.source, shape.target) === 0 ? 0 : Math.min(1, Math.exp(shape.cost - cost));
      });
      found.push(beadsOf(path, scores, shapes, gap));
    }
    if (round === LENGTH_ROUNDS) return found;
    ratio = pairRatio(found.flat(), lengths, length.ratio);
  }
}

/** Each gap aligned by everything: a coarse search, then close ones, each with what the one before it taught. */
function* fromEverything(texts: Texts, gaps: readonly Gap[], options: Chosen): Generator<number, Bead[][]> {
  const { model = fittedModel, lexicon = defaultLexicon(), segmenter, evidence = EVIDENCE_KINDS, radius } = options;
  const { lengths } = texts;
  const kinds = new Set(evidence.filter((kind) => kind !== "length"));
  const words = pairWords(texts.chinese, texts.english, { lexicon, segmenter, kinds });

  const coarse = yield* coarsePaths(texts, words, gaps, model, radius);
  const bands = closeBands(coarse, gaps, model);
  const problem = { texts, gaps, bands, window: windowOf(gaps, bands, texts), hasLexicon: kinds.has("lexicon") };
  const beadsIn = (paths: readonly Path[], { shapes }: Pick<AlignmentModel, "shapes">): Bead[] =>
    gaps.flatMap((gap, at) => beadsOf(paths[at], paths[at].costs, shapes, gap));

  let known = words;
  let before = beadsIn(coarse, model.coarse);
  if (kinds.has("learned")) {
    const first = withoutLargeBeads(model);
    before = beadsIn(closePaths(problem, words, before, first), first);
    known = withLearned(words, before);
    yield lengths.source.length;
  }
  const paths = closePaths(problem, known, before, model);
  return gaps.map((gap, at) => beadsOf(paths[at], scoresOf(paths[at], model), model.shapes, gap));
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
