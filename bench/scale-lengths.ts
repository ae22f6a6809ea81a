import { align } from "../src/align/index.js";
import { viterbiSteps } from "../src/core/index.js";
import type { LangTag, Side } from "../src/model/index.js";
import { yardstickTrellis } from "./core.js";
import { measuredProcess } from "./measured-process.js";
import { syntheticLengths } from "./synthetic-lengths.js";

const SENTENCES = 1_000_000;
const RADIUS = 50; // target sentences to each side of the diagonal

/** Makes its input; what it gives then aligns that. */
type Program = () => () => void;

const PROGRAMS = new Map<string, Program>([
  [
    "search",
    () => {
      const trellis = yardstickTrellis(SENTENCES, RADIUS);
      return () => viterbiSteps(trellis);
    },
  ],
  [
    "align",
    () => {
      const lengths = syntheticLengths(SENTENCES);
      const source = sideOfLengths(lengths.source, "zh");
      const target = sideOfLengths(lengths.target, "en");
      return () => align(source, target, { evidence: ["length"], radius: RADIUS });
    },
  ],
]);

/** Prints what a million sentences a side take by lengths alone: the core's one search, and `align` with its three. */
export function printScaleOfLengths(): void {
  const count = SENTENCES.toLocaleString("en");
  console.log(`\n${count} and ${count} sentences by lengths alone, radius ${RADIUS}:\n`);
  console.log("| | wall s | CPU s | MB of input | MB over it |\n|---|---|---|---|---|");
  for (const name of PROGRAMS.keys()) {
    const run = measuredProcess(process.argv[1], ["scale-lengths", "--program", name, "--json"]);
    const inputMegabytes: number = JSON.parse(run.printed);
    const memory = [inputMegabytes, run.peakMegabytes - inputMegabytes].map((value) => value.toFixed(0));
    console.log(`| ${[name, run.wallSeconds.toFixed(1), run.cpuSeconds.toFixed(1), ...memory].join(" | ")} |`);
  }
}

/** Runs a program, and prints the resident MB when its input was there, and nothing else. */
export function runScaleOfLengths({ program }: { readonly program: string }): void {
  const run = PROGRAMS.get(program)?.();
  console.log(process.memoryUsage.rss() / 2 ** 20);
  run?.();
}

/** Sentences of nothing but length: those of the same length share their text. */
function sideOfLengths(lengths: Int32Array, lang: LangTag): Side {
  const texts = Array.from({ length: 1 + Math.max(...new Set(lengths)) }, (_, length) => "x".repeat(length));
  const sentences = Array.from(lengths, (length) => ({ start: 0, end: length, text: texts[length], block: 0 }));
  return { document: { lang, text: "", blocks: [{ start: 0, end: 0, kind: "paragraph" }] }, sentences };
}
