import { EVIDENCE_KINDS, type EvidenceKind } from "../../evidence/index.js";

/** A choice of evidence, to be tried against others. */
export interface EvidenceTrial {
  /** In words: `"without names"`. */
  readonly name: string;
  readonly evidence: readonly EvidenceKind[];
}

const OTHERS = EVIDENCE_KINDS.filter((kind) => kind !== "length");

/**
 * What tells which evidence helps: everything, then without each kind, then lengths alone, then each kind with lengths. Lengths
 * are in all of them, as they are always weighed.
 *
 * @example
 * import { align, EVIDENCE_TRIALS } from "duiqi/align";
 * const answers = EVIDENCE_TRIALS.map(({ name, evidence }) => ({ name, beads: align(source, target, { evidence }) }));
 * answers[0]?.name; // "everything"
 */
export const EVIDENCE_TRIALS: readonly EvidenceTrial[] = [
  { name: "everything", evidence: EVIDENCE_KINDS },
  ...OTHERS.map((left) => ({ name: `without ${left}`, evidence: EVIDENCE_KINDS.filter((kind) => kind !== left) })),
  { name: "lengths alone", evidence: ["length"] },
  ...OTHERS.map((kind) => ({ name: `lengths and ${kind}`, evidence: ["length", kind] as const })),
];
