import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIndexBeads } from "../src/format/index.js";
import type { Side } from "../src/model/index.js";
import { readPage } from "../src/page/index.js";
import { splitSentences } from "../src/segment/index.js";
import { type GoldDocument, readGoldFolder } from "../src/workflow/index.js";

export { type GoldDocument, readGoldFolder as goldDocuments };

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
    .map((name) => ({ name, documents: readGoldFolder(join(corpora, name)) }))
    .filter(({ documents }) => documents.length > 0);
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
