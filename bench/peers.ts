import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JudgedBead } from "../src/evaluate/index.js";
import { parseIndexBeads } from "../src/format/index.js";
import type { GoldDocument } from "./gold-sets.js";

/** What an aligner found, by document. */
export interface Answer {
  readonly aligner: string;
  readonly found: readonly (readonly JudgedBead[])[];
}

/** The answers of other aligners that have aligned every document of a set: `PEER/SET/DOC.align`. */
export function answersOf(peers: string, set: string, documents: readonly GoldDocument[]): Answer[] {
  const file = (aligner: string, { name }: GoldDocument): string => join(peers, aligner, set, `${name}.align`);
  return readdirSync(peers)
    .sort()
    .filter((aligner) => documents.every((document) => existsSync(file(aligner, document))))
    .map((aligner) => ({
      aligner,
      found: documents.map((document) => parseIndexBeads(readFileSync(file(aligner, document), "utf8"))),
    }));
}
