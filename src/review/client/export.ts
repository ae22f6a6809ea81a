import { toUnits } from "../../align/index.js";
import { writeJsonl, writeTmx, writeTsv } from "../../format/index.js";
import type { Bitext, TranslationUnit } from "../../model/index.js";
import { bookOf, exportBeads, type NamedFile, type ReviewNames } from "../export-review.js";

/** What a review can be downloaded as. */
export type Download = "tmx" | "tsv" | "jsonl" | "beads" | "intertext";

export const FORMATS: readonly Download[] = ["tmx", "tsv", "jsonl", "beads", "intertext"];

// one by one, and not the table of all formats: what reads them would come along
const WRITERS: Record<"tmx" | "tsv" | "jsonl", (units: readonly TranslationUnit[]) => string> = {
  tmx: writeTmx,
  tsv: writeTsv,
  jsonl: writeJsonl,
};

/** A review in a format, named as the command line names it. */
export const filesOf = (bitext: Bitext, format: Download, names: ReviewNames): readonly NamedFile[] =>
  format === "beads" || format === "intertext"
    ? exportBeads(bitext, format, names)
    : [{ name: `${bookOf(bitext, names)}.${format}`, content: WRITERS[format](toUnits(bitext)) }];

/** Hands a file to the person, as the browser does with downloads. */
export function download({ name, content }: NamedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // ms: until the browser has surely read it
}
