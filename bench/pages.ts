import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodePage } from "../src/page/index.js";
import { median } from "./median.js";
import { type PageReader, pageReaders } from "./page-readers.js";

/** Options of the benchmark of pages. */
export interface PagesOptions {
  /** A folder with the folders `zh` and `en` of saved pages: `NAME.html.gz` and `NAME.gold.txt`, the text of its article. */
  readonly pages: string;
  /** How many of the worst pages are listed. */
  readonly worst: number;
  readonly runs: number;
  /** Whether each page is listed, with what each reader makes of it. */
  readonly byPage?: boolean;
}

/** What reading one page gave, beside its gold. */
interface PageResult {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  /** The date that was read and the one that the page states for machines, where it states one. */
  readonly date: string | undefined;
  readonly stated: string | undefined;
  /** Whether the headline is the one that the page states for machines; `undefined` where it states none. */
  readonly titled: boolean | undefined;
  readonly ms: number;
}

const GRAM = 4; // characters of Chinese or words of English

const HEADER = `| pages read by | pages | precision | recall | F1 | dates right | titles right | ms a page |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

/**
 * Prints precision, recall and F1 of the main text by language, dates and headlines that are right, and time a page, ours beside those of other readers,
 * as a table of Markdown; then our worst pages.
 */
export async function benchPages({ pages, worst, runs, byPage = false }: PagesOptions): Promise<void> {
  console.log(`\n${HEADER}`);
  const read: (readonly [lang: string, all: ReadonlyMap<string, readonly PageResult[]>])[] = [];
  for (const lang of ["zh", "en"] as const) {
    const names = readdirSync(join(pages, lang))
      .filter((file) => file.endsWith(".html.gz"))
      .map((file) => file.slice(0, -".html.gz".length))
      .sort();
    const all = new Map<string, readonly PageResult[]>();
    for (const reader of pageReaders) {
      const results: PageResult[] = [];
      for (const name of names) results.push(await measured(reader, join(pages, lang), name, lang, runs));
      console.log(rowOf(`${lang === "zh" ? "Chinese" : "English"}, ${reader.name}`, results));
      all.set(reader.name, results);
    }
    read.push([lang, all]);
  }
  for (const [lang, all] of read) printPages(lang, all, worst, byPage);
}

function printPages(
  lang: string,
  all: ReadonlyMap<string, readonly PageResult[]>,
  worst: number,
  byPage: boolean,
): void {
  const [ours = []] = all.values();
  if (byPage) {
    console.log(`\nF1 by page, ${lang}: ${[...all.keys()].join(", ")}`);
    for (const [at, { name }] of ours.entries()) {
      const scores = [...all.values()].map((results) => f1(results[at]).toFixed(3));
      console.log(`${name.padEnd(60)} ${scores.join("  ")}`);
    }
  }
  console.log(`\nthe worst ${worst}, ${lang}     precision  recall`);
  for (const { name, precision, recall } of [...ours].sort((a, b) => f1(a) - f1(b)).slice(0, worst)) {
    console.log(`${name.padEnd(20)} ${precision.toFixed(3).padStart(10)} ${recall.toFixed(3).padStart(7)}`);
  }
  for (const { name, date, stated } of ours) {
    if (stated !== undefined && date !== stated)
      console.log(`${name}: the date ${date ?? "is lost"}, stated ${stated}`);
  }
  console.log("");
}

/** What a reader made of all pages of a language, as a row of the table. */
function rowOf(label: string, results: readonly PageResult[]): string {
  const precision = mean(results.map((each) => each.precision));
  const recall = mean(results.map((each) => each.recall));
  const stating = results.filter(({ stated }) => stated !== undefined);
  const right = stating.filter(({ date, stated }) => date === stated).length;
  const shares = [precision, recall, f1({ precision, recall })].map((value) => value.toFixed(3));
  const named = results.filter(({ titled }) => titled !== undefined);
  const titles = named.filter(({ titled }) => titled).length;
  const ms = mean(results.map((each) => each.ms)).toFixed(0);
  const counts = [`${right} of ${stating.length}`, `${titles} of ${named.length}`, ms];
  return `| ${[label, results.length, ...shares, ...counts].join(" | ")} |`;
}

async function measured(
  reader: PageReader,
  folder: string,
  name: string,
  lang: "zh" | "en",
  runs: number,
): Promise<PageResult> {
  const bytes = gunzipSync(readFileSync(join(folder, `${name}.html.gz`)));
  const gold = readFileSync(join(folder, `${name}.gold.txt`), "utf8");
  const times: number[] = [];
  let article = await reader.read(bytes, lang);
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    article = await reader.read(bytes, lang);
    times.push(performance.now() - start);
  }
  const html = decodePage({ bytes }).text;
  const expected = grams(gold, lang);
  const found = grams(article.text, lang);
  const common = [...found].reduce((sum, [gram, count]) => sum + Math.min(count, expected.get(gram) ?? 0), 0);
  const precision = common / Math.max(1, total(found));
  const recall = common / Math.max(1, total(expected));
  return {
    name,
    precision,
    recall,
    date: article.date,
    stated: statedDate(html),
    titled: isTitled(article.title, html),
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

const STATED_TITLE = /<meta[^>]{0,100}property=["']og:title["'][^>]{0,100}content="([^"]{5,300})"/i;

/** Whether a title is the one that a page states for machines, which may have the site's name behind it. */
function isTitled(title: string | undefined, html: string): boolean | undefined {
  const bare = (text: string) => text.replace(/&[#\w]{2,8};|[^\p{L}\p{N}]/gu, "").toLowerCase();
  const stated = bare(STATED_TITLE.exec(html)?.[1] ?? "");
  if (stated === "") return undefined;
  const own = bare(title ?? "");
  return own !== "" && stated.startsWith(own) && own.length >= stated.length / 2;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const f1 = ({ precision, recall }: { readonly precision: number; readonly recall: number }): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
