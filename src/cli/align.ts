import { extname } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { alignAsync, type EvidenceKind, toUnits } from "../align/index.js";
import { writeBrackets, writeJsonl, writeTmx, writeTsv } from "../format/index.js";
import { type Bitext, BitextError, type LangTag, languageOf, type Side } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { splitSentences } from "../segment/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue, readLinesFile, readPageFile } from "./input.js";
import { langTag } from "./languages.js";
import { writeOutput } from "./output.js";
import { withProgress } from "./progress.js";
import { summaryOf, tableOf } from "./table.js";
import { version } from "./version.js";

const FORMATS = ["table", "tmx", "tsv", "jsonl", "beads"] as const;
type Format = (typeof FORMATS)[number];

interface AlignCommandOptions {
  readonly output?: string;
  readonly to?: Format;
  readonly split: "sentences" | "lines";
  readonly evidence: readonly EvidenceKind[];
  readonly sourceLang?: LangTag;
  readonly targetLang?: LangTag;
  readonly show?: true;
}

/** `duiqi align`: two texts, aligned. */
export const alignCommand = (): Command =>
  new Command("align")
    .description("align two texts that translate each other, one Chinese and one English, either way round")
    .argument("<source>", "an HTML or plain text file; - for standard input")
    .argument("<target>", "its translation")
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .addOption(new Option("--to <format>", "the format (default: a table on a terminal, else tmx)").choices(FORMATS))
    .addOption(
      new Option("--split <how>", "pages to be read and split, or texts with one sentence a line")
        .choices(["sentences", "lines"])
        .default("sentences"),
    )
    .option("--evidence <kinds>", "what to weigh, with commas between: length", evidenceKinds, ["length"])
    .option("--source-lang <tag>", "the source's language (default: detected)", langTag)
    .option("--target-lang <tag>", "the target's language (default: detected)", langTag)
    .option("--show", "print the table as well where a file is written")
    .action(async (source: string, target: string, options: AlignCommandOptions) => {
      if (source === STANDARD_INPUT && target === STANDARD_INPUT) {
        throw wrongUsage("Only one of the two texts can be standard input.");
      }
      const { output } = options;
      const format = options.to ?? (output === undefined ? defaultFormat() : formatOf(output));
      const sides = {
        source: readSide(source, options.sourceLang, options.split),
        target: readSide(target, options.targetLang, options.split),
      };
      checkLanguages(sides.source, sides.target, source, target);
      const beads = await withProgress((run) => alignAsync(sides.source, sides.target, { ...options, ...run }));
      const bitext = { ...sides, beads };

      writeOutput(output, inFormat(bitext, format));
      if (output !== undefined && options.show) process.stdout.write(tableOf(bitext, process.stdout));
      if (output !== undefined) process.stderr.write(`duiqi: ${output}: ${summaryOf(bitext)}\n`);
    });

function readSide(file: string, lang: LangTag | undefined, split: AlignCommandOptions["split"]): Side {
  if (split === "lines") return readLinesFile(file, lang);
  const { main } = readPageFile(file, lang);
  return { document: main, sentences: splitSentences(main) };
}

function checkLanguages(source: Side, target: Side, sourceFile: string, targetFile: string): void {
  const language = languageOf(source.document.lang);
  if (language !== languageOf(target.document.lang)) return;
  const name = language === "zh" ? "Chinese" : "English";
  throw new BitextError(
    "languages-same",
    `${sourceFile} and ${targetFile} are both ${name}; one Chinese and one English text are expected (--source-lang and --target-lang say so where it is detected wrongly).`,
  );
}

const defaultFormat = (): Format => (process.stdout.isTTY ? "table" : "tmx");

function formatOf(file: string): Format {
  const ending = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((name) => name === ending) ?? (ending === "txt" ? "table" : undefined);
  if (format !== undefined) return format;
  throw wrongUsage(`“${file}” does not end in a format's name (${FORMATS.join(", ")}); --to says which is meant.`);
}

function inFormat(bitext: Bitext, format: Format): string {
  switch (format) {
    case "table":
      return tableOf(bitext, process.stdout);
    case "tmx":
      return writeTmx(toUnits(bitext), { creationToolVersion: version, onIssue: printIssue });
    case "tsv":
      return writeTsv(toUnits(bitext));
    case "jsonl":
      return writeJsonl(toUnits(bitext));
    case "beads":
      return writeBrackets(bitext.beads);
  }
}

function evidenceKinds(value: string): EvidenceKind[] {
  return value.split(",").map((kind) => {
    if (kind !== "length") throw new InvalidArgumentError(`“${kind}” is no kind of evidence; expected length.`);
    return kind;
  });
}
