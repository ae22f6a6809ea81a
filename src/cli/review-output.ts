import { basename, dirname, extname, join } from "node:path";
import { toUnits } from "../align/index.js";
import { isUnitFormat, unitFormatOf } from "../format/index.js";
import { type Bitext, languageOf } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { exportReview, type ReviewFormat } from "../review/index.js";
import { nothingDone } from "../workflow/index.js";
import { wrongUsage } from "./exit.js";
import { writeOutput } from "./output.js";
import { UNIT_FORMATS, writeUnits } from "./units.js";

/** What `duiqi review` writes: a page, or what a review exports. */
export type ReviewOutput = "html" | ReviewFormat;

export const REVIEW_OUTPUTS: readonly ReviewOutput[] = ["html", ...UNIT_FORMATS, "beads", "intertext"];

const ENDINGS: Readonly<Record<string, ReviewOutput>> = { htm: "html", xml: "intertext" };

/** The format that a file's ending names. */
export function reviewOutputOf(file: string): ReviewOutput {
  const ending = extname(file).slice(1).toLowerCase();
  const format = unitFormatOf(file) ?? REVIEW_OUTPUTS.find((name) => name === ending) ?? ENDINGS[ending];
  if (format !== undefined) return format;
  throw wrongUsage(
    `“${file}” does not end in a format's name; --to says which of ${REVIEW_OUTPUTS.join(", ")} is meant.`,
  );
}

/** Writes a bitext, and says in words what is confirmed and what is not kept. */
export function writeReview(bitext: Bitext, to: ReviewOutput, output: string, page: () => string): string {
  if (to === "html") {
    writeOutput(output, page());
    return progressOf(bitext);
  }
  if (isUnitFormat(to)) {
    const units = toUnits(bitext);
    if (units.length === 0) {
      throw nothingDone("No unit was written", [], `none of ${bitext.beads.length} beads has text on both sides`);
    }
    writeOutput(output, writeUnits(units, to));
    const alone = bitext.beads.length - units.length;
    return `${progressOf(bitext)}${alone > 0 ? `; ${alone} without a translation left out` : ""}`;
  }
  if (output === STANDARD_INPUT) throw wrongUsage(`${to} is three files; -o names the first.`);
  const name = basename(output);
  const versions = [bitext.source, bitext.target].map(({ document }) => languageOf(document.lang)).join(".");
  // made from: the codes of two languages
  const book = name.slice(0, -extname(name).length || undefined).replace(new RegExp(`\\.${versions}$`), "");
  const [first, ...others] = exportReview(bitext, to, { source: `${book}.`, target: "" });
  if (others.some((other) => other.name === name)) {
    throw wrongUsage(`“${name}” is the name of one text's file; ${first.name} is expected.`);
  }
  for (const other of others) writeOutput(join(dirname(output), other.name), other.content);
  writeOutput(output, first.content);
  const lost = to === "intertext" ? "scores" : "what is confirmed";
  return `${progressOf(bitext)}; with ${others.map((other) => other.name).join(" and ")}; not kept: ${lost}`;
}

/** How much of a review is done, in words. */
export const progressOf = ({ beads }: Bitext): string =>
  `${beads.filter(({ confirmed }) => confirmed).length} of ${beads.length} beads confirmed`;
