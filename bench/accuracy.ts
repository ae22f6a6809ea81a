import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { align } from "../src/align/index.js";
import { type CorpusReport, evaluateCorpus, type JudgedBead } from "../src/evaluate/index.js";
import { parseIndexBeads } from "../src/format/index.js";
import { type GoldDocument, goldSets } from "./gold-sets.js";

/** Options of the benchmark of accuracy. */
export interface AccuracyOptions {
  readonly corpora: string;
  readonly peers?: string;
  /** A JSON file: strict F1 by set that must be reached. */
  readonly floors?: string;
  readonly json?: true;
}

interface Row {
  readonly set: string;
  readonly aligner: string;
  readonly report: CorpusReport;
  readonly seconds?: number;
}

/** Prints how well gold sets are aligned, and how well other aligners did where their answers are given. */
export function benchAccuracy({ corpora, peers, floors, json }: AccuracyOptions): void {
  const rows = goldSets(corpora).flatMap(({ name, documents }) => [
    ours(name, documents),
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

function ours(set: string, documents: readonly GoldDocument[]): Row {
  const start = performance.now();
  const found = documents.map(({ source, target }) => align(source, target));
  const seconds = (performance.now() - start) / 1000;
  return { set, aligner: "duiqi", seconds, report: judge(documents, (at) => found[at]) };
}

function theirs(peers: string, set: string, documents: readonly GoldDocument[]): Row[] {
  return readdirSync(peers)
    .sort()
    .filter((peer) => documents.every(({ name }) => existsSync(join(peers, peer, set, `${name}.align`))))
    .map((peer) => {
      const answer = (at: number) =>
        parseIndexBeads(readFileSync(join(peers, peer, set, `${documents[at].name}.align`), "utf8"));
      return { set, aligner: peer, report: judge(documents, answer) };
    });
}

const judge = (documents: readonly GoldDocument[], found: (at: number) => readonly JudgedBead[]): CorpusReport =>
  evaluateCorpus(documents.map(({ name, gold }, at) => ({ name, gold, found: found(at) })));

function checkFloors(rows: readonly Row[], file: string): void {
  const floors: Record<string, number> = JSON.parse(readFileSync(file, "utf8"));
  for (const { set, report } of rows.filter(({ aligner }) => aligner === "duiqi")) {
    const floor = floors[set] ?? 0;
    if (report.micro.strict.f1 >= floor) continue;
    console.error(`${set}: strict F1 ${report.micro.strict.f1.toFixed(4)} is below its floor, ${floor}.`);
    process.exitCode = 1;
  }
}
