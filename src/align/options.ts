import {
  type AlignmentModel,
  EVIDENCE_KINDS,
  type EvidenceKind,
  FEATURE_NAMES,
  fittedModel,
} from "../evidence/index.js";
import { defaultLexicon, type Lexicon, loadLexicon } from "../lexicon/index.js";
import type { Bead } from "../model/index.js";
import type { WordSegmenter } from "../segment/index.js";
import type { Means } from "./from-everything.js";
import type { ExtraEvidence } from "./prices/extra.js";

/** How to align texts; every option may be left out. */
export interface TextOptions {
  /** What to weigh; lengths always are. With `["length"]` alone, the texts themselves are not looked at. @default all kinds */
  readonly evidence?: readonly EvidenceKind[] | undefined;
  /** What else to weigh, from outside: vectors of sentences, translations by a machine. @default nothing */
  readonly extra?: readonly ExtraEvidence[] | undefined;
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

/** @throws RangeError when a kind of evidence is none, or none is given, or the model lacks a number. */
export function checkOptions({ evidence = EVIDENCE_KINDS, model = fittedModel }: TextOptions): void {
  const unknown = evidence.find((kind) => !EVIDENCE_KINDS.includes(kind));
  if (unknown !== undefined) throw new RangeError(`“${unknown}” is no kind of evidence: ${EVIDENCE_KINDS.join(", ")}.`);
  if (evidence.length === 0) throw new RangeError(`No kind of evidence is given: ${EVIDENCE_KINDS.join(", ")}.`);
  const missing = FEATURE_NAMES.find((name) => !Number.isFinite(model.weights[name]));
  if (missing === undefined) return;
  throw new RangeError(
    `The model has no weight “${missing}”: each of its ${FEATURE_NAMES.length} is expected to be a number.`,
  );
}

/** Whether nothing but lengths is to be looked at. */
export const isLengthAlone = ({ evidence = EVIDENCE_KINDS, extra = [] }: TextOptions): boolean =>
  evidence.every((kind) => kind === "length") && extra.length === 0;

/** Loads the built-in lexicon where it will be asked for: in browsers that takes a moment. */
export async function lexiconReady(options: TextOptions): Promise<void> {
  if (options.lexicon === undefined && !isLengthAlone(options)) await loadLexicon();
}

/** What to align with, whatever was left out filled in. */
export const meansOf = ({ evidence = EVIDENCE_KINDS, lexicon, segmenter, model }: TextOptions): Means => ({
  model: model ?? fittedModel,
  lexicon: lexicon ?? defaultLexicon(),
  segmenter,
  kinds: new Set(evidence),
});
