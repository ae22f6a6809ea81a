import { driveSync, type Steps } from "../../core/index.js";
import type { AlignmentModel, EvidenceKind, PairWords, Part, Texts } from "../../evidence/index.js";
import type { Bead } from "../../model/index.js";
import { type CrossingSearch, crossingSteps } from "../clauses/clause-crossings.js";
import { evidenceSteps, type PartEvidence } from "../prices/part-evidence.js";
import { adaptedTo } from "../prices/shapes.js";

/** What texts that were aligned before are looked at again with. */
export interface Weighed {
  readonly texts: Texts;
  readonly words: PairWords;
  /** That of the whole texts, without holes. */
  readonly evidence: (part: Part) => PartEvidence;
  readonly crossings: CrossingSearch | undefined;
  readonly model: AlignmentModel;
}

/**
 * What texts are looked at again with, in steps.
 *
 * @param words With what the beads taught.
 * @param beads Those that were found; Chinese is the source.
 */
export function* weighedSteps(
  texts: Texts,
  kinds: ReadonlySet<EvidenceKind>,
  words: PairWords,
  beads: readonly Bead[],
  model: AlignmentModel,
): Steps<Weighed> {
  const { chinese, english } = texts;
  const holes = { source: new Uint8Array(chinese.length), target: new Uint8Array(english.length) };
  const adapted = adaptedTo(beads, model);
  const problem = { texts, holes, kinds, extra: [] };
  const evidence = yield* evidenceSteps(problem, words, beads, adapted);
  const crossings = kinds.has("clause-ends") ? yield* crossingSteps(problem, words, beads, adapted) : undefined;
  return { texts, words, evidence: (part) => driveSync(evidence(part)), model: adapted, crossings };
}
