import { type Band, driveSync, type Evidence, type ShapeSize, type Steps } from "../core/index.js";
import type { SentencePair } from "../model/index.js";
import { explainer, type Opposite } from "./explainer.js";
import { linksOf, type PairWords, probabilities, turned } from "./links.js";
import type { WordModel } from "./word-model.js";

/** What words say of a bead, and what each of it counts. */
export interface TranslationWeights {
  /** How well the source explains the target: minus its log-likelihood ratio against the two being unrelated, in nats. */
  readonly forward: number;
  /** How well the target explains the source. */
  readonly backward: number;
  /** Sentences of a bead of three or more that share not a word with the other side. */
  readonly unaligned: number;
  /** A bead of one sentence each that share not a word. */
  readonly unmet: number;
  /** How badly the worst explained sentence of a side of two or more fares, in nats. */
  readonly weakest: number;
}

/** Those weights by name. */
export const TRANSLATION_FEATURES: readonly (keyof TranslationWeights)[] = [
  "forward",
  "backward",
  "unaligned",
  "unmet",
  "weakest",
];

/** What words say of the beads of a part. */
export interface WordsSaid {
  /** Evidence, once it is said what each of it counts. */
  readonly weighed: (weights: TranslationWeights) => Evidence;
  /** How well the two sides explain each other, both ways added, without a bound: below 0 where they do, in nats. */
  readonly alone: Evidence;
}

/** A part of a trellis: where it begins in the texts, and the cells of it, counted from there. */
export interface Part extends SentencePair {
  readonly band: Band;
}

/**
 * Evidence from words: each side explains the other, by a mixture of its words' translations and of words at large.
 *
 * After IBM Model 1 (Brown et al., “The Mathematics of Statistical Machine Translation”, Computational Linguistics 19(2),
 * 1993) with the mixture of Moore's aligner (“Fast and Accurate Sentence Alignment of Bilingual Corpora”, AMTA 2002). We
 * differ in where probabilities come from: links are weighted by a lexicon and not trained, and a word's probability at
 * large is its frequency in the two texts themselves.
 *
 * @param hasLexicon Without one, words that nothing explains say nothing.
 * @returns What words say of a part of the texts, counted from its beginning. Time
 *   O(sentences × width of the band × words × largest); memory 12 bytes a sentence, column and size.
 * @example
 * import { diagonalBand } from "duiqi/core";
 * import { EVIDENCE_KINDS, fittedModel, pairWords, translationEvidence } from "duiqi/evidence";
 * import { defaultLexicon } from "duiqi/lexicon";
 * const words = pairWords(["雨停了。"], ["The rain stopped."], { lexicon: defaultLexicon(), kinds: new Set(EVIDENCE_KINDS) });
 * const say = translationEvidence(words, fittedModel.words, (word) => word === "the");
 * const { alone } = say({ source: 0, target: 0, band: diagonalBand(1, 1, 1) }, { source: 1, target: 1 });
 * const costs = new Float64Array(1);
 * alone.addCosts(0, 1, 1, 1, 1, costs); // the two sentences as one bead
 * Number(costs[0]) < 0; // true
 */
export function translationEvidence(
  words: PairWords,
  worth: WordModel,
  isLittle: (word: string) => boolean,
  hasLexicon = true,
): (part: Part, largest: ShapeSize) => WordsSaid {
  const steps = driveSync(translationSteps(words, worth, isLittle, hasLexicon));
  return (part, { source, target }) => {
    const shapes = Array.from({ length: source * target }, (_, at) => ({
      source: 1 + (at % source),
      target: 1 + Math.floor(at / source),
    }));
    return driveSync(steps(part, shapes));
  };
}

/** Does what `translationEvidence` does, in steps, and so each part, for beads of the shapes that it is asked for and no others. */
export function* translationSteps(
  { zh, en, links: table }: PairWords,
  { lambda, littleWord, known }: WordModel,
  isLittle: (word: string) => boolean,
  hasLexicon: boolean,
): Steps<(part: Part, shapes: readonly ShapeSize[]) => Steps<WordsSaid>> {
  const links = linksOf(table);
  const counted = (share: number): number => (hasLexicon ? share * Math.log(1 - lambda) : 0);
  yield;
  const explainTarget = explainer({
    by: zh,
    explained: en,
    links: probabilities(links, known),
    lambda,
    unexplained: Float64Array.from(en.types, (word) => counted(isLittle(word) ? littleWord : 1)),
  });
  yield;
  const explainSource = explainer({
    by: en,
    explained: zh,
    links: probabilities(turned(links, en.types.length), known),
    lambda,
    unexplained: new Float64Array(zh.types.length).fill(counted(1)),
  });

  yield;
  return function* ({ source, target, band }, shapes) {
    const mostTargets = mostOpposite(shapes.map((shape) => [shape.source, shape.target]));
    const mostSources = mostOpposite(shapes.map((shape) => [shape.target, shape.source]));
    const forward = yield* explainTarget(source, oppositeOf(band, target, mostTargets));
    const backward = yield* explainSource(target, oppositeOf(bandOfColumns(band), source, mostSources));
    const [largestSource, largestTarget] = [mostTargets.length - 1, mostSources.length - 1];
    const sources = backward.sums;
    const targets = forward.sums;

    const weighed = (weights: TranslationWeights): Evidence => ({
      addCosts(h, i, size, end, count, costs) {
        const taken = i - h;
        if (taken === 0 || size === 0) return;
        const shift = forward.shifts[i * largestSource + taken - 1] + target + end;
        for (let x = 0; x < count; x++) {
          const right = shift + x;
          const left = right - size;
          const at = backward.shifts[(end + x) * largestTarget + size - 1] + source;
          let cost =
            weights.forward * bounded(targets[left] - targets[right]) +
            weights.backward * bounded(sources[at + h] - sources[at + i]);
          if (hasLexicon) {
            const strange = forward.unaligned[right] - forward.unaligned[left];
            if (taken + size === 2) cost += weights.unmet * strange;
            else {
              cost += weights.unaligned * (strange + backward.unaligned[at + i] - backward.unaligned[at + h]);
              let worst = 0;
              if (size > 1) for (let y = left; y < right; y++) worst = Math.min(worst, targets[y + 1] - targets[y]);
              if (taken > 1) for (let y = at + h; y < at + i; y++) worst = Math.min(worst, sources[y + 1] - sources[y]);
              cost -= weights.weakest * worst;
            }
          }
          costs[x] += cost;
        }
      },
    });
    const alone: Evidence = {
      addCosts(h, i, size, end, count, costs) {
        const taken = i - h;
        if (taken === 0 || size === 0) return;
        const shift = forward.shifts[i * largestSource + taken - 1] + target + end;
        for (let x = 0; x < count; x++) {
          const right = shift + x;
          const at = backward.shifts[(end + x) * largestTarget + size - 1] + source;
          costs[x] += targets[right - size] - targets[right] + sources[at + h] - sources[at + i];
        }
      },
    };
    return { weighed, alone };
  };
}

// The nats that a side may speak against a bead: those of eight words that nothing explains. Chosen by hand: of 28,846 joined lines 52
// are wrong with 1 and 3, 120 with 12 and 145 with 100 (`bench -- lines`); with 1, strict F1 of mac-dev falls from 0.915 to 0.912.
const MOST_AGAINST = 3;
const FULL = 100; // nats that count in full for a bead. Chosen by hand: a sentence of the gold sets hardly has as many

/**
 * What the words of a side count, in nats.
 *
 * Unexplained words say less the more of them there are, since it is always the same lexicon that does not know them. What speaks
 * for a bead counts by its logarithm where there is very much of it: no bead may be worth more than a number can hold.
 */
function bounded(nats: number): number {
  if (nats > 0) return Math.min(MOST_AGAINST, nats);
  return nats >= -FULL ? nats : -FULL * (1 + Math.log(-nats / FULL));
}

/** For each number of sentences on the one side of a bead the most that it has on the other, 0 where no such bead has any. */
function mostOpposite(shapes: readonly (readonly [number, number])[]): Int32Array {
  const most = new Int32Array(1 + shapes.reduce((largest, [size]) => Math.max(largest, size), 0));
  for (const [size, other] of shapes) most[size] = Math.max(most[size], other);
  return most;
}

/** What a bead may have opposite each stretch of source sentences, in sentences of a text in which the part begins with `start`. */
function oppositeOf({ lo, hi }: Band, start: number, most: Int32Array): Opposite {
  const largest = most.length - 1;
  const from = new Int32Array(lo.length * largest);
  const to = new Int32Array(lo.length * largest);
  for (let i = 1; i < lo.length; i++) {
    for (let size = 1; size <= Math.min(largest, i); size++) {
      const at = i * largest + size - 1;
      const h = i - size;
      from[at] = start + Math.max(lo[h], lo[i] - most[size]);
      to[at] = most[size] === 0 ? from[at] : Math.max(from[at], start + Math.min(hi[i], hi[h] + most[size]) - 1);
    }
  }
  return { largest, from, to };
}

/** The cells of a band column by column, as if the other text were the source. */
function bandOfColumns({ lo, hi }: Band): Band {
  const rows = lo.length;
  const columns = hi[rows - 1];
  const first = new Int32Array(columns).fill(rows);
  const end = new Int32Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = lo[i]; j < hi[i]; j++) {
      if (first[j] > i) first[j] = i;
      end[j] = i + 1;
    }
  }
  return { lo: first, hi: end };
}
