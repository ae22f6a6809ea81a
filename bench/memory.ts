import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultLexicon } from "../src/lexicon/index.js";
import { type Memory, openMemory } from "../src/memory/index.js";
import type { TranslationUnit } from "../src/model/index.js";
import { openSqlite } from "../src/node/index.js";
import { memoryUnits, randomFrom } from "./memory-units.js";

/** Options of the benchmark of the memory. */
export interface MemoryBenchOptions {
  readonly units: number;
  /** Look-ups of each kind. */
  readonly lookups: number;
  /** Keep the memory here, and use it again. */
  readonly file?: string;
}

/** Prints how fast a memory of made units is filled, opened and searched, and how large its index is. */
export async function benchMemory({ units: count, lookups, file: kept }: MemoryBenchOptions): Promise<void> {
  const folder = kept === undefined ? mkdtempSync(join(tmpdir(), "duiqi-memory-")) : undefined;
  const file = kept ?? join(folder ?? "", "bench.db");
  try {
    if (!existsSync(file)) await fill(file, count);
    const start = performance.now();
    const database = await openSqlite(file);
    const memory = openMemory(database, { lexicon: defaultLexicon() });
    memory.exact("打开");
    console.log(`opened and asked in ${(performance.now() - start).toFixed(1)} ms`);
    const { units, bytes } = memory.stats();
    console.log(
      `${units} units: text ${mega(bytes.text)}, index of words ${mega(bytes.index)}, file ${mega(statSync(file).size)}: all but the text is ${(statSync(file).size / bytes.text - 1).toFixed(2)} times the text`,
    );
    await measure(memory, count, lookups);
    database.close();
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true });
  }
}

const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function fill(file: string, count: number): Promise<void> {
  const start = performance.now();
  const database = await openSqlite(file, { create: true });
  const { added } = await openMemory(database).add(memoryUnits(defaultLexicon(), count));
  database.close();
  const seconds = (performance.now() - start) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `added ${added} units in ${seconds.toFixed(0)} s, ${(added / seconds).toFixed(0)} a second, peak memory ${peak.toFixed(0)} MB`,
  );
}

async function measure(memory: Memory, count: number, lookups: number): Promise<void> {
  const random = randomFrom(5);
  const every = Math.max(1, Math.floor(count / lookups));
  const asked: TranslationUnit[] = [];
  let n = 0;
  for (const unit of memoryUnits(defaultLexicon(), count)) if (n++ % every === 0) asked.push(unit);

  await time("exact", asked, ({ source }) => memory.exact(source.text).length);
  const changed = asked.map(({ source, target }) => ({
    zh: changedZh(source.text, random),
    en: changedEn(target.text, random),
  }));
  await time("fuzzy at 70 %, Chinese", changed, ({ zh }) => memory.find(zh).length);
  await time("fuzzy at 70 %, English", changed, ({ en }) => memory.find(en).length);
  const grep = async (phrase: string): Promise<number> => {
    let found = 0;
    for await (const _ of memory.grep(phrase)) if (++found === 20) break;
    return found;
  };
  for (const length of [1, 2, 3, 5]) {
    await time(`concordance of ${length} Chinese characters`, asked, ({ source }) =>
      grep(cut(source.text, length, random)),
    );
  }
  await time("concordance of an English word", asked, ({ target }) => grep(cutWords(target.text, 1, random)));
  await time("concordance of two English words", asked, ({ target }) => grep(cutWords(target.text, 2, random)));
}

/** Runs look-ups one by one, and prints what they took. The count of results is a checksum. */
async function time<T>(name: string, asked: readonly T[], look: (item: T) => number | Promise<number>): Promise<void> {
  const times: number[] = [];
  let results = 0;
  let hits = 0;
  for (const item of asked) {
    const start = performance.now();
    const found = await look(item);
    times.push(performance.now() - start);
    results += found;
    if (found > 0) hits++;
  }
  const total = times.reduce((sum, each) => sum + each, 0);
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor(share * (times.length - 1))].toFixed(2);
  console.log(
    `${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms, ${((1000 * times.length) / total).toFixed(0)} a second; ${hits} of ${times.length} found something, ${results} results`,
  );
}

/** A tenth of the characters changed, one at least. */
function changedZh(text: string, random: () => number): string {
  const characters = [...text];
  for (let n = 0; n < Math.max(1, characters.length / 10); n++) {
    characters[Math.floor(random() * characters.length)] = "改动换新另"[Math.floor(random() * 5)];
  }
  return characters.join("");
}

function changedEn(text: string, random: () => number): string {
  const words = text.split(" ");
  for (let n = 0; n < Math.max(1, words.length / 10); n++) words[Math.floor(random() * words.length)] = "changed";
  return words.join(" ");
}

function cut(text: string, length: number, random: () => number): string {
  const runs = text.match(/\p{Script=Han}+/gu)?.filter((run) => [...run].length >= length) ?? [];
  if (runs.length === 0) return "中国经济发展".slice(0, length);
  const run = [...runs[Math.floor(random() * runs.length)]];
  const at = Math.floor(random() * (run.length - length + 1));
  return run.slice(at, at + length).join("");
}

function cutWords(text: string, count: number, random: () => number): string {
  const words = text.split(/[ ,.]+/).filter((word) => word !== "");
  const at = Math.floor(random() * Math.max(1, words.length - count + 1));
  return words.slice(at, at + count).join(" ");
}
