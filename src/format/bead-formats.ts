import type { Bead, ReportOptions } from "../model/index.js";
import { parseBrackets, writeBrackets } from "./brackets.js";
import { parseChampollion, writeChampollion } from "./champollion.js";
import { fileEnding } from "./file-ending.js";
import {
  type InterText,
  type InterTextFiles,
  type InterTextNames,
  interTextNames,
  parseInterText,
  writeInterText,
} from "./intertext.js";
import { type AlignedSentences, parseHunalign, parseLadder, writeHunalign, writeLadder } from "./ladder.js";

/** The name of a format that is about beads. */
export type BeadFormatName = "brackets" | "ladder" | "champollion" | "hunalign" | "intertext";

/** What beads may carry, and the sentences that they join. */
export type BeadFacet = "scores" | "confirmations" | "sentences";

/** What every format of beads says of itself. */
export interface AnyBeadFormat {
  /** What its files' names end in, without the point. */
  readonly endings: readonly string[];
  /** What of beads it has a place for. */
  readonly keeps: readonly BeadFacet[];
}

/** One file, of beads alone: their sentences are elsewhere. */
export interface BeadsAloneFormat extends AnyBeadFormat {
  readonly holds: "beads";
  /** @throws BitextError as the format's own reader does. */
  read(text: string, options?: ReportOptions): Bead[];
  /** The text of a file. */
  write(beads: readonly Bead[]): string;
}

/** One file, of beads and their sentences. */
export interface SentencesFormat extends AnyBeadFormat {
  readonly holds: "sentences";
  /** @throws BitextError as the format's own reader does. */
  read(text: string, options?: ReportOptions): AlignedSentences;
  /** The text of a file. */
  write(text: AlignedSentences): string;
}

/** Three files: links, and the document of each side that they name. */
export interface LinkedFormat extends AnyBeadFormat {
  readonly holds: "links";
  /** The names of the two documents, so that they can be found. */
  names(links: string): InterTextNames;
  /** @throws BitextError as the format's own reader does. */
  read(files: InterTextFiles): InterText;
  /** The texts of the three files. */
  write(text: InterText): InterTextFiles;
}

/** A format that is about beads. `holds` tells what its files have in them. */
export type BeadFormat = BeadsAloneFormat | SentencesFormat | LinkedFormat;

/**
 * The formats that are about beads, by name: each with its endings, what it keeps of a bead, and how it is read and written. What a
 * format `holds` says which texts that takes: beads alone, sentences with them, or links between two documents.
 *
 * @example
 * import { beadFormats } from "duiqi/format";
 * const { holds, endings, keeps } = beadFormats.ladder;
 * [holds, endings, keeps]; // ["beads", ["ladder"], ["scores"]]
 */
export const beadFormats: Readonly<Record<BeadFormatName, BeadFormat>> = {
  brackets: {
    holds: "beads",
    endings: ["brackets", "beads", "gold", "align"],
    keeps: ["scores"],
    read: parseBrackets,
    write: writeBrackets,
  },
  ladder: { holds: "beads", endings: ["ladder"], keeps: ["scores"], read: parseLadder, write: writeLadder },
  champollion: {
    holds: "beads",
    endings: ["champollion"],
    keeps: [],
    read: parseChampollion,
    write: writeChampollion,
  },
  hunalign: {
    holds: "sentences",
    endings: ["hunalign"],
    keeps: ["scores", "sentences"],
    read: parseHunalign,
    write: writeHunalign,
  },
  intertext: {
    holds: "links",
    endings: ["intertext", "xml"],
    keeps: ["confirmations", "sentences"],
    names: interTextNames,
    read: parseInterText,
    write: writeInterText,
  },
};

/**
 * Whether it is the name of a format that is about beads.
 *
 * @example
 * import { isBeadFormat } from "duiqi/format";
 * ["ladder", "tmx"].map(isBeadFormat); // [true, false]
 */
export const isBeadFormat = (name: string): name is BeadFormatName => Object.hasOwn(beadFormats, name);

/**
 * The format of beads that the ending of a file's name says, if any.
 *
 * @example
 * import { beadFormatOf } from "duiqi/format";
 * beadFormatOf("book.ladder"); // "ladder"
 * beadFormatOf("book.tmx"); // undefined
 */
export function beadFormatOf(file: string): BeadFormatName | undefined {
  const ending = fileEnding(file);
  return Object.keys(beadFormats)
    .filter(isBeadFormat)
    .find((name) => beadFormats[name].endings.includes(ending));
}
