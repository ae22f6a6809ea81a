import {
  isUnitFormat,
  unitFormatOf as ofEnding,
  type UnitFormatName,
  type UnitWriter,
  unitFormats,
} from "../format/index.js";
import type { TranslationUnit } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { refuseReadOnly, version } from "../workflow/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";

/** The formats that are about units. */
export const UNIT_FORMATS: readonly UnitFormatName[] = Object.keys(unitFormats).filter(isUnitFormat);

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
  const format = ofEnding(file);
  if (option === "--to") refuseReadOnly(file);
  if (format !== undefined) return format;
  throw wrongUsage(
    `“${file}” does not end in a format's name (${UNIT_FORMATS.join(", ")}); ${option} says which is meant.`,
  );
}
