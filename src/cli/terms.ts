import { closeSync, openSync, readSync, statSync } from "node:fs";
import { extname } from "node:path";
import { Command, Option } from "commander";
import type { UnitFormatName } from "../format/index.js";
import type { RunOptions, TranslationUnit } from "../model/index.js";
import { readGlossaryTerms, STANDARD_INPUT } from "../node/index.js";
import { extractTerms, type TermUnit } from "../term/index.js";
import { build, nothingDone, openUnits } from "../workflow/index.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";
import { issueTally } from "./issue-tally.js";
import { withMemory } from "./memory-file.js";
import { wholeNumber } from "./numbers.js";
import { writeOutput } from "./output.js";
import { expectAllWritable } from "./pairing.js";
import { withProgress } from "./progress.js";
import { TERM_FORMATS, type TermFormat, termsAsText } from "./terms-table.js";
import { UNIT_FORMATS, unitFormatOf } from "./units.js";

interface TermsCommandOptions {
  readonly output?: string;
  readonly from?: UnitFormatName;
  readonly to?: TermFormat;
  readonly least: number;
  readonly limit?: number;
  readonly glossary?: string;
  readonly new?: true;
}

/** `duiqi terms`: terms and their translations, out of units. */
export const termsCommand = (): Command =>
  new Command("terms")
    .description("list the terms of units with their translations, the likeliest first")
    .argument("<input>", "a file of units, a memory, or a folder of saved pages; - for standard input")
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .addOption(
      new Option("--from <format>", "the format that is read (default: by the file's ending)").choices(UNIT_FORMATS),
    )
    .addOption(
      new Option(
        "--to <format>",
        "the format that is written; glossary is what --glossary reads (default: tsv)",
      ).choices(TERM_FORMATS),
    )
    .option("--least <n>", "leave out terms that were found less often", wholeNumber, 1)
    .option("--limit <n>", "only so many, the likeliest", wholeNumber)
    .option("--glossary <file>", "terms that are there already: Chinese, a tab, English, one a line")
    .option("--new", "with --glossary, only terms that it has not")
    .action(async (input: string, options: TermsCommandOptions) => {
      const { output, least, limit, glossary } = options;
      if (options.new && glossary === undefined) throw wrongUsage("--new needs --glossary, which says what is known.");
      const format = options.to ?? termFormatOf(output);
      expectAllWritable(output);
      const known = glossary === undefined ? [] : readGlossaryTerms(glossary, { onIssue: printIssue });
      const tally = issueTally();
      const from = { input, format: options.from, onIssue: tally.onIssue };
      const all = await withUnits(from, (units, signal) =>
        extractTerms(units, { least, glossary: known, signal }),
      ).finally(tally.printRest);
      const terms = all.filter((term) => !options.new || term.glossary === "new").slice(0, limit);
      if (terms.length === 0) throw nothingDone("No term was written", tally.leftOut(), `none was found in ${input}`);
      writeOutput(output, termsAsText(terms, format));
      if (output === undefined || output === STANDARD_INPUT) return;
      process.stderr.write(
        `duiqi: ${output}: ${terms.length} terms${glossary === undefined ? "" : inGlossary(terms)}\n`,
      );
    });

const inGlossary = (terms: readonly { readonly glossary: string }[]): string => {
  const count = (status: string): number => terms.filter(({ glossary }) => glossary === status).length;
  return `; ${count("known")} of them known, ${count("contradicted")} translated otherwise in the glossary`;
};

function termFormatOf(file: string | undefined): TermFormat {
  if (file === undefined || file === STANDARD_INPUT) return "tsv";
  const format = TERM_FORMATS.find((name) => extname(file).toLowerCase() === `.${name}`);
  if (format !== undefined) return format;
  throw wrongUsage(`“${file}” does not end in a format's name (${TERM_FORMATS.join(", ")}); --to says which is meant.`);
}

interface UnitSource extends Pick<RunOptions, "onIssue"> {
  readonly input: string;
  readonly format: UnitFormatName | undefined;
}

/** Does something with the units of a file, of a memory, or of the pages in a folder. */
function withUnits<T>(
  { input, format, onIssue }: UnitSource,
  act: (units: AsyncIterable<TermUnit> | Iterable<TermUnit>, signal: AbortSignal | undefined) => Promise<T>,
): Promise<T> {
  const kind = format === undefined && input !== STANDARD_INPUT ? kindOf(input) : "file";
  if (kind === "memory")
    return withMemory(input, {}, (memory, { signal }) => act(memory.units([], { signal, onIssue }), signal));
  return withProgress(async (run) => {
    if (kind === "folder") return act((await build({ folders: [input] }, { ...run, onIssue })).units, run.signal);
    const { units } = openUnits(input, format ?? unitFormatOf(input, "--from"), { ...run, onIssue });
    return act(each(units), run.signal);
  });
}

async function* each(
  portions: AsyncIterable<readonly TranslationUnit[]> | Iterable<readonly TranslationUnit[]>,
): AsyncGenerator<TranslationUnit> {
  for await (const portion of portions) yield* portion;
}

const SQLITE = "SQLite format 3\0";

/** What lies at a path. What cannot be looked at is taken for a file, of which reading says what is wrong. */
function kindOf(path: string): "folder" | "memory" | "file" {
  try {
    if (statSync(path).isDirectory()) return "folder";
    const bytes = new Uint8Array(SQLITE.length);
    const file = openSync(path, "r");
    try {
      readSync(file, bytes);
    } finally {
      closeSync(file);
    }
    return new TextDecoder("latin1").decode(bytes) === SQLITE ? "memory" : "file";
  } catch {
    return "file";
  }
}
