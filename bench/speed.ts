import { join } from "node:path";
import { closeBeads } from "../src/align/from-everything.js";
import { type AlignOptions, alignDocuments } from "../src/align/index.js";
import { type CloseProblem, evidenceFor } from "../src/align/prices/part-evidence.js";
import { withoutLargeBeads } from "../src/align/prices/shapes.js";
import { coarseSearch } from "../src/align/search/coarse-search.js";
import { wholeText } from "../src/align/texts/pair-ratio.js";
import { textsOf } from "../src/align/texts/texts.js";
import { driveSync, priceLattice } from "../src/core/index.js";
import {
  type AlignmentModel,
  EVIDENCE_KINDS,
  fittedModel,
  type PairWords,
  pairWords,
  withLearned,
} from "../src/evidence/index.js";
import { defaultLexicon } from "../src/lexicon/index.js";
import type { Bead } from "../src/model/index.js";
import { splitSentences } from "../src/segment/index.js";
import { type GoldDocument, goldDocuments } from "./gold-sets.js";
import { median } from "./median.js";

/** Options of the benchmark of speed. */
export interface SpeedOptions {
  readonly corpora: string;
  readonly sets: string;
  readonly runs: number;
}

const KINDS = new Set(EVIDENCE_KINDS);
const STAGES = ["sentences", "words and links", "coarse search", "evidence", "search", "learning"] as const;
type Stage = (typeof STAGES)[number];
type Seconds = Record<Stage, number>;

/** Prints sentence pairs a second, one thread, from documents' text, and where the time goes. */
export function benchSpeed({ corpora, sets, runs }: SpeedOptions): void {
  const load = timed(() => defaultLexicon());
  const documents = sets.split(",").flatMap((set) => goldDocuments(join(corpora, set)));
  const pairs = documents.reduce((sum, { gold }) => sum + gold.length, 0);
  const whole: number[] = [];
  const lengths: number[] = [];
  const parts: Seconds[] = [];
  for (let run = 0; run < runs; run++) {
    whole.push(timed(() => alignAll(documents)));
    lengths.push(timed(() => alignAll(documents, { evidence: ["length"] })));
    parts.push(stagesOf(documents));
  }
  const rate = (seconds: number): string => `${seconds.toFixed(2)} s   ${(pairs / seconds).toFixed(0)} beads/s`;
  console.log(`${documents.length} documents, ${pairs} gold beads; median of ${runs} runs`);
  console.log(`lexicon opened in ${(1000 * load).toFixed(0)} ms`);
  console.log(`end to end         ${rate(median(whole))} (first run ${(pairs / whole[0]).toFixed(0)})`);
  for (const stage of STAGES) {
    console.log(`  ${stage.padEnd(17)}${median(parts.map((part) => part[stage])).toFixed(2)} s`);
  }
  console.log(`lengths alone      ${rate(median(lengths))}`);
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

function alignAll(documents: readonly GoldDocument[], options: AlignOptions = {}): void {
  for (const { source, target } of documents) alignDocuments(source.document, target.document, options);
}

/** The stages of aligning, each on its own: what alignment does, with a clock between. */
function stagesOf(documents: readonly GoldDocument[]): Seconds {
  const spent: Seconds = {
    sentences: 0,
    "words and links": 0,
    "coarse search": 0,
    evidence: 0,
    search: 0,
    learning: 0,
  };
  const during = <T>(stage: Stage, run: () => T): T => {
    const start = performance.now();
    const result = run();
    spent[stage] += (performance.now() - start) / 1000;
    return result;
  };
  for (const { source, target } of documents) {
    const sides = during("sentences", () =>
      [source, target].map(({ document }) => ({ document, sentences: splitSentences(document) })),
    );
    const texts = textsOf(sides[0], sides[1]);
    const gaps = [wholeText(texts.lengths)];
    const words = during("words and links", () =>
      pairWords(texts.chinese, texts.english, { lexicon: defaultLexicon(), kinds: KINDS }),
    );
    const coarse = during("coarse search", () => driveSync(coarseSearch(texts, words, gaps, fittedModel)));
    const close = (problem: CloseProblem, known: PairWords, before: readonly Bead[], model: AlignmentModel) => {
      const start = performance.now();
      const found = driveSync(closeBeads(problem, known, before, model));
      const all = (performance.now() - start) / 1000;
      const evidence = timed(() => priceAll(problem, known, before, model));
      spent.evidence += evidence;
      spent.search += Math.max(0, all - evidence);
      return found;
    };
    const problem = { texts, gaps, bands: coarse.bands, holes: coarse.holes, kinds: KINDS, extra: [] };
    const first = close(problem, words, coarse.beads, withoutLargeBeads(fittedModel));
    const known = during("learning", () => withLearned(words, first.beads));
    close({ ...problem, bands: first.bands }, known, first.beads, fittedModel);
  }
  return spent;
}

function priceAll(problem: CloseProblem, known: PairWords, before: readonly Bead[], model: AlignmentModel): void {
  const band = problem.bands[0];
  const { chinese, english } = problem.texts;
  const evidence = evidenceFor(problem, known, before, model)({ source: 0, target: 0, band }).weighed(model.weights);
  const sides = { sourceCount: chinese.length, targetCount: english.length };
  priceLattice({ ...sides, shapes: model.shapes, evidence, band, runCost: model.runCost });
}

function timed(run: () => void): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}
