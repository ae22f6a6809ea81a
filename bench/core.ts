import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diagonalBand, type Path, type Trellis, viterbi } from "../src/core/index.js";
import { FULL_WEIGHT, lengthEvidence } from "../src/evidence/index.js";
import { median } from "./median.js";
import { syntheticLengths } from "./synthetic-lengths.js";

/** The yardstick's shapes and prices: Gale and Church's six. */
const SHAPES = [
  { source: 1, target: 1, cost: 0.1165 },
  { source: 1, target: 0, cost: 5.3 },
  { source: 0, target: 1, cost: 5.3 },
  { source: 2, target: 1, cost: 2.42 },
  { source: 1, target: 2, cost: 2.42 },
  { source: 2, target: 2, cost: 4.51 },
];

/** The yardstick's problem: its lengths, in a band around the diagonal. */
export function yardstickTrellis(sentences: number, radius: number): Trellis {
  const { source, target } = syntheticLengths(sentences);
  const evidence = lengthEvidence(source, target, { ratio: 3.2, variance: 6.8, ...FULL_WEIGHT });
  const band = diagonalBand(sentences, sentences, radius);
  return { sourceCount: sentences, targetCount: sentences, shapes: SHAPES, evidence, band };
}

/** One run of the core on synthetic lengths, in the words and units of the native yardstick. */
interface CoreRun {
  readonly sentences: number;
  readonly radius: number;
  readonly cells: number;
  readonly seconds: number;
  readonly nsPerCell: number;
  readonly cost: number;
  readonly beads: number;
}

/** Times the search alone: tables and lengths are made before the clock starts, as in the yardstick. */
function runCore(sentences: number, radius: number): CoreRun {
  const trellis = yardstickTrellis(sentences, radius);
  const start = performance.now();
  const path: Path = viterbi(trellis);
  const seconds = (performance.now() - start) / 1000;

  const cells = (sentences + 1) * (2 * radius + 1);
  const cost = path.costs.reduce((sum, each) => sum + each, 0);
  return { sentences, radius, cells, seconds, nsPerCell: (seconds * 1e9) / cells, cost, beads: path.shapes.length };
}

/** Options of the benchmark of the core. */
export interface CoreOptions {
  readonly sentences: number;
  readonly radius: number;
  readonly runs: number;
  readonly yardstick?: string;
  readonly json?: true;
}

/** Prints how fast the search is; with the yardstick's source, in turns with that, and whether both agree. */
export function benchCore({ sentences, radius, runs, yardstick, json }: CoreOptions): void {
  runCore(Math.min(sentences, 20_000), radius); // the engine compiles the loops first
  if (json) {
    console.log(JSON.stringify(printable(runCore(sentences, radius))));
    return;
  }
  const native = yardstick === undefined ? undefined : compile(yardstick);
  const ours: CoreRun[] = [];
  const theirs: CoreRun[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(runCore(sentences, radius));
    if (native) theirs.push(native.run(sentences, radius));
  }
  native?.remove();

  console.log(`${sentences} sentences a side, radius ${radius}, median of ${runs} runs`);
  console.log(line("duiqi", ours));
  if (theirs.length > 0) {
    console.log(line("native", theirs));
    const ratios = ours.map((run, at) => run.nsPerCell / theirs[at].nsPerCell);
    console.log(
      `ratio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
    );
    const [a, b] = [ours[0], theirs[0]];
    const apart = Math.abs(a.cost - b.cost) / b.cost;
    console.log(
      `cost differs by ${apart.toExponential(1)} (relative), beads ${a.beads === b.beads ? "agree" : "DIFFER"}`,
    );
    if (apart > 1e-6 || a.beads !== b.beads) process.exitCode = 1;
  }
  console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

const line = (name: string, runs: readonly CoreRun[]): string =>
  `${name.padEnd(7)} ${median(runs.map((run) => run.nsPerCell)).toFixed(2)} ns a cell · cost ${runs[0].cost.toFixed(3)} · ${runs[0].beads} beads`;

const printable = (run: CoreRun): CoreRun => ({
  ...run,
  seconds: Number(run.seconds.toFixed(4)),
  nsPerCell: Number(run.nsPerCell.toFixed(2)),
  cost: Number(run.cost.toFixed(3)),
});

function compile(source: string): { run(sentences: number, radius: number): CoreRun; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-bench-"));
  const program = join(folder, "length_dp");
  execFileSync("cc", ["-O3", "-march=native", "-ffast-math", source, "-o", program, "-lm"]);
  return {
    run: (sentences, radius) =>
      JSON.parse(execFileSync(program, [String(sentences), String(radius)], { encoding: "utf8" })),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
