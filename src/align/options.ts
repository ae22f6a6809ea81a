import { type AlignmentModel, fittedModel } from "../evidence/index.js";
import { defaultLexicon, type Lexicon } from "../lexicon/index.js";
import type { Bead } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import type { Means } from "./from-everything.js";

/** The kinds of evidence that an alignment may weigh. Lengths and form are always there; the others cost time. */
export const EVIDENCE_KINDS = ["length", "lexicon", "numbers", "names", "learned"] as const;
/** A kind of evidence, by its name. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How to align texts; every option may be left out. */
export interface TextOptions {
  /** What to weigh. With `["length"]` alone, words and punctuation are not looked at. @default all kinds */
  readonly evidence?: readonly EvidenceKind[] | undefined;
  /** Translations of words. @default CC-CEDICT and the glossary of the register, built in */
  readonly lexicon?: Lexicon | undefined;
  /** Cuts Chinese into words. @default the longest match over the lexicon */
  readonly segmenter?: WordSegmenter | undefined;
  /** Numbers to align with. @default those fitted for Chinese and English */
  readonly model?: AlignmentModel | undefined;
}

/** How to align a pair of texts; every option may be left out. */
export interface AlignOptions extends TextOptions {
  /** Beads to keep as they are, in order: the texts are aligned around them. @default none */
  readonly confirmed?: readonly Bead[] | undefined;
  /**
   * From lengths alone: target sentences on each side of the diagonal that are searched at first; more where the path needs
   * it. With words, anchors say where to search. @default 100
   */
  readonly radius?: number | undefined;
  /**
   * Gets beads as they become certain, in order: one after the other they are the result. With words those of some thousand
   * sentences at a time, from lengths alone all between two confirmed beads, some thousand at a time. Where it gives a promise, `alignAsync` waits for it.
   */
  readonly onBeads?: ((beads: readonly Bead[]) => unknown) | undefined;
}

/** @throws RangeError when a kind is none, or none is given. */
export function checkEvidence(kinds: readonly EvidenceKind[]): void {
  const unknown = kinds.find((kind) => !EVIDENCE_KINDS.includes(kind));
  if (unknown !== undefined) throw new RangeError(`“${unknown}” is no kind of evidence: ${EVIDENCE_KINDS.join(", ")}.`);
  if (kinds.length === 0) throw new RangeError(`No kind of evidence is given: ${EVIDENCE_KINDS.join(", ")}.`);
}

/** Whether words and punctuation are not to be looked at. */
export const isLengthAlone = (kinds: readonly EvidenceKind[]): boolean => kinds.every((kind) => kind === "length");

/** What to align with, whatever was left out filled in. */
export const meansOf = ({ evidence = EVIDENCE_KINDS, lexicon, segmenter, model }: TextOptions): Means => ({
  model: model ?? fittedModel,
  lexicon: lexicon ?? defaultLexicon(),
  segmenter,
  kinds: new Set(evidence.filter((kind) => kind !== "length")),
});
