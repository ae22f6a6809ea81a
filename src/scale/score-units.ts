import { availableParallelism } from "node:os";
import type { RunOptions, TranslationUnit } from "../model/index.js";
import { readGlossaryFile } from "../node/index.js";
import { type ScoreTask, scoresOfUnits, type UnitScore, type UnitTexts } from "./score-batch.js";
import { startThread } from "./thread.js";

/** How to score units. */
export interface ScoreUnitsOptions extends ScoreTask, Pick<RunOptions, "signal"> {
  /** Threads. @default one a core */
  readonly jobs?: number | undefined;
  /** The threads' file, `duiqi/scale/worker`, where a bundle moved it. @default beside the library */
  readonly worker?: URL | undefined;
}

/** A unit whose score was measured, and with the option `reasons` what spoke for and against it. */
export type ScoredUnit = TranslationUnit & UnitScore;

const BATCH = 250; // units that a thread gets at a time: some 50 ms of work
const ALONE = 8; // batches that this thread scores itself, before others are begun: each takes half a second to be ready
const AHEAD = 2; // batches for each thread that are read before they are needed

/**
 * Units with their scores as `pairScorer` gives them, in order, as they come, in constant memory; on threads where there are more than two
 * thousand of them. A score that a unit had is replaced; what was scored does not depend on the number of threads.
 *
 * @throws `signal.reason`, as it is, once the signal aborts; what the units themselves throw; BitextError where the glossary cannot be
 * read, before the first unit is.
 * @example
 * import { createReadStream } from "node:fs";
 * import { tsvReader, unitsFrom } from "duiqi/format";
 * import { scoreUnits } from "duiqi/scale";
 * const portions = unitsFrom(tsvReader(), createReadStream("corpus.tsv", "utf8"));
 * for await (const portion of scoreUnits(portions, { reasons: true })) {
 *   for (const { score, reasons, source } of portion) console.log(source.text, score, reasons?.numbers);
 * }
 */
export async function* scoreUnits(
  portions: Iterable<readonly TranslationUnit[]> | AsyncIterable<readonly TranslationUnit[]>,
  { jobs = availableParallelism(), worker, signal, glossary, reasons }: ScoreUnitsOptions = {},
): AsyncGenerator<ScoredUnit[], void> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new RangeError(`jobs ${jobs} is not a positive integer.`);
  signal?.throwIfAborted();
  const how: ScoreTask = { glossary, reasons };
  if (glossary !== undefined) readGlossaryFile(glossary); // a broken one is told of at once, and not by a thread
  const batches = batchesOf(portions);
  for (let count = 0; jobs === 1 || count < ALONE; count++) {
    const batch = await batches.next();
    if (batch.done) return;
    yield withScores(batch.value, scoresOfUnits(batch.value, how));
    await new Promise<void>((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  yield* onThreads(batches, how, { jobs, worker, signal });
}

async function* onThreads(
  batches: AsyncGenerator<TranslationUnit[], void>,
  how: ScoreTask,
  { jobs, worker, signal }: ScoreUnitsOptions & { readonly jobs: number },
): AsyncGenerator<ScoredUnit[], void> {
  const closing = new AbortController();
  const threads = Array.from({ length: jobs }, () => startThread(worker, closing.signal));
  for (const thread of threads) thread.catch(() => {}); // whoever waits for it is told
  const busy: Promise<unknown>[] = [...threads];
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all(threads.map((thread) => thread.then(({ end }) => end()).catch(() => {})));
  };
  // what waits for a thread that ends is told, so nothing else has to be waited for at the same time
  const onAbort = (): void => void close();
  signal?.addEventListener("abort", onAbort, { once: true });
  let turn = 0;
  /** Each thread in its turn: batches are alike. */
  const scored = (units: readonly TranslationUnit[]): Promise<ScoredUnit[]> => {
    const at = turn++ % jobs;
    const batch = busy[at].then(async () =>
      withScores(units, await (await threads[at]).score(units.map(textsOf), how)),
    );
    batch.catch(() => {}); // likewise
    busy[at] = batch;
    return batch;
  };
  const waiting: Promise<ScoredUnit[]>[] = [];
  try {
    for await (const batch of batches) {
      signal?.throwIfAborted();
      waiting.push(scored(batch));
      const first = waiting.length > AHEAD * jobs ? waiting.shift() : undefined;
      if (first !== undefined) yield await first;
    }
    for (const last of waiting.splice(0)) yield await last;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await close();
  }
}

/** What crosses to a thread. */
const textsOf = ({ source, target }: TranslationUnit): UnitTexts => ({
  source: { lang: source.lang, text: source.text },
  target: { lang: target.lang, text: target.text },
});

const withScores = (units: readonly TranslationUnit[], scores: readonly UnitScore[]): ScoredUnit[] =>
  units.map((unit, at) => ({ ...unit, ...scores[at] }));

/** The same units, so many at a time. */
async function* batchesOf(
  portions: Iterable<readonly TranslationUnit[]> | AsyncIterable<readonly TranslationUnit[]>,
): AsyncGenerator<TranslationUnit[], void> {
  let batch: TranslationUnit[] = [];
  for await (const portion of portions) {
    for (const unit of portion) {
      batch.push(unit);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
