import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { byteDecoder, type UnitFormat, unitFormats } from "../src/format/index.js";
import type { TranslationUnit } from "../src/model/index.js";
import { openAside, readPieces } from "../src/node/index.js";

/** Options of the benchmark of formats. */
export interface FormatsOptions {
  readonly units: number;
  readonly formats: string;
  readonly seconds?: number;
  readonly megabytes?: number;
}

const PORTION = 1000; // units that are made, and written, at a time

/** Prints how long it takes to write units to a file and to read them back, and the most memory that it takes. */
export async function benchFormats({ units, formats, seconds, megabytes }: FormatsOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "duiqi-bench-"));
  try {
    for (const name of formats.split(",")) {
      const format = Object.entries(unitFormats).find(([each]) => each === name)?.[1];
      if (format === undefined) throw new Error(`“${name}” is no format of units.`);
      const file = join(folder, `units.${name}`);
      const written = await timed(async () => write(file, format, units));
      report(`${name}: writes`, units, file, written.seconds);
      const read = await timed(() => readAll(file, format));
      report(`${name}: reads`, units, file, read.seconds);
      const expected = checksumOf(unitsOf(units));
      if (read.value !== expected) throw new Error(`Read back ${read.value}, expected ${expected}.`);
      const slowest = Math.max(written.seconds, read.seconds);
      if (seconds !== undefined && slowest > seconds) {
        console.log(`FAILS: ${slowest.toFixed(1)} s, expected at most ${seconds} s`);
        process.exitCode = 1;
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`peak memory ${peak.toFixed(0)} MB`);
  if (megabytes !== undefined && peak > megabytes) {
    console.log(`FAILS: expected at most ${megabytes} MB`);
    process.exitCode = 1;
  }
}

async function timed<T>(run: () => Promise<T>): Promise<{ readonly seconds: number; readonly value: T }> {
  const start = performance.now();
  const value = await run();
  return { seconds: (performance.now() - start) / 1000, value };
}

function write(file: string, format: UnitFormat, count: number): void {
  const writer = format.writer();
  const out = openAside(file);
  for (const portion of unitsOf(count)) out.write(writer.push(portion));
  out.write(writer.end());
  out.commit();
}

async function readAll(file: string, format: UnitFormat): Promise<string> {
  const reader = format.reader();
  const decoder = byteDecoder();
  let sum = NOTHING;
  for await (const bytes of readPieces(file)) sum = added(sum, reader.push(decoder.push(bytes)));
  sum = added(added(sum, reader.push(decoder.end())), reader.end());
  return inWords(sum);
}

interface Checksum {
  readonly units: number;
  readonly characters: number;
  readonly score: number;
}
const NOTHING: Checksum = { units: 0, characters: 0, score: 0 };

const added = (sum: Checksum, units: readonly TranslationUnit[]): Checksum => {
  let { characters, score } = sum;
  for (const unit of units) {
    characters += unit.source.text.length + unit.target.text.length;
    score += Math.round((unit.score ?? 0) * 10_000);
  }
  return { units: sum.units + units.length, characters, score };
};

const inWords = ({ units, characters, score }: Checksum): string =>
  `${units} units of ${characters} characters, scores ${score}`;

function checksumOf(portions: Iterable<readonly TranslationUnit[]>): string {
  let sum = NOTHING;
  for (const portion of portions) sum = added(sum, portion);
  return inWords(sum);
}

const ZH = [
  "全市",
  "工业",
  "增加值",
  "同比",
  "增长",
  "百分之六",
  "，",
  "其中",
  "高技术",
  "制造业",
  "投资",
  "继续",
  "加快",
];
const EN = [
  "output",
  "of",
  "the",
  "city",
  "rose",
  "by",
  "6.2 %",
  "and",
  "investment",
  "in",
  "high-tech",
  "plants",
  "kept",
];

/** Units of a usual length, the same ones every time: about 40 characters of Chinese and 120 of English. */
function* unitsOf(count: number): Generator<TranslationUnit[]> {
  let seed = 12345;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 16) % below;
  };
  const textOf = (words: readonly string[], joint: string): string =>
    Array.from({ length: 10 + next(16) }, () => words[next(words.length)]).join(joint);
  for (let made = 0; made < count; made += PORTION) {
    yield Array.from(
      { length: Math.min(PORTION, count - made) },
      (_, at): TranslationUnit => ({
        id: String(made + at + 1),
        source: { lang: "zh-CN", text: `${textOf(ZH, "")}。` },
        target: { lang: "en", text: `${textOf(EN, " ")}.` },
        score: next(10_001) / 10_000,
        sourceUrl: `https://example.org/zh/${made}.html`,
        targetUrl: `https://example.org/en/${made}.html`,
        date: "2024-03-02",
      }),
    );
  }
}

function report(what: string, units: number, file: string, seconds: number): void {
  const megabytes = statSync(file).size / 1e6;
  console.log(
    `${what.padEnd(16)} ${units} units, ${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s: ${Math.round(units / seconds)} units/s, ${(megabytes / seconds).toFixed(0)} MB/s`,
  );
}
