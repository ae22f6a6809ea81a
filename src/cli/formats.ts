import type { UnitFormatName } from "../format/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { wrongUsage } from "./exit.js";
import { endingOf, isUnitFormat, UNIT_FORMATS } from "./units.js";

/** The formats that are about beads alone; their sentences are in two other files. */
const BEAD_FORMATS = ["brackets", "ladder", "champollion"] as const;
/** The formats that are about beads and have their sentences with them. */
const TEXT_FORMATS = ["hunalign", "intertext"] as const;

/** The name of one of them. */
export type BeadFormat = (typeof BEAD_FORMATS)[number];
/** The name of one of them. */
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** What `duiqi convert` reads and writes. */
export type Format = UnitFormatName | "moses" | BeadFormat | TextFormat;

export const FORMATS: readonly Format[] = [...UNIT_FORMATS, "moses", ...BEAD_FORMATS, ...TEXT_FORMATS];

export const isBeadFormat = (format: Format): format is BeadFormat => BEAD_FORMATS.some((name) => name === format);
export const isTextFormat = (format: Format): format is TextFormat => TEXT_FORMATS.some((name) => name === format);

const ENDINGS: Readonly<Record<string, Format>> = {
  beads: "brackets",
  gold: "brackets",
  align: "brackets",
  xml: "intertext",
};

/** The format that a file's ending names, if any. */
export function formatNamed(file: string): Format | undefined {
  const ending = endingOf(file);
  return isUnitFormat(ending) ? ending : (ENDINGS[ending] ?? FORMATS.find((name) => name === ending));
}

/** The same where it must name one. `option` is what says it otherwise. */
export function formatOfFile(file: string, option: "--from" | "--to"): Format {
  const format = formatNamed(file);
  if (format !== undefined) return format;
  const name = file === STANDARD_INPUT ? "A pipe" : `“${file}”`;
  throw wrongUsage(`${name} does not end in a format's name; ${option} says which of ${FORMATS.join(", ")} is meant.`);
}
