import { type Evidence, type Shape, type Steps, shifted, sum } from "../core/index.js";
import { type Clauses, clausesSteps, goesOn } from "./clause-texts.js";
import { type LengthWeights, lengthFeatures } from "./length.js";
import type { LengthModel } from "./length-model.js";
import type { PairWords } from "./links.js";
import { type Part, type TranslationWeights, translationSteps } from "./translation.js";
import type { WordModel } from "./word-model.js";
import { isLittleWord } from "./words.js";

/** The fitted numbers with which clauses are aligned. */
export interface ClauseModel {
  /** What each shape of bead costs, counted in clauses. */
  readonly shapes: readonly Shape[];
  /** What a bead with an empty side costs in addition behind another one, in nats. */
  readonly runCost: number;
  readonly weights: LengthWeights &
    TranslationWeights & {
      /** A clause left out that its sentence does not begin with: whole sentences are left out, and seldom a part of one. */
      readonly leftOutInside: number;
    };
}

/** A pair of texts, as the search that aligns their clauses sees it. */
export interface ClauseInput {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  readonly words: PairWords;
  readonly length: LengthModel;
  readonly worth: WordModel;
  /** Without a lexicon, words that nothing explains say nothing. */
  readonly hasLexicon: boolean;
}

/** The clauses of a pair of texts, and what prices beads of them. */
export interface ClausePair {
  readonly zh: Clauses;
  readonly en: Clauses;
  /** What lengths and words say of a part of the clauses, counted from its beginning. */
  readonly evidence: (part: Part) => Steps<Evidence>;
}

/** Cuts both texts into clauses, to be aligned by lengths and words as if they were sentences. Nothing where words have no offsets. */
export function* clausePairSteps(input: ClauseInput, model: ClauseModel): Steps<ClausePair | undefined> {
  const { chinese, english, words, length, worth, hasLexicon } = input;
  if (words.offsets === undefined) return undefined;
  const zh = yield* clausesSteps(chinese, "zh", words.zh, words.offsets.zh);
  const en = yield* clausesSteps(english, "en", words.en, words.offsets.en);
  const whole = sum([
    lengthFeatures(zh.lengths, en.lengths, length)(model.weights),
    leftOutEvidence(goesOn(zh), goesOn(en), model.weights.leftOutInside),
  ]);
  const ofClauses = { zh: zh.tokens, en: en.tokens, links: words.links };
  const translation = yield* translationSteps(ofClauses, worth, isLittleWord, hasLexicon);
  return {
    zh,
    en,
    *evidence(part) {
      const said = yield* translation(part, model.shapes);
      return sum([shifted(whole, part.source, part.target), said.weighed(model.weights)]);
    },
  };
}

/** What it costs to leave out those clauses that are marked. */
const leftOutEvidence = (source: Uint8Array, target: Uint8Array, cost: number): Evidence => ({
  addCosts(h, i, size, end, count, costs) {
    if (size === 0) for (let x = 0; x < count; x++) costs[x] += cost * source[h];
    else if (h === i) for (let x = 0; x < count; x++) costs[x] += cost * target[end + x - 1];
  },
});
