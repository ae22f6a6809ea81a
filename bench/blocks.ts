import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { closeBeads, finish } from "../src/align/from-everything.js";
import { alignAsync, openAlignmentAsync, type SidePair } from "../src/align/index.js";
import { withoutLargeBeads } from "../src/align/prices/shapes.js";
import { coarseSearch } from "../src/align/search/coarse-search.js";
import { wholeText } from "../src/align/texts/pair-ratio.js";
import { textsOf } from "../src/align/texts/texts.js";
import type { Steps } from "../src/core/index.js";
import { EVIDENCE_KINDS, fittedModel, pairWordsSteps, withLearnedSteps } from "../src/evidence/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import type { RunOptions } from "../src/model/index.js";
import { sideFromLines } from "../src/segment/index.js";
import { goldDocuments } from "./gold-sets.js";

/** Options of the benchmark of blocks. */
export interface BlocksOptions {
  readonly corpora: string;
  /** A block that is longer, in milliseconds, fails the run. */
  readonly block?: number;
  /** Likewise an abort that is heard later. */
  readonly abort?: number;
}

const KINDS = new Set(EVIDENCE_KINDS);
const REPEATED = 20; // sentences, again and again: all meet all
const TIMES = 400;
const ABORTS = 10; // moments of a run at which it is aborted

/**
 * Prints how long the event loop waits while long texts are aligned: the longest step of each phase, the longest wait in a whole run,
 * and how long after its time an abort is heard; of bible-5k doubled, and of the same 20 sentences 400 times.
 */
export async function benchBlocks({ corpora, block = Infinity, abort = Infinity }: BlocksOptions): Promise<void> {
  const [bible] = goldDocuments(join(corpora, "bible-5k"));
  const texts: Readonly<Record<string, SidePair>> = {
    "bible-5k twice": repeated(bible, 2),
    [`${REPEATED} sentences ${TIMES} times`]: repeated(cut(bible, REPEATED), TIMES),
  };
  let [longest, latest] = [0, 0];
  for (const [name, pair] of Object.entries(texts)) {
    console.log(`${name}: ${pair.source.sentences.length} and ${pair.target.sentences.length} sentences`);
    for (const [phase, { seconds, most }] of phasesOf(pair)) {
      console.log(`  ${phase.padEnd(20)}${seconds.toFixed(2)} s   longest step ${most.toFixed(0)} ms`);
    }
    const runs: Readonly<Record<string, (run: RunOptions) => Promise<unknown>>> = {
      alignAsync: (run) => alignAsync(pair.source, pair.target, run),
      "alignAsync, lengths": (run) => alignAsync(pair.source, pair.target, { evidence: ["length"], ...run }),
      openAlignmentAsync: (run) => openAlignmentAsync({ ...pair, beads: [] }, { lexicon: defaultLexicon(), ...run }),
    };
    for (const [what, run] of Object.entries(runs)) {
      const { wait, seconds } = await longestWait(run);
      const late = await latestAbort(run, seconds);
      [longest, latest] = [Math.max(longest, wait), Math.max(latest, late)];
      console.log(
        `  ${what.padEnd(20)}${seconds.toFixed(2)} s   longest block ${wait.toFixed(0)} ms   abort heard after ${late.toFixed(0)} ms at most`,
      );
    }
  }
  if (longest > block || latest > abort) process.exitCode = 1;
}

const repeated = ({ source, target }: SidePair, times: number): SidePair => {
  const lines = ({ sentences }: SidePair["source"]): string[] =>
    Array.from({ length: times }, () => sentences.map(({ text }) => text)).flat();
  return { source: sideFromLines(lines(source), "zh"), target: sideFromLines(lines(target), "en") };
};

const cut = ({ source, target }: SidePair, count: number): SidePair => ({
  source: { ...source, sentences: source.sentences.slice(0, count) },
  target: { ...target, sentences: target.sentences.slice(0, count) },
});

interface Phase {
  readonly seconds: number;
  /** Milliseconds. */
  readonly most: number;
}

/** The phases of an alignment, one after the other, with a clock at each yield. */
function phasesOf({ source, target }: SidePair): Map<string, Phase> {
  const phases = new Map<string, Phase>();
  const during = <T>(name: string, steps: Steps<T, unknown>): T => {
    let [seconds, most] = [0, 0];
    for (;;) {
      const began = performance.now();
      const step = steps.next();
      const took = performance.now() - began;
      seconds += took / 1000;
      most = Math.max(most, took);
      phases.set(name, { seconds, most });
      if (step.done) return step.value;
    }
  };
  const texts = textsOf(source, target);
  const gaps = [wholeText(texts.lengths)];
  const how = { lexicon: defaultLexicon(), kinds: KINDS };
  const words = during("words and links", pairWordsSteps(texts.chinese, texts.english, how));
  const coarse = during("coarse search", coarseSearch(texts, words, gaps, fittedModel));
  const problem = { texts, gaps, bands: coarse.bands, holes: coarse.holes, kinds: KINDS, extra: [] };
  const first = closeBeads(problem, words, coarse.beads, withoutLargeBeads(fittedModel));
  const begun = { ...problem, ...during("first close search", first), words };
  const known = during("learning", withLearnedSteps(words, begun.beads, fittedModel.words));
  during(
    "second close search",
    finish(begun, known, fittedModel, () => {}),
  );
  return phases;
}

/** The longest time that a timer waits beside a run, in milliseconds, and how long that takes. */
async function longestWait(run: (options: RunOptions) => Promise<unknown>): Promise<{ wait: number; seconds: number }> {
  const began = performance.now();
  const running = { still: true };
  const work = run({}).finally(() => {
    running.still = false;
  });
  let wait = 0;
  while (running.still) {
    const before = performance.now();
    await pause(1);
    wait = Math.max(wait, performance.now() - before - 1);
  }
  await work;
  return { wait, seconds: (performance.now() - began) / 1000 };
}

/** How many milliseconds after its time an abort is heard, at most of those at several moments of a run. */
async function latestAbort(run: (options: RunOptions) => Promise<unknown>, seconds: number): Promise<number> {
  let latest = 0;
  for (let at = 0; at < ABORTS; at++) {
    const delay = (1000 * seconds * (at + 0.5)) / ABORTS;
    const due = performance.now() + delay;
    await run({ signal: AbortSignal.timeout(Math.round(delay)) }).catch(() => {
      latest = Math.max(latest, performance.now() - due);
    });
  }
  return latest;
}
