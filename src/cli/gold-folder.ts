import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SidePair } from "../align/index.js";
import { type IndexBead, parseIndexBeads } from "../format/index.js";
import { BitextError } from "../model/index.js";
import { readInput } from "../node/index.js";
import { decodePage } from "../page/index.js";
import { named, printIssue, readLinesFile } from "./input.js";

const GOLD = ".gold";

/** A document of a gold set: `DOC.zh`, `DOC.en` (one sentence a line) and `DOC.gold` (one bead a line). */
export interface GoldDocument extends SidePair {
  readonly name: string;
  readonly gold: readonly IndexBead[];
}

/** The documents in a folder that have gold beads, by name, in order. */
export const goldNames = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(GOLD))
    .map((file) => file.slice(0, -GOLD.length))
    .sort();

/** A folder without what is expected in it. */
export const nothingIn = (folder: string, expected: string): BitextError =>
  new BitextError("file-unreadable", `${folder} has no ${expected}.`, { place: { file: folder } });

/**
 * The gold documents in a folder; those without their texts are left out, and said.
 *
 * @throws BitextError `beads-invalid` where gold has a sentence that a text has not.
 */
export const readGoldDocuments = (folder: string): GoldDocument[] =>
  goldNames(folder).flatMap((name): GoldDocument[] => {
    const file = join(folder, `${name}${GOLD}`);
    const texts = readTexts(folder, name);
    if (texts !== undefined) return [{ name, ...texts, gold: fitting(readBeads(file), texts, file) }];
    const message = `The gold has not both ${name}.zh and ${name}.en beside it, and is left out.`;
    printIssue({ rule: "texts-missing", message, place: { file } });
    return [];
  });

/** The texts of a document, `DOC.zh` and `DOC.en`, one sentence a line, where both are there. */
export function readTexts(folder: string, name: string): SidePair | undefined {
  const [zh, en] = ["zh", "en"].map((lang) => join(folder, `${name}.${lang}`));
  return existsSync(zh) && existsSync(en)
    ? { source: readLinesFile(zh, "zh"), target: readLinesFile(en, "en") }
    : undefined;
}

/** Beads in brackets from a file; an empty one has none. */
export const readBeads = (file: string): IndexBead[] =>
  named(file, (onIssue) => {
    const bytes = readInput(file);
    return bytes.length === 0 ? [] : parseIndexBeads(decodePage({ bytes, mediaType: "text/plain" }, { onIssue }).text);
  });

function fitting(beads: readonly IndexBead[], texts: SidePair, file: string): readonly IndexBead[] {
  for (const side of ["source", "target"] as const) {
    const { length } = texts[side].sentences;
    const beyond = beads.flatMap((bead) => bead[side]).find((sentence) => sentence >= length);
    if (beyond === undefined) continue;
    const message = `The ${side} has ${length} sentences, but a bead has sentence ${beyond}, counted from 0.`;
    throw new BitextError("beads-invalid", message, { place: { file } });
  }
  return beads;
}
