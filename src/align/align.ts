import { drive, driveSync, type Steps, stepsAt } from "../core/index.js";
import { fittedModel, withLearnedSteps } from "../evidence/index.js";
import { expectSide } from "../expect/index.js";
import type { Bead, RunOptions, Side } from "../model/index.js";
import { beadsByKey } from "./by-key.js";
import { begin, finish } from "./from-everything.js";
import { type AlignOptions, checkOptions, isLengthAlone, lexiconReady, meansOf } from "./options.js";
import { extraOf } from "./prices/extra.js";
import { partOf } from "./progress.js";
import type { TakeBeads } from "./search/beads-of.js";
import { fromLengths, RADIUS } from "./search/from-lengths.js";
import { chineseOf, placesIn, taskSteps, turnedAs } from "./texts/task.js";
import { cutGaps, gapsBetween } from "./texts/walls.js";

/**
 * Aligns two texts: the beads that join their sentences, tiling both.
 *
 * A coarse search over lengths and rare words, around anchors, finds where the texts run side by side; close ones around that
 * path weigh everything: lengths, translations by the lexicon, numbers, names, what the text itself teaches, punctuation.
 * Entries of an interface's texts go together by their keys, without a search. Confirmed beads are walls, and so are the ends of paragraphs that a page
 * in both languages puts side by side: each gap between them is searched on its own.
 *
 * Time and memory linear in the sentences. Runs to the end in one go: `alignAsync` lets others run, and can be aborted.
 *
 * @throws BitextError `beads-invalid` when the confirmed beads do not fit the texts, `languages-same` when both sides are
 *   Chinese or both English, `language-unknown` when one is in another language; TypeError or RangeError when a side is none.
 * @example
 * import { align, sideFromLines } from "duiqi";
 * const source = sideFromLines(["今天天气很好。", "我们去公园吧。"], "zh");
 * const target = sideFromLines(["The weather is fine today.", "Let us go to the park."], "en");
 * const beads = align(source, target);
 * beads[1]?.target; // { start: 1, end: 2 }
 */
export function align(source: Side, target: Side, options: AlignOptions = {}): Bead[] {
  expectSide(source, "source");
  expectSide(target, "target");
  return driveSync(alignSteps(source, target, options));
}

/**
 * Aligns as `align` does, pausing so that others may run: reports progress, and can be aborted. It pauses every 20 ms or so, and
 * never blocks longer than 100 ms, whatever the texts are, but for single sentences of a million characters. In a browser it loads
 * the built-in lexicon first.
 *
 * @throws what `align` throws; `signal.reason`, as it is, once the signal aborts.
 * @example
 * import { alignAsync } from "duiqi";
 * let part = 0;
 * const onProgress = ({ done, total }: { done: number; total: number }) => void (part = done / total);
 * const beads = await alignAsync(source, target, { signal: AbortSignal.timeout(60_000), onProgress });
 * [beads.length, part]; // [2, 1]
 */
export async function alignAsync(source: Side, target: Side, options: AlignOptions & RunOptions = {}): Promise<Bead[]> {
  await lexiconReady(options);
  const certain: (readonly Bead[])[] = [];
  const steps = alignSteps(source, target, { ...options, onBeads: (beads) => certain.push(beads) });
  const onStep = async (): Promise<void> => {
    for (const beads of certain.splice(0)) await options.onBeads?.(beads);
  };
  expectSide(source, "source");
  expectSide(target, "target");
  return drive(steps, chineseOf(source, target).sentences.length, "align", { ...options, onStep });
}

function* alignSteps(source: Side, target: Side, options: AlignOptions): Steps<Bead[], number> {
  const { radius = RADIUS, confirmed = [], model = fittedModel, onBeads } = options;
  if (!Number.isInteger(radius) || radius < 1) throw new RangeError(`Radius ${radius} is not a positive integer.`);
  checkOptions(options);
  const task = yield* stepsAt(0, taskSteps(source, target));
  const keyed = confirmed.length === 0 ? beadsByKey(source, target) : undefined;
  if (keyed !== undefined) {
    onBeads?.(keyed);
    return keyed;
  }
  const { chinese, english } = task.texts;
  const between = gapsBetween(turnedAs(task, confirmed), chinese.length, english.length);
  const { gaps, walls } = cutGaps(between, placesIn(task));
  const parts: (readonly Bead[])[] = [];
  let done = 0; // confirmed beads that are in the parts
  const take: TakeBeads = (beads, gap) => {
    const part = [...confirmed.slice(done, walls[gap]), ...turnedAs(task, beads)];
    done = walls[gap];
    parts.push(part);
    if (part.length > 0) onBeads?.(part);
  };
  if (isLengthAlone(options)) yield* fromLengths(task.texts, gaps, model, take, radius);
  else {
    const means = meansOf(options);
    const begun = yield* partOf(begin(task.texts, gaps, means, extraOf(task, options.extra)), 0.5, 0);
    const half = chinese.length / 2;
    const known = means.kinds.has("learned")
      ? yield* stepsAt(half, withLearnedSteps(begun.words, begun.beads, model.words))
      : begun.words;
    yield* partOf(finish(begun, known, model, take), 0.5, half);
  }
  return parts.flat();
}
