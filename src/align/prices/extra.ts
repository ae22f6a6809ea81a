import { type Evidence, turnedEvidence, weightedSum } from "../../core/index.js";
import type { Side } from "../../model/index.js";
import type { Task } from "../texts/task.js";

/** Evidence that comes from outside: a model of sentences, a translation by a machine, what somebody knows of the texts. */
export interface ExtraEvidence {
  /** What to call it in errors: `"vectors"`. */
  readonly name: string;
  /** What each of its nats counts, above 0. Evidence in nats that is right about itself counts 1. */
  readonly weight: number;
  /** Looks at a pair of texts, in the caller's order. Is called once for each pair. */
  readonly evidence: (source: Side, target: Side) => Evidence;
}

/**
 * The caller's own evidence about a pair of texts, Chinese being the source.
 *
 * @throws RangeError when a weight is no number above 0, TypeError when evidence is none.
 */
export function extraOf({ sides, isTurned }: Task, extra: readonly ExtraEvidence[] = []): Evidence[] {
  return extra.map(({ name, weight, evidence }) => {
    if (!(Number.isFinite(weight) && weight > 0)) {
      throw new RangeError(`The weight of the evidence “${name}” is ${weight}; a number above 0 is expected.`);
    }
    const found = evidence(sides.source, sides.target);
    if (typeof found?.addCosts !== "function") {
      throw new TypeError(
        `The evidence “${name}” gives ${typeof found}; an object with a function addCosts is expected.`,
      );
    }
    return weightedSum([{ evidence: isTurned ? turnedEvidence(found) : found, weight }]);
  });
}
