import { readFileSync } from "node:fs";
import { answersLeftOut } from "../scripts/fit/left-out.js";
import { type AlignOptions, align, alignTogether, EVIDENCE_TRIALS } from "../src/align/index.js";
import {
  type CorpusReport,
  evaluateCorpus,
  type JudgedBead,
  type JudgedDocument,
  reliability,
  scoredBeads,
} from "../src/evaluate/index.js";
import { type AlignmentModel, fittedModel } from "../src/evidence/index.js";
import { loadWordSegmenter } from "../src/node/index.js";
import type { WordSegmenter } from "../src/segment/index.js";
import { benchBootstrap } from "./bootstrap.js";
import { benchErrors } from "./errors.js";
import { allSets, type GoldDocument, type GoldSet, goldSets } from "./gold-sets.js";
import { answersOf } from "./peers.js";

/** Options of the benchmark of accuracy. */
export interface AccuracyOptions {
  readonly corpora: string;
  readonly peers?: string;
  /** How far we are ahead of each of them, and how sure that is. */
  readonly bootstrap?: true;
  /** What weights reach that were fitted without the document, too. */
  readonly leftOut?: true;
  /** What the documents of each set find when they teach each other words, too. */
  readonly together?: true;
  /** A JSON file: strict F1 by set that must be reached. */
  readonly floors?: string;
  /** Leave out one kind of evidence at a time, and weigh each alone. */
  readonly ablation?: true;
  /** Cut Chinese with each word segmenter. */
  readonly segmenters?: true;
  /** How often beads of a score are right. */
  readonly reliability?: true;
  /** Wrong beads by kind, and how many examples of each to print. */
  readonly errors?: true | number;
  readonly json?: true;
}

interface Row {
  readonly set: string;
  readonly aligner: string;
  readonly report: CorpusReport;
  readonly seconds?: number;
}

/** Prints how well gold sets are aligned, and how well other aligners did where their answers are given. */
export async function benchAccuracy(options: AccuracyOptions): Promise<void> {
  const { corpora, peers, floors, errors, json } = options;
  if (options.bootstrap) {
    if (peers === undefined)
      throw new RangeError("--bootstrap compares with others: --peers says where their answers are.");
    return benchBootstrap({ corpora, peers, leftOut: options.leftOut === true });
  }
  if (options.ablation) return ablation(corpora);
  if (options.segmenters) return segmenters(corpora);
  if (options.reliability) return printReliability(corpora);
  if (errors) return benchErrors({ corpora, peers, examples: errors === true ? 0 : errors });
  const leftOut = options.leftOut ? answersLeftOut(corpora) : new Map<string, readonly JudgedDocument[]>();
  const rows = allSets(corpora).flatMap(({ name, documents }): Row[] => [
    ours(name, documents),
    ...(options.together ? [together(name, documents)] : []),
    ...[leftOut.get(name) ?? []]
      .filter(({ length }) => length > 0)
      .map((judged) => ({
        set: name,
        aligner: "duiqi, left out of the fit",
        report: evaluateCorpus(judged),
      })),
    ...(peers === undefined ? [] : theirs(peers, name, documents)),
  ]);
  if (floors !== undefined) checkFloors(rows, floors);
  if (json) {
    console.log(
      JSON.stringify(
        rows.map(({ set, aligner, report, seconds }) => ({ set, aligner, seconds, ...report.micro })),
        null,
        2,
      ),
    );
    return;
  }
  for (const [at, { set, aligner, report, seconds }] of rows.entries()) {
    if (set !== rows[at - 1]?.set) {
      console.log(`\n${set} (${report.documents.length} documents)`.padEnd(34), "strict    lax  content    all");
    }
    const cells = (["strict", "lax", "content", "all"] as const).map((kind) =>
      report.micro[kind].f1.toFixed(3).padStart(7),
    );
    console.log(
      `  ${aligner.padEnd(30)}${cells.join(" ")}${seconds === undefined ? "" : `   ${seconds.toFixed(2)} s`}`,
    );
  }
}

function ours(set: string, documents: readonly GoldDocument[], options: AlignOptions = {}): Row {
  const start = performance.now();
  const found = documents.map(({ source, target }) => align(source, target, options));
  const seconds = (performance.now() - start) / 1000;
  return { set, aligner: "duiqi", seconds, report: judge(documents, found) };
}

/** The documents of a set aligned together, as `duiqi build` does. */
function together(set: string, documents: readonly GoldDocument[]): Row {
  const start = performance.now();
  const found = alignTogether(documents);
  const seconds = (performance.now() - start) / 1000;
  return { set, aligner: "duiqi, together", seconds, report: judge(documents, found) };
}

const theirs = (peers: string, set: string, documents: readonly GoldDocument[]): Row[] =>
  answersOf(peers, set, documents).map(({ aligner, found }) => ({ set, aligner, report: judge(documents, found) }));

const judge = (documents: readonly GoldDocument[], found: readonly (readonly JudgedBead[])[]): CorpusReport =>
  evaluateCorpus(documents.map(({ name, gold }, at) => ({ name, gold, found: found[at] })));

function checkFloors(rows: readonly Row[], file: string): void {
  const floors: Record<string, number> = JSON.parse(readFileSync(file, "utf8"));
  for (const { set, report } of rows.filter(({ aligner }) => aligner === "duiqi")) {
    const floor = floors[set] ?? 0;
    if (report.micro.strict.f1 >= floor) continue;
    console.error(`${set}: strict F1 ${report.micro.strict.f1.toFixed(4)} is below its floor, ${floor}.`);
    process.exitCode = 1;
  }
}

/** Prints strict F1 with everything, without each kind of evidence, and with each alone; without nulls that follow the pair; and of all documents together. */
function ablation(corpora: string): void {
  const sets = goldSets(corpora);
  const model: AlignmentModel = { ...fittedModel, adaptation: { ...fittedModel.adaptation, nulls: 0 } };
  printTable(sets, [...EVIDENCE_TRIALS, { name: "nulls at one price", model }]);
  printRow(
    "documents together",
    sets.map(({ name, documents }) => together(name, documents)),
  );
}

/** Prints strict F1 with each segmenter that works here. */
async function segmenters(corpora: string): Promise<void> {
  const trials: { readonly name: string; readonly segmenter?: WordSegmenter }[] = [{ name: "lexicon's longest match" }];
  for (const prefer of ["jieba", "nodejieba", "@node-rs/jieba"] as const) {
    try {
      trials.push({ name: prefer, segmenter: await loadWordSegmenter({ prefer }) });
    } catch (error) {
      console.log(`${prefer} is not here: ${error}`);
    }
  }
  printTable(goldSets(corpora), trials);
}

type Trial = AlignOptions & { readonly name: string };

function printTable(sets: readonly GoldSet[], trials: readonly Trial[]): void {
  console.log(`${"strict F1".padEnd(26)}${sets.map(({ name }) => name.padStart(10)).join("")}`);
  for (const { name, ...options } of trials) {
    printRow(
      name,
      sets.map((set) => ours(set.name, set.documents, options)),
    );
  }
}

const printRow = (name: string, rows: readonly Row[]): void =>
  console.log(`${name.padEnd(26)}${rows.map(({ report }) => report.micro.strict.f1.toFixed(3).padStart(10)).join("")}`);

/** Prints, by score, how many two-sided beads there are and how many of them are right; and the calibration error. */
function printReliability(corpora: string): void {
  for (const { name, documents } of goldSets(corpora)) {
    const judged = documents.map(({ name, source, target, gold }) => ({ name, gold, found: align(source, target) }));
    const scored = scoredBeads(judged);
    console.log(`\n${name}: ${"problem" in scored ? scored.problem : "score, beads, right"}`);
    if ("problem" in scored) continue;
    const { bins, error } = reliability(scored.beads);
    for (const { from, to, beads, right } of bins) {
      console.log(`  ${from.toFixed(1)}–${to.toFixed(1)}  ${String(beads).padStart(5)}  ${right.toFixed(3)}`);
    }
    const sure = scored.beads.filter(({ score }) => score > 0.9);
    const right = sure.filter(({ isRight }) => isRight).length;
    console.log(
      `  above 0.9: ${sure.length} of ${scored.beads.length} beads, ${(right / Math.max(1, sure.length)).toFixed(3)} right; expected calibration error ${error.toFixed(3)}`,
    );
  }
}
