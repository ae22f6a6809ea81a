import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type IndexBead, parseIndexBeads } from "../src/format/index.js";
import type { LangTag, Side } from "../src/model/index.js";
import { readPage } from "../src/page/index.js";
import { sideFromLines, splitSentences } from "../src/segment/index.js";

/** A document of a gold set: `DOC.zh`, `DOC.en` (one sentence a line) and `DOC.gold` (one bead a line). */
export interface GoldDocument {
  readonly name: string;
  readonly source: Side;
  readonly target: Side;
  readonly gold: readonly IndexBead[];
}

/** Documents that are measured together. */
export interface GoldSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
}

/** The gold sets in a folder of folders, and the bundled releases. */
export const allSets = (corpora: string): GoldSet[] => [
  ...goldSets(corpora),
  { name: "releases", documents: releases("data/releases") },
];

/** The gold sets in a folder of folders, by name, without those that have no gold. */
export function goldSets(corpora: string): GoldSet[] {
  return readdirSync(corpora)
    .sort()
    .map((name) => ({ name, documents: goldDocuments(join(corpora, name)) }))
    .filter(({ documents }) => documents.length > 0);
}

/** The documents of one gold set, in the order of their names. */
export function goldDocuments(folder: string): GoldDocument[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".gold") && existsSync(join(folder, file.replace(/gold$/, "zh"))))
    .map((file) => file.slice(0, -".gold".length))
    .sort();
  return names.map((name) => ({
    name,
    source: side(join(folder, `${name}.zh`), "zh"),
    target: side(join(folder, `${name}.en`), "en"),
    gold: parseIndexBeads(readFileSync(join(folder, `${name}.gold`), "utf8")),
  }));
}

function side(file: string, lang: LangTag): Side {
  return sideFromLines(readFileSync(file, "utf8").replace(/\n$/, "").split("\n"), lang);
}

/** The bundled releases as a gold set: read from their pages, so that paragraphs and headings are known. */
export function releases(folder: string): GoldDocument[] {
  const side = (name: string, lang: "zh" | "en"): Side => {
    const document = readPage({ bytes: readFileSync(join(folder, name, `${lang}.html`)) }).main;
    return { document, sentences: splitSentences(document) };
  };
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "gold")))
    .sort()
    .map((name) => ({
      name,
      source: side(name, "zh"),
      target: side(name, "en"),
      gold: parseIndexBeads(readFileSync(join(folder, name, "gold"), "utf8")),
    }));
}
