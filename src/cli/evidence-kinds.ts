import { InvalidArgumentError } from "commander";
import { EVIDENCE_KINDS, type EvidenceKind } from "../align/index.js";

/** The kinds of evidence that the user said. */
export function evidenceKinds(value: string): readonly EvidenceKind[] {
  if (value === "all") return EVIDENCE_KINDS;
  return value.split(",").map((name) => {
    const kind = EVIDENCE_KINDS.find((each) => each === name);
    if (kind !== undefined) return kind;
    throw new InvalidArgumentError(
      `“${name}” is no kind of evidence; expected all, or some of ${EVIDENCE_KINDS.join(",")}.`,
    );
  });
}
