import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type RunReport, runCorpus } from "../src/scale/index.js";
import { median } from "./median.js";

/** Options of the benchmark of many pairs. */
export interface CorpusOptions {
  readonly corpora: string;
  readonly pairs: number;
  readonly jobs: readonly number[];
  readonly runs: number;
  readonly sizes: readonly number[];
}

/** Options of one run of it, in a process of its own. */
export interface CorpusRunOptions {
  readonly manifest: string;
  readonly output: string;
  readonly jobs: number;
}

interface Run {
  readonly report: RunReport | undefined;
  readonly seconds: number;
  /** Of all cores: what the run takes of a machine that others use too. */
  readonly coreSeconds: number;
  readonly peakMegabytes: number;
}

/** Prints pairs a second with each number of jobs, run in turns, and peak memory at several sizes. */
export function benchCorpus({ corpora, pairs, jobs, runs, sizes }: CorpusOptions): void {
  const room = mkdtempSync(join(tmpdir(), "duiqi-bench-"));
  try {
    const texts = pairsIn(corpora);
    const manifest = makeCorpus(room, texts, pairs);
    const measured = jobs.map((): Run[] => []);
    for (let round = 0; round < runs; round++) {
      for (const [at, count] of jobs.entries()) measured[at].push(run(room, manifest, count));
    }
    const { report } = measured[0][0];
    console.log(
      `${pairs} pairs of ${texts.length} texts, ${report?.aligned} aligned, ${report?.sourceSentences} and ${report?.targetSentences} sentences; median of ${runs} runs in turns`,
    );
    const rates = measured.map((each) => median(each.map(({ seconds }) => pairs / seconds)));
    for (const [at, count] of jobs.entries()) {
      const all = measured[at].map(({ seconds }) => (pairs / seconds).toFixed(1)).join(", ");
      const coreSeconds = median(measured[at].map((each) => each.coreSeconds)).toFixed(1);
      console.log(
        `${count} ${count === 1 ? "job " : "jobs"}${HAS_TASKSET ? ` on ${count} of the cores` : ""}  ${rates[at].toFixed(1)} pairs/s (${all}), ${coreSeconds} s of cores`,
      );
    }
    for (let at = 1; at < jobs.length; at++) {
      const ratios = measured[at].map(({ seconds }, round) => measured[0][round].seconds / seconds);
      const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
      console.log(`${jobs[at]} jobs to ${jobs[0]}: ${median(ratios).toFixed(2)} times (${range})`);
    }
    for (const size of sizes) {
      const count = jobs[jobs.length - 1];
      const { peakMegabytes, seconds } = run(room, makeCorpus(room, texts, size), count);
      console.log(`${size} pairs, ${count} jobs: ${peakMegabytes.toFixed(0)} MB at most, ${seconds.toFixed(1)} s`);
    }
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** One run, printed as JSON. */
export async function benchCorpusRun({ manifest, output, jobs }: CorpusRunOptions): Promise<void> {
  const begun = performance.now();
  const report = await runCorpus({ manifest }, output, { jobs, shardSize: SHARD });
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage();
  const coreSeconds = (user + system) / 1e6;
  const result: Run = { report, seconds, coreSeconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  console.log(JSON.stringify(result));
}

const HAS_TASKSET = spawnSync("taskset", ["--version"]).status === 0;
const SHARD = 25; // pairs: so few that no job is left waiting for another's last shard

/**
 * In a process of its own, so that its peak memory is its own; and on as many cores as it has jobs, where the system can say so: else
 * one job's garbage collector and compiler work on the second core.
 */
function run(room: string, manifest: string, jobs: number): Run {
  const output = join(room, "out");
  const args = ["corpus-run", "--manifest", manifest, "--output", output, "--jobs", String(jobs), "--json"];
  const [command, ...before] = HAS_TASKSET ? ["taskset", "-c", `0-${jobs - 1}`, process.execPath] : [process.execPath];
  const printed = execFileSync(command, [...before, process.argv[1], ...args], { encoding: "utf8" });
  rmSync(output, { recursive: true });
  return JSON.parse(printed);
}

/** The pairs of files in a folder of folders: `zh.html` and `en.html`, or `DOC.zh` and `DOC.en`. */
function pairsIn(corpora: string): [string, string][] {
  const folders = readdirSync(corpora, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? join(corpora, entry.name) : [],
  );
  return [corpora, ...folders].sort().flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .flatMap((name): [string, string][] => {
        const counterpart = name === "zh.html" ? "en.html" : name.replace(/\.zh$/, ".en");
        const isPair = counterpart !== name && existsSync(join(folder, counterpart));
        return isPair ? [[join(folder, name), join(folder, counterpart)]] : [];
      }),
  );
}

/** A corpus of `count` pairs: the texts again and again, each time under new names. */
function makeCorpus(room: string, texts: readonly [string, string][], count: number): string {
  const folder = join(room, String(count));
  const manifest = join(folder, "pairs.tsv");
  if (existsSync(manifest)) return manifest;
  mkdirSync(folder);
  const rows = Array.from({ length: count }, (_, at) =>
    texts[at % texts.length].map((file, side) => {
      const name = `${at}.${side}`;
      symlinkSync(resolve(file), join(folder, name));
      return name;
    }),
  );
  writeFileSync(manifest, `source\ttarget\n${rows.map((row) => `${row.join("\t")}\n`).join("")}`);
  return manifest;
}
