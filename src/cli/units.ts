import { extname } from "node:path";
import { type UnitFormatName, type UnitWriter, unitFormats } from "../format/index.js";
import type { TranslationUnit } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";
import { version } from "./version.js";

/** The formats that are about units. */
export const UNIT_FORMATS: readonly UnitFormatName[] = Object.keys(unitFormats).filter(isUnitFormat);

/** Whether it is the name of a format that is about units. */
export function isUnitFormat(name: string): name is UnitFormatName {
  return Object.hasOwn(unitFormats, name);
}

/** Writes units in a format, portion by portion. */
export const unitWriter = (format: UnitFormatName): UnitWriter =>
  unitFormats[format].writer({ creationToolVersion: version, onIssue: printIssue });

/** Units in a format. */
export function writeUnits(units: readonly TranslationUnit[], format: UnitFormatName): string {
  const writer = unitWriter(format);
  return writer.push(units) + writer.end();
}

/** The format that a file's ending names; TMX for standard input and output. `option` is the one that says it otherwise. */
export function unitFormatOf(file: string | undefined, option: "--from" | "--to" = "--to"): UnitFormatName {
  if (file === undefined || file === STANDARD_INPUT) return "tmx";
  const ending = endingOf(file);
  if (isUnitFormat(ending)) return ending;
  throw wrongUsage(
    `“${file}” does not end in a format's name (${UNIT_FORMATS.join(", ")}); ${option} says which is meant.`,
  );
}

/** What a file's name ends in, as the format is named. */
export function endingOf(file: string): string {
  const ending = extname(file).slice(1).toLowerCase();
  return ending === "xlf" ? "xliff" : ending;
}
