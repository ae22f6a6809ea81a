import { facetsOf, isBeadFormat } from "../format/index.js";
import { type Bead, BitextError, languageOf, type Side, type TranslationUnit } from "../model/index.js";
import { sideFromLines } from "../segment/index.js";
import {
  allUnits,
  type BeadInput,
  beadsOfUnits,
  expectFileFormat,
  expectTwoLanguages,
  FILE_FORMATS,
  type FileFormat,
  fileFormatOf,
  isWithoutText,
  nothingDone,
  readBeadFiles,
  readUnitFiles,
} from "../workflow/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";
import { readTwoTexts, type TwoTextsOptions } from "./two-texts.js";

/** How `duiqi review` reads. */
export interface ReviewInputOptions extends TwoTextsOptions {
  readonly from?: FileFormat;
  readonly beads?: string;
}

/** Two texts to be reviewed, and the beads that they came with. */
export interface ReviewInput {
  readonly source: Side;
  readonly target: Side;
  readonly sourceFile: string;
  readonly targetFile: string;
  /** Absent where they are still to be aligned. */
  readonly beads?: readonly Bead[];
}

/**
 * What is to be reviewed: two texts, with beads from a file of their own or without; one file of units; or one of beads that has
 * its sentences with it, like InterText's three.
 */
export async function readReviewInput(files: readonly string[], options: ReviewInputOptions): Promise<ReviewInput> {
  const [first, second] = files;
  const { beads, from } = options;
  if (files.length === 2 && (beads !== undefined || from === undefined)) return readPair(first, second, options);
  if (beads !== undefined) throw wrongUsage("--beads belongs to two texts, and these are not two.");
  const format = from ?? fileFormatOf(first);
  if (format === undefined) {
    const given = files.length === 1 ? `“${first}” alone is neither` : `these ${files.length} files are neither`;
    throw wrongUsage(
      `Two texts that translate each other, or one file of units or beads, are expected; ${given} (--from says which of ${FILE_FORMATS.join(", ")} is meant).`,
    );
  }
  if (isWithoutText(format)) {
    throw wrongUsage(`${format} holds beads and no text; give the two texts, and ${first} with --beads.`);
  }
  const how = { ...options, onIssue: printIssue };
  return isBeadFormat(format)
    ? withSides(readBeadFiles(files, format, how), first)
    : ofUnits(await allUnits(readUnitFiles(files, format, how)), first);
}

async function readPair(sourceFile: string, targetFile: string, options: ReviewInputOptions): Promise<ReviewInput> {
  const texts = { ...(await readTwoTexts(sourceFile, targetFile, options)), sourceFile, targetFile };
  if (options.beads === undefined) return texts;
  const file = options.beads;
  const { beads } = readBeadFiles([file], options.from ?? expectFileFormat(file, "from"), { onIssue: printIssue });
  const last = beads.at(-1);
  const [found, expected] = [
    [last?.source.end ?? 0, last?.target.end ?? 0],
    [texts.source.sentences.length, texts.target.sentences.length],
  ].map((counts) => counts.join(" and "));
  if (found === expected) return { ...texts, beads };
  const message = `The beads are of ${found} sentences; ${sourceFile} and ${targetFile} have ${expected}. Texts with a sentence a line are read with --split lines.`;
  throw new BitextError("beads-invalid", message, { place: { file } });
}

function withSides({ beads, text }: BeadInput, file: string): ReviewInput {
  if (text === undefined) throw new Error(`${file} has no text.`);
  const source = sideFromLines(text.source, text.sourceLang);
  const target = sideFromLines(text.target, text.targetLang);
  const names = {
    sourceFile: text.sourceFile === "" ? file : text.sourceFile,
    targetFile: text.targetFile === "" ? file : text.targetFile,
  };
  expectTwoLanguages(source, target, names.sourceFile, names.targetFile);
  return { source, target, beads, ...names };
}

/** Units that go one way, each a bead. Says what of them a review has no place for. */
function ofUnits(units: readonly TranslationUnit[], file: string): ReviewInput {
  if (units.length === 0) throw nothingDone("No unit can be reviewed", [], `there is none in ${file}`);
  const turned = units.findIndex(({ source }) => languageOf(source.lang) !== languageOf(units[0].source.lang));
  if (turned >= 0) {
    const message = `Unit ${turned + 1} goes the other way than the first; units of one direction are expected.`;
    throw new BitextError("format-invalid", message, { place: { file } });
  }
  // a text has one address and one day
  const sourceUrls = new Set(units.map(({ sourceUrl }) => sourceUrl));
  const targetUrls = new Set(units.map(({ targetUrl }) => targetUrl));
  const dates = new Set(units.map(({ date }) => date));
  const kept = new Set(["languages", "scores", "confirmations"]);
  if (sourceUrls.size <= 1 && targetUrls.size <= 1) kept.add("addresses");
  if (dates.size <= 1) kept.add("days of publication");
  const lost = new Set(units.flatMap(facetsOf).filter((facet) => !kept.has(facet)));
  if (lost.size > 0) {
    const message = `A review is of texts alone; what it writes does not keep ${[...lost].join(", ")}.`;
    printIssue({ rule: "facets-lost", message, place: { file } });
  }
  const input = withSides(beadsOfUnits(units), file);
  return {
    ...input,
    source: described(input.source, sourceUrls, dates),
    target: described(input.target, targetUrls, new Set()),
  };
}

type Values = ReadonlySet<string | undefined>;

/** A side with its address and its day, where there is just one. */
function described({ document, sentences }: Side, urls: Values, dates: Values): Side {
  const [url] = urls.size === 1 ? urls : [];
  const [date] = dates.size === 1 ? dates : [];
  return {
    document: { ...document, ...(url !== undefined && { url }), ...(date !== undefined && { date }) },
    sentences,
  };
}
