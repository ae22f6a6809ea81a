import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readPage } from "../src/page/index.js";
import { median } from "./median.js";

/** Options of the benchmark of pages. */
export interface PagesOptions {
  /** A folder with the folders `zh` and `en` of saved pages: `NAME.html.gz` and `NAME.gold.txt`, the text of its article. */
  readonly pages: string;
  /** How many of the worst pages are listed. */
  readonly worst: number;
  readonly runs: number;
}

/** What reading one page gave, beside its gold. */
interface PageResult {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  /** The date that was read and the one that the page states for machines, where it states one. */
  readonly date: string | undefined;
  readonly stated: string | undefined;
  readonly ms: number;
}

const GRAM = 4; // characters of Chinese or words of English

/** Prints precision, recall and F1 of the main text by language, dates that are right, time a page, and the worst pages. */
export function benchPages({ pages, worst, runs }: PagesOptions): void {
  console.log("\n         pages  precision  recall     F1   dates right   ms a page");
  const all = (["zh", "en"] as const).map((lang) => {
    const results = readdirSync(join(pages, lang))
      .filter((file) => file.endsWith(".html.gz"))
      .sort()
      .map((file) => measured(join(pages, lang), file.slice(0, -".html.gz".length), lang, runs));
    printRow(lang, results);
    return { lang, results };
  });
  for (const { lang, results } of all) {
    console.log(`\nthe worst ${worst}, ${lang}     precision  recall`);
    for (const { name, precision, recall } of [...results].sort((a, b) => f1(a) - f1(b)).slice(0, worst)) {
      console.log(`${name.padEnd(20)} ${precision.toFixed(3).padStart(10)} ${recall.toFixed(3).padStart(7)}`);
    }
    const wrong = results.filter(({ date, stated }) => stated !== undefined && date !== stated);
    for (const { name, date, stated } of wrong) console.log(`${name}: the date ${date ?? "is lost"}, stated ${stated}`);
  }
}

function printRow(lang: string, results: readonly PageResult[]): void {
  const precision = mean(results.map((each) => each.precision));
  const recall = mean(results.map((each) => each.recall));
  const stating = results.filter(({ stated }) => stated !== undefined);
  const right = stating.filter(({ date, stated }) => date === stated).length;
  const cells = [precision, recall, f1({ precision, recall })].map((value) => value.toFixed(4).padStart(9));
  const dates = `${right} of ${stating.length}`.padStart(13);
  const ms = mean(results.map((each) => each.ms)).toFixed(1);
  console.log(`${lang.padEnd(8)}${String(results.length).padStart(6)}${cells.join("")}${dates}${ms.padStart(12)}`);
}

function measured(folder: string, name: string, lang: "zh" | "en", runs: number): PageResult {
  const bytes = gunzipSync(readFileSync(join(folder, `${name}.html.gz`)));
  const gold = readFileSync(join(folder, `${name}.gold.txt`), "utf8");
  const times: number[] = [];
  let document = readPage({ bytes }, { lang }).main;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    document = readPage({ bytes }, { lang }).main;
    times.push(performance.now() - start);
  }
  const texts = document.blocks.flatMap(({ kind, start, end }) =>
    kind === "title" ? [] : document.text.slice(start, end),
  );
  const expected = grams(gold, lang);
  const found = grams(texts.join("\n"), lang);
  const common = [...found].reduce((sum, [gram, count]) => sum + Math.min(count, expected.get(gram) ?? 0), 0);
  const precision = common / Math.max(1, total(found));
  const recall = common / Math.max(1, total(expected));
  return {
    name,
    precision,
    recall,
    date: document.date,
    stated: statedDate(bytes.toString("utf8")),
    ms: median(times),
  };
}

/** Every run of four characters or words of a text, without marks and spaces, and how often it occurs. */
function grams(text: string, lang: "zh" | "en"): Map<string, number> {
  const tokens = text.toLowerCase().match(lang === "zh" ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - GRAM + 1) && tokens.length > 0; at++) {
    const gram = tokens.slice(at, at + GRAM).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

const STATED = [
  /"datePublished"\s*:\s*"((?:19|20)\d\d-\d\d-\d\d)/,
  /<meta[^>]{0,200}(?:article:published_time|datePublished|pubdate|publishdate)["'][^>]{0,200}content=["']((?:19|20)\d\d-\d\d-\d\d)/i,
  /<meta[^>]{0,200}content=["']((?:19|20)\d\d-\d\d-\d\d)[^>]{0,100}(?:article:published_time|datePublished|pubdate|publishdate)["']/i,
  /itemprop=["']datePublished["'][^>]{0,200}(?:datetime|content)=["']((?:19|20)\d\d-\d\d-\d\d)/i,
];

/** The day of publication that a page states for machines, by patterns of our own and not by the reader's; `undefined` where it states none. */
function statedDate(html: string): string | undefined {
  return STATED.flatMap((pattern) => pattern.exec(html)?.[1] ?? [])[0];
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const f1 = ({ precision, recall }: { readonly precision: number; readonly recall: number }): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
