import { CLAUSE_END_FEATURES } from "./clause-ends.js";
import { clauseKind } from "./clauses.js";
import { formKind } from "./form.js";
import { layoutKind } from "./layout.js";
import { lengthKind } from "./length.js";
import { lexiconKind } from "./lexicon-links.js";
import { nameKind } from "./name-links.js";
import { openingKind } from "./openings.js";
import { numberKind } from "./same-links.js";
import { timeKind } from "./times.js";
import { TRANSLATION_FEATURES } from "./translation.js";

/** Kinds of evidence that price beads by themselves. Whoever adds one adds its weights to `data/model.json` too. */
export const BEAD_KINDS: readonly [
  typeof lengthKind,
  typeof clauseKind,
  typeof formKind,
  typeof layoutKind,
  typeof openingKind,
  typeof timeKind,
] = [lengthKind, clauseKind, formKind, layoutKind, openingKind, timeKind];

/** Kinds of evidence that tie words together before any alignment. Where two ties are as strong, the later one explains. */
export const WORD_KINDS: readonly [typeof lexiconKind, typeof numberKind, typeof nameKind] = [
  lexiconKind,
  numberKind,
  nameKind,
];

/** What may tie words of the two texts together; `"learned"` is what an alignment of theirs teaches. */
export type LinkKind = (typeof WORD_KINDS)[number]["name"] | "learned";

/** A kind of evidence, by its name; `"clause-ends"` says where a clause crosses the end of a bead. */
export type EvidenceKind = (typeof BEAD_KINDS)[number]["name"] | LinkKind | "clause-ends";

/**
 * The kinds of evidence that an alignment may weigh, for its option `evidence`: all of them where it is left out. Lengths are always
 * weighed.
 *
 * @example
 * import { align, EVIDENCE_KINDS } from "duiqi/align";
 * const beads = align(source, target, { evidence: EVIDENCE_KINDS.filter((kind) => kind !== "names") });
 * beads.length; // 2
 */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  "length",
  ...WORD_KINDS.map(({ name }) => name),
  "learned",
  ...BEAD_KINDS.map(({ name }) => name).filter((name) => name !== "length"),
  "clause-ends",
];

/** What a feature is called. */
export type FeatureName =
  | (typeof BEAD_KINDS)[number]["features"][number]
  | (typeof TRANSLATION_FEATURES)[number]
  | (typeof CLAUSE_END_FEATURES)[number];

/** What everything counts that is weighed of a bead: the fitted weights of `data/model.json`. */
export type Weights = Readonly<Record<FeatureName, number>>;

/**
 * The names of all features, in a fixed order: what `Weights` has a number for each of.
 *
 * @example
 * import { FEATURE_NAMES, fittedModel } from "duiqi/evidence";
 * FEATURE_NAMES.every((name) => Number.isFinite(fittedModel.weights[name])); // true
 */
export const FEATURE_NAMES: readonly FeatureName[] = [
  ...BEAD_KINDS.flatMap(({ features }): readonly FeatureName[] => features),
  ...TRANSLATION_FEATURES,
  ...CLAUSE_END_FEATURES,
];
