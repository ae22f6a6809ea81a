import { createHash } from "node:crypto";
import { dirname, extname, isAbsolute, relative, resolve } from "node:path";
import { BitextError } from "../model/index.js";
import { type FileLine, LONGEST_LINE, linesOfFile } from "./file-lines.js";

/** Two texts to be aligned, as a manifest names them. */
export interface CorpusPair {
  /** Its line in the manifest, from 1. */
  readonly line: number;
  /** Files, either language on either side; from the manifest's folder where they are relative. */
  readonly source: string;
  readonly target: string;
  /** The addresses that the pages were saved from. */
  readonly sourceUrl?: string | undefined;
  readonly targetUrl?: string | undefined;
}

/** A line of a manifest that names no pair, and why. */
export interface BadLine {
  readonly line: number;
  readonly problem: string;
}

/** A run of a manifest's lines: a shard. */
export interface Slice {
  /** Its number, from 0. */
  readonly shard: number;
  /** In bytes of the manifest. */
  readonly start: number;
  readonly end: number;
  /** The first line, from 1. */
  readonly line: number;
}

/** A manifest, and how it is cut. */
export interface Manifest {
  /** An absolute path. */
  readonly file: string;
  readonly sha256: string;
  readonly pairCount: number;
  readonly slices: readonly Slice[];
}

/** A pair to be written into a manifest. */
export interface FoundPair {
  /** Files, from the working folder where they are relative; behind a page's, `#next` or `#previous` names the teaser in it. */
  readonly source: string;
  readonly target: string;
  /** How probable it is that they translate each other, 0 to 1; for people, since a run does not look at it. */
  readonly probability?: number | undefined;
}

/**
 * A manifest as `cutManifest` and `pairsOf` read it: JSON Lines where `file` ends in .jsonl or .ndjson, else a table. Relative files are
 * named from the folder of `file`, wherever it is read from; absolute ones stay so. Without `file` they stay as they are.
 *
 * @example
 * import { writeFileSync } from "node:fs";
 * import { writeManifest } from "duiqi/scale";
 * writeFileSync("pairs.tsv", writeManifest([{ source: "zh/1.html", target: "en/1.html", probability: 0.98 }], "pairs.tsv"));
 */
export function writeManifest(pairs: readonly FoundPair[], file?: string): string {
  const place = file === undefined ? undefined : dirname(resolve(file));
  const named = (name: string): string =>
    place === undefined || isAbsolute(name) ? name : relative(place, resolve(name));
  const rows = pairs.map(({ source, target, probability }) => ({
    source: named(source),
    target: named(target),
    ...(probability !== undefined && { probability: probability.toFixed(4) }),
  }));
  if (file !== undefined && isJsonLines(file)) {
    return rows
      .map(({ probability, ...pair }) => ({ ...pair, ...(probability && { probability: Number(probability) }) }))
      .map((row) => `${JSON.stringify(row)}\n`)
      .join("");
  }
  const head = ["source", "target", "probability"];
  return writeRows([head, ...rows.map(({ source, target, probability = "" }) => [source, target, probability])]);
}

/** Rows of a table of tab-separated values, a line each; a cell that would not stand as it is stands as a JSON string. */
export const writeRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(writeCell).join("\t")}\n`).join("");

/** Most cells stand as they are, `\` too: so people write them. */
const writeCell = (value: string): string =>
  /[\t\n\r]|^"|\p{Surrogate}/u.test(value) || value !== value.trim() ? JSON.stringify(value) : value;

/** The value of a cell: what stands in it, or in the JSON string that it is. */
function readCell(cell: string | undefined): string | undefined {
  const text = cell?.trim() || undefined;
  if (!text?.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : text;
  } catch {
    return text; // a name that begins with a quotation mark, by hand
  }
}

const isJsonLines = (file: string): boolean => /\.(jsonl|ndjson)$/i.test(extname(file));

const COLUMNS = ["source", "target", "source_url", "target_url"] as const;

/**
 * Cuts a manifest into shards: reads it once, in memory that depends on the number of shards alone.
 *
 * A manifest is a table of tab-separated values whose first line names the columns `source`, `target` and, if you like,
 * `source_url`, `target_url`; or JSON Lines with the fields `source`, `target`, `sourceUrl`, `targetUrl`. A cell stands for itself, without
 * white space around it, or is a JSON string. Blank lines are skipped. A bad line in the middle is a bad pair; a bad first line is a file that is no manifest.
 *
 * @throws BitextError `file-unreadable`; `format-invalid` where it is no manifest or has no pairs.
 */
export function cutManifest(file: string, shardSize: number): Manifest {
  const path = resolve(file);
  const head = headOf(path);
  const hash = createHash("sha256");
  const slices: Slice[] = [];
  let pairCount = 0;
  let number = 0;
  let last: { shard: number; start: number; line: number; end: number } | undefined;
  for (const line of linesOfFile(path, { onBytes: (bytes) => hash.update(bytes) })) {
    number += 1;
    if (isBlank(line) || number <= head.lines) continue;
    if (pairCount % shardSize === 0) {
      if (last) slices.push(last);
      last = { shard: slices.length, start: line.start, line: number, end: line.end };
    }
    if (last) last.end = line.end;
    pairCount += 1;
  }
  if (!last) throw noManifest(path, head.lines, "The manifest has no pairs.");
  slices.push(last);
  return { file: path, sha256: hash.digest("hex"), pairCount, slices };
}

/** The pairs of a shard, in order. */
export function* pairsOf(file: string, { start, end, line }: Slice): Generator<CorpusPair | BadLine> {
  const { read } = headOf(file);
  let number = line - 1;
  for (const each of linesOfFile(file, { start, end })) {
    number += 1;
    if (!isBlank(each)) yield read(each, number);
  }
}

/**
 * The pairs of a whole manifest, in order; a bad line is one that says why. Reads the file twice, in memory for its lines' places.
 *
 * @throws BitextError as `cutManifest` does.
 * @example
 * import { readManifest } from "duiqi/scale";
 * for (const pair of readManifest("pairs.tsv")) console.log(pair.line, "problem" in pair ? pair.problem : pair.source);
 */
export function* readManifest(file: string): Generator<CorpusPair | BadLine> {
  for (const slice of cutManifest(file, SLICE).slices) yield* pairsOf(resolve(file), slice);
}

const SLICE = 1000; // pairs: any number does

interface Head {
  /** Lines before the first pair. */
  readonly lines: number;
  readonly read: (line: FileLine, number: number) => CorpusPair | BadLine;
}

/** What the first line says that is not blank: the columns, or that every line is an object. */
function headOf(file: string): Head {
  let number = 0;
  for (const line of linesOfFile(file)) {
    number += 1;
    if (isBlank(line)) continue;
    const text = textOf(line);
    const isJson = isJsonLines(file) || text?.startsWith("{");
    if (isJson) {
      const first = readObject(line, number);
      if ("problem" in first) throw noManifest(file, number, first.problem);
      return { lines: 0, read: readObject };
    }
    const columns = text?.split("\t").map((name) => name.trim()) ?? [];
    for (const name of ["source", "target"]) {
      if (columns.includes(name)) continue;
      const message = `Column “${name}” is missing, expected a first line that names source and target, with a tab between them.`;
      throw noManifest(file, number, message);
    }
    const at = COLUMNS.map((name) => columns.indexOf(name));
    return { lines: number, read: (each, where) => readRow(each, where, columns.length, at) };
  }
  throw noManifest(file, 1, "The manifest is empty, expected a line for each pair.");
}

function readRow(line: FileLine, number: number, width: number, at: readonly number[]): CorpusPair | BadLine {
  const text = textOf(line);
  if (text === undefined) return unreadable(line, number);
  const cells = text.split("\t");
  if (cells.length !== width) {
    return { line: number, problem: `The line has ${cells.length} cells, expected ${width}, one a column.` };
  }
  const [source, target, sourceUrl, targetUrl] = at.map((column) => readCell(cells[column]));
  return pairOf({ source, target, sourceUrl, targetUrl }, number);
}

function readObject(line: FileLine, number: number): CorpusPair | BadLine {
  const text = textOf(line);
  if (text === undefined) return unreadable(line, number);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return pairOf({ ...value }, number);
  } catch {
    // said below
  }
  return { line: number, problem: "The line is no JSON object." };
}

function pairOf(fields: Readonly<Record<string, unknown>>, line: number): CorpusPair | BadLine {
  const { source, target, sourceUrl, targetUrl } = fields;
  if (typeof source !== "string" || source === "")
    return { line, problem: "The line names no source, expected a file." };
  if (typeof target !== "string" || target === "")
    return { line, problem: "The line names no target, expected a file." };
  return {
    line,
    source,
    target,
    ...(typeof sourceUrl === "string" && { sourceUrl }),
    ...(typeof targetUrl === "string" && { targetUrl }),
  };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function textOf({ bytes }: FileLine): string | undefined {
  try {
    return bytes && utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const unreadable = ({ bytes }: FileLine, line: number): BadLine => ({
  line,
  problem: bytes ? "The line is not UTF-8." : `The line is longer than ${LONGEST_LINE} bytes, expected names of files.`,
});

/** space, tab, carriage return: what a blank line may have */
const isBlank = ({ bytes }: FileLine): boolean =>
  bytes?.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d) ?? false;

const noManifest = (file: string, line: number, message: string): BitextError =>
  new BitextError("format-invalid", message, { place: { file, line } });
