import { extname } from "node:path";
import { writeJsonl, writeTmx, writeTsv } from "../format/index.js";
import type { TranslationUnit } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";
import { version } from "./version.js";

/** The formats that are about units. */
export const UNIT_FORMATS = ["tmx", "tsv", "jsonl"] as const;
export type UnitFormat = (typeof UNIT_FORMATS)[number];

/** Units in a format. */
export function writeUnits(units: readonly TranslationUnit[], format: UnitFormat): string {
  switch (format) {
    case "tmx":
      return writeTmx(units, { creationToolVersion: version, onIssue: printIssue });
    case "tsv":
      return writeTsv(units);
    case "jsonl":
      return writeJsonl(units);
  }
}

/** The format that a file's ending names; TMX for standard input and output. `option` is the one that says it otherwise. */
export function unitFormatOf(file: string | undefined, option = "--to"): UnitFormat {
  if (file === undefined || file === STANDARD_INPUT) return "tmx";
  const ending = extname(file).slice(1).toLowerCase();
  const format = UNIT_FORMATS.find((name) => name === ending);
  if (format !== undefined) return format;
  throw wrongUsage(
    `“${file}” does not end in a format's name (${UNIT_FORMATS.join(", ")}); ${option} says which is meant.`,
  );
}
