import { extname } from "node:path";
import { Command, Option } from "commander";
import { type AlignOptions, alignAsync, EVIDENCE_KINDS, type EvidenceKind, explain } from "../align/index.js";
import { kindsRead } from "../document/index.js";
import { loadWordSegmenter, STANDARD_INPUT, type WordSegmenterName } from "../node/index.js";
import { alignReport } from "../report/index.js";
import { isCatalogue } from "../workflow/index.js";
import { alignInto, type PieceFormat } from "./align-into.js";
import { evidenceKinds } from "./evidence-kinds.js";
import { wrongUsage } from "./exit.js";
import { readGlossary } from "./input.js";
import { langTag } from "./languages.js";
import { lexiconKnowledge } from "./lexicon-knowledge.js";
import { writeOutput } from "./output.js";
import { withProgress } from "./progress.js";
import { segmenterOption } from "./segmenter-option.js";
import { summaryOf, tableOf } from "./table.js";
import { readTwoTexts, type TwoTextsOptions } from "./two-texts.js";
import { UNIT_FORMATS } from "./units.js";
import { warnOfStrangers } from "./warn-of-strangers.js";

const FORMATS: readonly Format[] = ["table", ...UNIT_FORMATS, "beads", "html"];
/** A table and a page wait for the whole text. */
type WholeFormat = "table" | "html";
type Format = WholeFormat | PieceFormat;

interface AlignCommandOptions extends TwoTextsOptions {
  readonly output?: string;
  readonly to?: Format;
  readonly evidence: readonly EvidenceKind[];
  readonly show?: true;
  readonly explain?: true;
  readonly glossary?: string;
  readonly segmenter?: WordSegmenterName;
}

/** `duiqi align`: two texts, aligned. */
export const alignCommand = (): Command =>
  new Command("align")
    .description("align two texts that translate each other, one Chinese and one English, either way round")
    .argument(
      "<source>",
      `a file (${kindsRead()}); page.html#next and #previous are the teasers in it, #translation its text in the other language, book.epub#3 a chapter; - for standard input`,
    )
    .argument(
      "[target]",
      "its translation; none where the first file has both (a page in both languages, .po, .xlsx, .ods)",
    )
    .allowExcessArguments()
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .addOption(new Option("--to <format>", "the format (default: a table on a terminal, else tmx)").choices(FORMATS))
    .addOption(
      new Option("--split <how>", "pages to be read and split, or texts with one sentence a line")
        .choices(["sentences", "lines"])
        .default("sentences"),
    )
    .option("--semicolons", "end Chinese sentences at ； too")
    .option(
      "--evidence <kinds>",
      `what to weigh: all, or some of ${EVIDENCE_KINDS.join(",")}`,
      evidenceKinds,
      EVIDENCE_KINDS,
    )
    .option("--glossary <file>", "your own terms, which win: Chinese, a tab, English, one a line")
    .addOption(segmenterOption("cut Chinese with this (default: the longest match over the lexicon)"))
    .option("--source-lang <tag>", "the source's language (default: detected)", langTag)
    .option("--target-lang <tag>", "the target's language (default: detected)", langTag)
    .option("--show", "print the table as well where a file is written")
    .option("--explain", "say in the table what spoke for each bead")
    .action(async (first: string, second: string | undefined, options: AlignCommandOptions, command: Command) => {
      if (command.args.length > 2) throw wrongUsage(notTwo(command.args.length));
      const [source, target] = second === undefined ? textsOf(first, options) : [first, second];
      const output = options.output === STANDARD_INPUT ? undefined : options.output; // `-` is standard output
      const format = options.to ?? (output === undefined ? defaultFormat() : formatOf(output));
      if (options.explain && format !== "table" && !options.show) {
        throw wrongUsage("--explain needs a table: --to table, or --show beside a file.");
      }
      const sides = await readTwoTexts(source, target, options);
      const how: AlignOptions = {
        evidence: options.evidence,
        ...(options.glossary !== undefined && { lexicon: readGlossary(options.glossary) }),
        ...(options.segmenter !== undefined && { segmenter: await loadWordSegmenter({ prefer: options.segmenter }) }),
      };
      const beads = await withProgress((run) =>
        format === "table" || format === "html"
          ? alignAsync(sides.source, sides.target, { ...how, ...run })
          : alignInto(output, format, sides, { ...how, ...run }),
      );
      const bitext = { ...sides, beads };
      if (how.evidence?.includes("lexicon") ?? true) warnOfStrangers(bitext, how);

      const table = (): string => tableOf(bitext, process.stdout, options.explain && explain(bitext, how));
      if (format === "table") writeOutput(output, table());
      if (format === "html") writeOutput(output, alignReport(bitext, { ...how, ...lexiconKnowledge() }));
      if (output !== undefined && options.show) process.stdout.write(table());
      if (output !== undefined) process.stderr.write(`duiqi: ${output}: ${summaryOf(bitext)}\n`);
    });

const notTwo = (given: number): string =>
  `Two texts are aligned, one Chinese and one English; ${given === 1 ? "only one is" : `${given} are`} given. For the files of a folder there are duiqi build, which makes a memory of them, and duiqi pair, which says which of them go together.`;

/** The references to the two texts that one file has. */
function textsOf(file: string, { split }: TwoTextsOptions): readonly [source: string, target: string] {
  if (split === "lines" || file === STANDARD_INPUT) throw wrongUsage(notTwo(1));
  return isCatalogue(file) ? [`${file}#source`, file] : [file, `${file}#translation`];
}

const defaultFormat = (): Format => (process.stdout.isTTY ? "table" : "tmx");

function formatOf(file: string): Format {
  const ending = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((name) => name === ending) ?? (ending === "txt" ? "table" : undefined);
  if (format !== undefined) return format;
  throw wrongUsage(`“${file}” does not end in a format's name (${FORMATS.join(", ")}); --to says which is meant.`);
}
