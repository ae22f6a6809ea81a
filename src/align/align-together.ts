import { drive, driveSync, type Steps, stepsAt } from "../core/index.js";
import { withLearnedTogetherSteps } from "../evidence/index.js";
import { expectSide } from "../expect/index.js";
import type { Bead, RunOptions, Side, Stretch } from "../model/index.js";
import { beadsByKey } from "./by-key.js";
import { type Begun, begin, finish } from "./from-everything.js";
import { checkOptions, isLengthAlone, lexiconReady, meansOf, type TextOptions } from "./options.js";
import { extraOf } from "./prices/extra.js";
import { partOf } from "./progress.js";
import { fromLengths } from "./search/from-lengths.js";
import { chineseOf, placesIn, type Task, taskSteps, turnedAs } from "./texts/task.js";
import { cutGaps, gapsBetween } from "./texts/walls.js";

/** Two sides that are believed to translate each other. */
export interface SidePair {
  readonly source: Side;
  readonly target: Side;
}

/**
 * Aligns many pairs of texts together: what their words teach is learned from all of them, so that a name that stands once in
 * each of ten releases counts. The beads of each pair.
 *
 * Time and memory linear in the sentences of all pairs: a batch is some hundreds of documents, not a library.
 *
 * @throws BitextError `languages-same` when both sides of a pair are Chinese or both English.
 * @example
 * import { alignTogether, sideFromLines } from "duiqi";
 * const another = { source: sideFromLines(["雨停了。"], "zh"), target: sideFromLines(["The rain stopped."], "en") };
 * const [first, second] = alignTogether([{ source, target }, another]);
 * [first?.length, second?.length]; // [2, 1]
 */
export function alignTogether(pairs: readonly SidePair[], options: TextOptions = {}): Bead[][] {
  expectPairs(pairs);
  return driveSync(togetherSteps(pairs, options));
}

/**
 * Does what `alignTogether` does, pausing now and then: reports progress in Chinese sentences, and can be aborted.
 *
 * @throws what `alignTogether` throws; `signal.reason`, as it is, once the signal aborts.
 * @example
 * import { alignTogetherAsync } from "duiqi";
 * const [beads] = await alignTogetherAsync([{ source, target }], { signal: AbortSignal.timeout(60_000) });
 * beads?.length; // 2
 */
export async function alignTogetherAsync(
  pairs: readonly SidePair[],
  options: TextOptions & RunOptions = {},
): Promise<Bead[][]> {
  expectPairs(pairs);
  await lexiconReady(options);
  const sentences = pairs.reduce((sum, { source, target }) => sum + chineseOf(source, target).sentences.length, 0);
  return drive(togetherSteps(pairs, options), sentences, "align", options);
}

function expectPairs(pairs: readonly SidePair[]): void {
  for (const [at, { source, target }] of pairs.entries()) {
    expectSide(source, `pairs[${at}].source`);
    expectSide(target, `pairs[${at}].target`);
  }
}

function* togetherSteps(pairs: readonly SidePair[], options: TextOptions): Steps<Bead[][], number> {
  checkOptions(options);
  const byKey = pairs.map(({ source, target }) => beadsByKey(source, target));
  const searched = pairs.filter((_, at) => byKey[at] === undefined);
  const found = (yield* searchedSteps(searched, options)).values();
  return byKey.map((beads) => beads ?? found.next().value ?? []);
}

function* searchedSteps(pairs: readonly SidePair[], options: TextOptions): Steps<Bead[][], number> {
  const means = meansOf(options);
  const { model } = means;
  const tasks: Task[] = [];
  for (const { source, target } of pairs) tasks.push(yield* stepsAt(0, taskSteps(source, target)));
  const found: (readonly Bead[])[][] = tasks.map(() => []);
  if (isLengthAlone(options)) {
    let done = 0;
    for (const [at, task] of tasks.entries()) {
      const { texts } = task;
      const steps = fromLengths(texts, gapsIn(task), model, (beads) => found[at].push(beads));
      yield* partOf(steps, 1, done);
      done += texts.chinese.length;
    }
  } else {
    const begun: Begun[] = [];
    let base = 0;
    for (const task of tasks) {
      const { texts } = task;
      begun.push(yield* partOf(begin(texts, gapsIn(task), means, extraOf(task, options.extra)), 0.5, base));
      base += texts.chinese.length / 2;
    }
    const known = means.kinds.has("learned")
      ? yield* stepsAt(base, withLearnedTogetherSteps(begun, model.words))
      : begun.map(({ words }) => words);
    for (const [at, half] of begun.entries()) {
      const steps = finish(half, known[at], model, (beads) => found[at].push(beads));
      yield* partOf(steps, 0.5, base);
      base += half.texts.chinese.length / 2;
    }
  }
  return found.map((parts, at) => [...turnedAs(tasks[at], parts.flat())]);
}

const gapsIn = (task: Task): readonly Stretch[] =>
  cutGaps(gapsBetween([], task.texts.chinese.length, task.texts.english.length), placesIn(task)).gaps;
