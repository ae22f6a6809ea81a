/**
 * The bundled releases as files of the kinds that offices write: LibreOffice makes each from the article of the page, the file is read and aligned, and
 * the beads are judged by the gold of the release, as those of the page are. Prints a table, and exits with 1 where a kind loses too much.
 *
 *     npm run round-trips
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alignDocuments } from "../src/align/index.js";
import { hasDocumentEnding } from "../src/document/index.js";
import { evaluateCorpus, type JudgedBead } from "../src/evaluate/index.js";
import { parseBrackets } from "../src/format/index.js";
import type { Bitext, Document, Sentence, SentenceRange } from "../src/model/index.js";
import { readPageFile } from "../src/node/index.js";
import { type Conversion, converted } from "./round-trips/libre-office.js";
import { asColumns, asCsv, asHtml } from "./round-trips/source-files.js";

const RELEASES = "data/releases";
const LANGS = ["zh", "en"] as const;
type Lang = (typeof LANGS)[number];

/** A kind of file, where its files lie, and how much strict F1 may be lost by it. */
interface Kind {
  readonly name: string;
  readonly folder: string;
  readonly ending: string;
  readonly mayLose: number;
}

const OFFICE = 0.01;
const PDF = 0.03; // what a line or a column was is guessed from where letters stand

const KINDS: readonly Kind[] = [
  { name: "ODT", folder: "odt", ending: "odt", mayLose: OFFICE },
  { name: "DOCX", folder: "docx", ending: "docx", mayLose: OFFICE },
  { name: "RTF", folder: "rtf", ending: "rtf", mayLose: OFFICE },
  { name: "EPUB", folder: "epub", ending: "epub", mayLose: OFFICE },
  { name: "XLSX", folder: "xlsx", ending: "xlsx", mayLose: OFFICE },
  { name: "ODS", folder: "ods", ending: "ods", mayLose: OFFICE },
  { name: "PDF, one column", folder: "pdf", ending: "pdf", mayLose: PDF },
  { name: "PDF, two columns", folder: "pdf-columns", ending: "pdf", mayLose: PDF },
];

const CSV = "CSV:44,34,76,1,1/2,0,false,true"; // commas, quotes, UTF-8, from the first line, the column as text

const CONVERSIONS: readonly Conversion[] = [
  { from: "html", to: "odt", kind: "odt:writer8", filter: "HTML (StarWriter)" },
  ...["docx", "rtf", "epub", "pdf"].map((kind) => ({ from: "odt", to: kind, kind })),
  { from: "columns", to: "pdf-columns", kind: "pdf" },
  { from: "csv", to: "xlsx", kind: "xlsx", filter: CSV },
  { from: "xlsx", to: "ods", kind: "ods" },
];

const names = readdirSync(RELEASES)
  .filter((name) => existsSync(join(RELEASES, name, "gold")))
  .sort();

const readFile = async (file: string): Promise<Document> => (await readPageFile(file)).main;

/** Beads by the numbers of the gold sentences that theirs are; a sentence that is none has a number behind all of them. */
function inGoldSentences({ source, target, beads }: Bitext, name: string): JudgedBead[] {
  const numbers = {
    source: goldNumbers(source.sentences, name, "zh"),
    target: goldNumbers(target.sentences, name, "en"),
  };
  const side = (of: "source" | "target", { start, end }: SentenceRange): number[] => numbers[of].slice(start, end);
  return beads.map((bead) => ({ source: side("source", bead.source), target: side("target", bead.target) }));
}

const bare = (text: string): string => text.replace(/\s+/g, "");

function goldNumbers(sentences: readonly Sentence[], name: string, lang: Lang): number[] {
  const gold = readFileSync(join(RELEASES, name, `${lang}.txt`), "utf8")
    .trimEnd()
    .split("\n")
    .map(bare);
  let next = 0;
  return sentences.map(({ text }, at) => {
    const found = gold.indexOf(bare(text), next);
    if (found < 0) return gold.length + at;
    next = found + 1;
    return found;
  });
}

/** Strict F1 over all releases, of which each side is read from such a file, and how many sentences are no gold ones. */
async function judged(fileOf: (name: string, lang: Lang) => string): Promise<{ f1: number; strange: number }> {
  let strange = 0;
  const documents = [];
  for (const name of names) {
    const [zh, en] = [await readFile(fileOf(name, "zh")), await readFile(fileOf(name, "en"))];
    const bitext = alignDocuments(zh, en);
    const found = inGoldSentences(bitext, name);
    for (const [lang, side] of [
      ["zh", bitext.source],
      ["en", bitext.target],
    ] as const) {
      const size = readFileSync(join(RELEASES, name, `${lang}.txt`), "utf8")
        .trimEnd()
        .split("\n").length;
      strange += goldNumbers(side.sentences, name, lang).filter((number) => number >= size).length;
    }
    documents.push({ name, gold: parseBrackets(readFileSync(join(RELEASES, name, "gold"), "utf8")), found });
  }
  return { f1: evaluateCorpus(documents).micro.strict.f1, strange };
}

async function writeSources(room: string): Promise<void> {
  const writers = { html: asHtml, csv: asCsv, columns: asColumns };
  const endings = { html: "html", csv: "csv", columns: "fodt" };
  for (const folder of ["html", "csv", "columns"] as const) {
    mkdirSync(join(room, folder));
    for (const name of names) {
      for (const lang of LANGS) {
        const document = await readFile(join(RELEASES, name, `${lang}.html`));
        writeFileSync(join(room, folder, `${name}.${lang}.${endings[folder]}`), writers[folder](document));
      }
    }
  }
}

const room = mkdtempSync(join(tmpdir(), "duiqi-round-trips-"));
try {
  await writeSources(room);
  const kinds = KINDS.filter(({ ending }) => hasDocumentEnding(`a.${ending}`));
  const wanted = new Set(kinds.map(({ folder }) => folder));
  for (const conversion of CONVERSIONS) if (wanted.has(conversion.to)) converted(room, conversion);
  const pages = await judged((name, lang) => join(RELEASES, name, `${lang}.html`));
  console.log(`${names.length} releases, strict F1 of their pages ${pages.f1.toFixed(4)}`);
  console.log("| as | strict F1 | lost | may lose | other sentences |\n| --- | ---: | ---: | ---: | ---: |");
  for (const { name, folder, ending, mayLose } of kinds) {
    const { f1, strange } = await judged((release, lang) => join(room, folder, `${release}.${lang}.${ending}`));
    const lost = pages.f1 - f1;
    if (lost > mayLose) process.exitCode = 1;
    console.log(`| ${name} | ${f1.toFixed(4)} | ${lost.toFixed(4)} | ${mayLose} | ${strange} |`);
  }
} finally {
  rmSync(room, { recursive: true, force: true });
}
