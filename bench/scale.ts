import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { machine } from "./machine.js";
import { type MeasuredProcess, measuredProcess } from "./measured-process.js";
import { type Plot, type Point, plotSvg } from "./plot.js";
import { exponentOf } from "./power-law.js";
import { printScaleOfLengths } from "./scale-lengths.js";

/** Options of the benchmark of long texts. */
export interface ScaleOptions {
  readonly corpora: string;
  /** How many times the text is written one after another, for each run. */
  readonly copies: readonly number[];
  /** Where the plot is drawn. */
  readonly svg?: string;
  /** Align a million sentences a side by lengths too. */
  readonly lengthOnly?: true;
}

interface Row extends MeasuredProcess {
  readonly copies: number;
  readonly sourceSentences: number;
  readonly targetSentences: number;
}

const COMMAND = "dist/cli/main.js";

/** Prints, and draws, what the built command takes for texts of several sizes, each in a process of its own. */
export function benchScale({ corpora, copies, svg, lengthOnly }: ScaleOptions): void {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is not there; npm run build makes it.`);
  const room = mkdtempSync(join(tmpdir(), "duiqi-bench-"));
  try {
    const texts = (["zh", "en"] as const).map((lang) =>
      readFileSync(join(corpora, "bible-5k", `001.${lang}`), "utf8").replace(/\n*$/, "\n"),
    );
    const rows = copies.map((count) => runOnCopies(room, texts, count));
    printTable(rows);
    if (svg !== undefined) writeFileSync(svg, plotOf(rows));
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
  if (lengthOnly) printScaleOfLengths();
}

function runOnCopies(room: string, texts: readonly string[], copies: number): Row {
  const [zh, en] = texts.map((text, side) => {
    const file = join(room, `${side}.txt`);
    writeFileSync(file, text.repeat(copies));
    return { file, sentences: copies * (text.split("\n").length - 1) };
  });
  const output = join(room, "out.beads");
  const args = ["align", zh.file, en.file, "--split", "lines", "--to", "beads", "-o", output];
  const measured = measuredProcess(COMMAND, args);
  return { ...measured, copies, sourceSentences: zh.sentences, targetSentences: en.sentences };
}

const pointsOf = (rows: readonly Row[], value: (row: Row) => number): Point[] =>
  rows.map((row) => ({ x: row.sourceSentences + row.targetSentences, y: value(row) }));

function printTable(rows: readonly Row[]): void {
  const [first] = rows;
  console.log(
    "| copies | sentences | wall s | CPU s | to the first | MB | to the first |\n|---|---|---|---|---|---|---|",
  );
  for (const row of rows) {
    const cells = [
      row.copies,
      `${row.sourceSentences.toLocaleString("en")} and ${row.targetSentences.toLocaleString("en")}`,
      row.wallSeconds.toFixed(1),
      row.cpuSeconds.toFixed(1),
      (row.cpuSeconds / first.cpuSeconds).toFixed(2),
      row.peakMegabytes.toFixed(0),
      (row.peakMegabytes / first.peakMegabytes).toFixed(2),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
  if (rows.length < 2) return;
  const exponent = (value: (row: Row) => number): string => exponentOf(pointsOf(rows, value)).toFixed(2);
  console.log(
    `exponents over the size: CPU ${exponent((row) => row.cpuSeconds)}, wall ${exponent((row) => row.wallSeconds)}, memory ${exponent((row) => row.peakMegabytes)}`,
  );
}

function plotOf(rows: readonly Row[]): string {
  const plot = (name: string, unit: string, value: (row: Row) => number): Plot => {
    const points = pointsOf(rows, value);
    const exponent = rows.length < 2 ? "" : `, exponent ${exponentOf(points).toFixed(2)}`;
    return { title: `${name}${exponent}`, unit, points };
  };
  return plotSvg({
    plots: [plot("CPU time", "s", (row) => row.cpuSeconds), plot("Peak memory", "MB", (row) => row.peakMegabytes)],
    caption: ["Sentences of both sides. Dashed: the first value, grown in proportion to the size.", machine()],
  });
}
