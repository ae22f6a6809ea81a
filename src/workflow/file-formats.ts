import {
  type BeadFormatName,
  beadFormatOf,
  beadFormats,
  isBeadFormat,
  isReadOnly,
  isUnitFormat,
  type UnitFormatName,
  unitFormatOf,
  unitFormats,
} from "../format/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { UsageError } from "./usage-error.js";

/** A format of units: in one file, or of Moses, a file a side. */
export type UnitFileFormat = UnitFormatName | "moses";

/** What `convert` reads and writes. */
export type FileFormat = UnitFileFormat | BeadFormatName;

/**
 * The names of all formats of files: of units, of beads, and `moses`, which takes two files.
 *
 * @example
 * import { FILE_FORMATS } from "duiqi/workflow";
 * FILE_FORMATS.includes("moses"); // true
 */
export const FILE_FORMATS: readonly FileFormat[] = [
  ...Object.keys(unitFormats).filter(isUnitFormat),
  "moses",
  ...Object.keys(beadFormats).filter(isBeadFormat),
];

/** Whether a format holds beads and no text: their sentences are in two other files. */
export const isWithoutText = (format: FileFormat): boolean =>
  isBeadFormat(format) && beadFormats[format].holds === "beads";

/**
 * The format that a file's ending says, if any.
 *
 * @example
 * import { fileFormatOf } from "duiqi/workflow";
 * fileFormatOf("book.tmx"); // "tmx"
 * fileFormatOf("book.ladder"); // "ladder"
 */
export const fileFormatOf = (file: string): FileFormat | undefined =>
  unitFormatOf(file) ?? beadFormatOf(file) ?? (/[^/\\]\.moses$/i.test(file) ? "moses" : undefined);

/**
 * The same where it must say one.
 *
 * @param option The option that says it otherwise.
 * @throws UsageError
 */
export function expectFileFormat(file: string, option: "from" | "to"): FileFormat {
  const format = fileFormatOf(file);
  if (option === "to") refuseReadOnly(file);
  if (format !== undefined) return format;
  const name = file === STANDARD_INPUT ? "A pipe" : `“${file}”`;
  throw new UsageError(
    `${name} does not end in a format's name; the option ${option} says which of ${FILE_FORMATS.join(", ")} is meant.`,
  );
}

/**
 * Refuses a name for what is written that says a dialect of a tool, whose files hold more than units, or gzip.
 *
 * @throws UsageError
 */
export function refuseReadOnly(file: string): void {
  if (!isReadOnly(file)) return;
  throw new UsageError(
    /\.gz$/i.test(file)
      ? `“${file}” would be packed, and files are written as they are; leave .gz out, and pack the file.`
      : `“${file}” is a file that its own tool writes; the ending .xliff12 or .tmx is expected, which that tool imports.`,
  );
}
