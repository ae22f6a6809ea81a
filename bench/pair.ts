import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { LangTag } from "../src/model/index.js";
import { readPage } from "../src/page/index.js";
import { type DocumentPairs, type PairableDocument, pairDocuments } from "../src/pair/index.js";
import { goldSets } from "./gold-sets.js";

/** Options of the benchmark of pairing. */
export interface PairBenchOptions {
  readonly corpora: string;
  /** A folder of pages in both languages. */
  readonly pages?: string;
  /** The only pairs in it: `zh.txt#next=en.txt`, divided by commas. */
  readonly expect?: string;
  /** Precision and recall below which the run fails. */
  readonly floor?: number;
  /** Documents that are made on each side, to time pairing. */
  readonly documents?: number;
}

/** Prints how many documents find their partners, and how long that takes. */
export function benchPair({ corpora, pages, expect, floor = 0, documents }: PairBenchOptions): void {
  if (documents !== undefined) {
    benchScale(corpora, documents);
    return;
  }
  for (const set of readdirSync(corpora).sort()) {
    const folder = join(corpora, set);
    if (!existsSync(join(folder, "pairs.tsv"))) continue;
    const zh = named(join(folder, "zh"), "zh");
    const en = named(join(folder, "en"), "en");
    const lines = readFileSync(join(folder, "pairs.tsv"), "utf8").trim().split("\n");
    const key = new Map(lines.map((line) => line.split("\t") as [string, string]));
    const { pairs } = pairDocuments(zh, en);
    const right = pairs.filter(({ source, target }) => key.get(zh[source].name) === en[target].name).length;
    const [precision, recall] = [right / Math.max(1, pairs.length), right / key.size];
    console.log(
      `${set}: ${zh.length} and ${en.length} documents, ${key.size} pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    if (Math.min(precision, recall) < floor) fail(`${set}: precision or recall is below its floor, ${floor}.`);
  }
  if (pages !== undefined) checkPages(pages, expect);
}

type Named = PairableDocument & { readonly name: string };

const named = (folder: string, lang: LangTag): Named[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ name, lang, text: readFileSync(join(folder, name), "utf8") }));

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

/** Pairs the documents of a folder of pages, their teasers too, and prints every probability that is not near 0. */
function checkPages(folder: string, expected: string | undefined): void {
  const documents = readdirSync(folder)
    .sort()
    .flatMap((file): Named[] => {
      const { main, related } = readPage({ bytes: readFileSync(join(folder, file)) });
      return [{ ...main, name: file }, ...related.map((each) => ({ ...each, name: `${file}#${each.relation}` }))];
    });
  const zh = documents.filter(({ lang }) => lang.startsWith("zh"));
  const en = documents.filter(({ lang }) => lang.startsWith("en"));
  const { pairs, unpairedSources }: DocumentPairs = pairDocuments(zh, en);
  console.log(`\n${basename(folder)}: ${zh.length} and ${en.length} documents`);
  for (const { source, target, probability } of pairs) {
    console.log(`  ${probability.toFixed(3)}  ${zh[source].name} = ${en[target].name}`);
  }
  for (const { document, nearest } of unpairedSources) {
    console.log(`  ${nearest?.probability.toFixed(3) ?? "     "}  ${zh[document].name} is left over`);
  }
  const found = pairs.map(({ source, target }) => `${zh[source].name}=${en[target].name}`).join(",");
  if (expected !== undefined && found !== expected) fail(`${folder}: “${expected}” was expected.`);
}

const SHORTEST = 8; // beads of a document that is made
const LONGEST = 32;
const ALONE = 0.1; // of the documents of each side that have no partner
const SUMMARISED = 0.1; // of the English documents that stop after a third

/** Times pairing on documents made of the gold sets' beads, drawn by a seed, in an order drawn by it too. */
function benchScale(corpora: string, count: number): void {
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const beads = goldSets(corpora)
    .filter(({ name }) => name !== "ntrex-tw")
    .flatMap(({ documents }) =>
      documents.flatMap(({ source, target, gold }) =>
        gold
          .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
          .map((bead) => ({
            zh: bead.source.map((at) => source.sentences[at].text).join(""),
            en: bead.target.map((at) => target.sentences[at].text).join(" "),
          })),
      ),
    );
  const zh: Named[] = [];
  const en: (Named & { readonly place: number })[] = [];
  for (let n = 0; n < count; n++) {
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
    const own = Array.from({ length }, () => beads[Math.floor(random() * beads.length)]);
    const fate = random();
    const name = String(n);
    const told = fate > 1 - ALONE - SUMMARISED ? own.slice(0, Math.ceil(length / 3)) : own;
    if (fate >= ALONE) zh.push({ name, lang: "zh", text: own.map((bead) => bead.zh).join("\n") });
    if (fate <= 1 - ALONE) en.push({ name, lang: "en", text: told.map((bead) => bead.en).join("\n"), place: random() });
  }
  en.sort((a, b) => a.place - b.place);
  const start = performance.now();
  const { pairs } = pairDocuments(zh, en);
  const seconds = (performance.now() - start) / 1000;
  const there = new Set(en.map(({ name }) => name));
  const all = zh.filter(({ name }) => there.has(name)).length;
  const right = pairs.filter(({ source, target }) => zh[source].name === en[target].name).length;
  console.log(`${zh.length} and ${en.length} documents made of ${beads.length} beads, ${all} pairs`);
  console.log(
    `${seconds.toFixed(1)} s, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB: precision ${(right / pairs.length).toFixed(4)}, recall ${(right / all).toFixed(4)}`,
  );
}
