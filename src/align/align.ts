import { drive, driveSync } from "../core/index.js";
import { fittedModel, withLearned } from "../evidence/index.js";
import type { Bead, RunOptions, Side } from "../model/index.js";
import { begin, finish } from "./from-everything.js";
import { fromLengths, RADIUS } from "./from-lengths.js";
import { type AlignOptions, checkEvidence, EVIDENCE_KINDS, isLengthAlone, meansOf } from "./options.js";
import { partOf } from "./progress.js";
import { taskOf, turnedAs } from "./task.js";
import { fillGaps, gapsBetween } from "./walls.js";

/**
 * Aligns two texts: the beads that join their sentences, tiling both.
 *
 * A coarse search over lengths and rare words, around anchors, finds where the texts run side by side; close ones around that
 * path weigh everything: lengths, translations by the lexicon, numbers, names, what the text itself teaches, punctuation.
 * Confirmed beads are walls: each gap between them is searched on its own.
 *
 * Time and memory linear in the sentences. Runs to the end in one go: `alignAsync` lets others run, and can be aborted.
 *
 * @throws BitextError `beads-invalid` when the confirmed beads do not fit the texts, `languages-same` when both sides are
 *   Chinese or both English.
 */
export function align(source: Side, target: Side, options: AlignOptions = {}): Bead[] {
  return driveSync(alignSteps(source, target, options));
}

/**
 * Aligns as `align` does, pausing now and then so that others may run: reports progress, and can be aborted. It pauses at
 * least every thousand sentences, some 0.2 s.
 */
export async function alignAsync(source: Side, target: Side, options: AlignOptions & RunOptions = {}): Promise<Bead[]> {
  const { texts } = taskOf(source, target);
  return drive(alignSteps(source, target, options), texts.chinese.length, "align", options);
}

function* alignSteps(source: Side, target: Side, options: AlignOptions): Generator<number, Bead[]> {
  const { radius = RADIUS, evidence = EVIDENCE_KINDS, confirmed = [], model = fittedModel } = options;
  if (!Number.isInteger(radius) || radius < 1) throw new RangeError(`Radius ${radius} is not a positive integer.`);
  checkEvidence(evidence);
  const task = taskOf(source, target);
  const { chinese, english } = task.texts;
  const gaps = gapsBetween(turnedAs(task, confirmed), chinese.length, english.length);
  let found: Bead[][];
  if (isLengthAlone(evidence)) found = yield* fromLengths(task.texts, gaps, model, radius);
  else {
    const means = meansOf(options);
    const begun = yield* partOf(begin(task.texts, gaps, means), 0.5, 0);
    const known = means.kinds.has("learned") ? withLearned(begun.words, begun.beads, model.words) : begun.words;
    found = yield* partOf(finish(begun, known, model), 0.5, chinese.length / 2);
  }
  return fillGaps(
    confirmed,
    found.map((beads) => turnedAs(task, beads)),
  );
}
