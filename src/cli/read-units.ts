import { parseJsonl, parseTmx, parseTsv } from "../format/index.js";
import type { TranslationUnit } from "../model/index.js";
import { readInput } from "../node/index.js";
import { decodePage } from "../page/index.js";
import { named } from "./input.js";
import { type UnitFormat, unitFormatOf } from "./units.js";

/** The units in a file, in the format that is said, or that its ending names. */
export function readUnits(file: string, from?: UnitFormat): TranslationUnit[] {
  const format = from ?? unitFormatOf(file, "--from");
  return named(file, (onIssue) => {
    const bytes = readInput(file);
    const text = bytes.length === 0 ? "" : decodePage({ bytes, mediaType: "text/plain" }, { onIssue }).text;
    switch (format) {
      case "tmx":
        return parseTmx(text, { onIssue });
      case "tsv":
        return parseTsv(text);
      case "jsonl":
        return parseJsonl(text);
    }
  });
}
