import { Command, InvalidArgumentError, Option } from "commander";
import { isBeadFormat, type TableColumns, UNIT_STAGES, type UnitStage } from "../format/index.js";
import type { LangTag } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import {
  type Converted,
  convert,
  FILE_FORMATS,
  type FileFormat,
  fileFormatOf,
  leftOutInWords,
} from "../workflow/index.js";
import { issueTally } from "./issue-tally.js";
import { langTag } from "./languages.js";
import { lossInWords } from "./losses-in-words.js";
import { standardOutput } from "./output.js";
import { withProgress } from "./progress.js";

interface ConvertOptions {
  readonly output?: string;
  readonly from?: FileFormat;
  readonly to?: FileFormat;
  readonly lenient?: true;
  readonly swap?: true;
  readonly only?: UnitStage;
  readonly columns?: TableColumns;
  readonly sourceLang?: LangTag;
  readonly targetLang?: LangTag;
}

/** `duiqi convert`: from one format to another. */
export const convertCommand = (): Command =>
  new Command("convert")
    .description("convert units or beads from one format to another, and say what is lost")
    .argument(
      "<files...>",
      "a file (of gettext, .po, too); for moses and for .json, .yaml, .properties and .strings two, source and target; for beads also the sentences of both, one a line; - for standard input",
    )
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .addOption(
      new Option("--from <format>", "the format that is read (default: by the file's ending)").choices(FILE_FORMATS),
    )
    .addOption(
      new Option("--to <format>", "the format that is written (default: by the file's ending)").choices(FILE_FORMATS),
    )
    .option("--lenient", "leave out units that are broken, and go on")
    .option("--swap", "make the target the source")
    .addOption(
      new Option(
        "--only <stage>",
        "leave out units that have not come as far: drafts, and what nobody approved",
      ).choices(UNIT_STAGES),
    )
    .option(
      "--columns <columns>",
      "of tables: the columns of the two texts, as source=2,target=3 or by their names",
      tableColumns,
    )
    .option("--source-lang <tag>", "the source's language, where its format does not say it", langTag)
    .option("--target-lang <tag>", "the target's language", langTag)
    .action(async (files: readonly string[], options: ConvertOptions) => {
      const { output: file, ...how } = options;
      const output = file === STANDARD_INPUT ? undefined : file;
      const tally = issueTally();
      const run = (signal?: AbortSignal): Promise<Converted> =>
        convert(files, output ?? standardOutput, { ...how, signal, onIssue: tally.onIssue });
      // beads are read and written at one go, where Node hears no signal
      const from = how.from ?? fileFormatOf(files[0]);
      const converting = from !== undefined && isBeadFormat(from) ? run() : withProgress(({ signal }) => run(signal));
      const { kind, count, losses, leftOut } = await converting.finally(tally.printRest);
      const parts = [`${count} ${kind}${lossInWords(losses)}`, ...leftOutInWords(leftOut)];
      process.stderr.write(`duiqi: ${output ?? "standard output"}: ${parts.join("; ")}\n`);
    });

function tableColumns(value: string): TableColumns {
  const column = (side: string): string | undefined =>
    value
      .split(",")
      .find((part) => part.trim().startsWith(`${side}=`))
      ?.split("=")[1]
      ?.trim();
  const [source, target] = [column("source"), column("target")];
  if (source && target) return { source, target };
  throw new InvalidArgumentError("Expected two columns, by their numbers or names: source=2,target=3.");
}
