import { type Band, driveSync, type Evidence, type Steps, shifted, sum } from "../../core/index.js";
import {
  type AlignmentModel,
  BEAD_KINDS,
  type EvidenceKind,
  type Holes,
  isLittleWord,
  type PairWords,
  type Part,
  type Texts,
  translationSteps,
  type Weights,
  withRatio,
} from "../../evidence/index.js";
import type { Stretch } from "../../model/index.js";
import { pairRatio } from "../texts/pair-ratio.js";

/** What a close search is made of: the texts, the gaps to be aligned, and where to look in each. */
export interface CloseProblem {
  readonly texts: Texts;
  readonly gaps: readonly Stretch[];
  readonly bands: readonly Band[];
  readonly holes: Holes;
  /** What is weighed. Where no lexicon has tied words, those that nothing ties say nothing. */
  readonly kinds: ReadonlySet<EvidenceKind>;
  /** What the caller weighs beside it, Chinese being the source. */
  readonly extra: readonly Evidence[];
}

/** What is weighed of the beads of a part of the texts, counted from its beginning. */
export interface PartEvidence {
  /** Everything but holes, once it is said what each counts. */
  readonly weighed: (weights: Weights) => Evidence;
  /** What words alone say, in full. */
  readonly words: Evidence;
}

/**
 * Evidence of all kinds about parts of the texts.
 *
 * @param before Beads that were found before: they say how long translations are in this pair.
 */
export function evidenceFor(...of: Parameters<typeof evidenceSteps>): (part: Part) => PartEvidence {
  const steps = driveSync(evidenceSteps(...of));
  return (part) => driveSync(steps(part));
}

/** Does what `evidenceFor` does, in steps. */
export function* evidenceSteps(
  { texts, holes, kinds, extra }: Omit<CloseProblem, "gaps" | "bands">,
  words: PairWords,
  before: readonly Stretch[],
  { coarse, shapes, words: worth }: AlignmentModel,
): Steps<(part: Part) => Steps<PartEvidence>> {
  const ratio = pairRatio(before, texts.lengths, coarse.length.ratio);
  const input = { ...texts, length: withRatio(coarse.length, ratio), holes, words };
  yield;
  const found: ((weights: Weights) => Evidence)[] = [];
  for (const { name, build } of BEAD_KINDS) if (name === "length" || kinds.has(name)) found.push(yield* build(input));
  const translation = yield* translationSteps(words, worth, isLittleWord, kinds.has("lexicon"));
  return function* (part) {
    const said = yield* translation(part, shapes);
    return {
      weighed: (weights) =>
        sum([
          ...[...found.map((kind) => kind(weights)), ...extra].map((each) => shifted(each, part.source, part.target)),
          said.weighed(weights),
        ]),
      words: said.alone,
    };
  };
}
