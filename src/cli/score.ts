import { Command, Option } from "commander";
import { isUnitFormat } from "../format/index.js";
import type { BitextError, LangTag, TranslationUnit } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { scoreUnits } from "../scale/index.js";
import { fileFormatOf, nothingDone, readUnitFiles, type UnitInput, writeUnitFiles } from "../workflow/index.js";
import { wrongUsage } from "./exit.js";
import { issueTally } from "./issue-tally.js";
import { langTag } from "./languages.js";
import { lossInWords } from "./losses-in-words.js";
import { share, wholeNumber } from "./numbers.js";
import { standardOutput } from "./output.js";
import { withProgress } from "./progress.js";
import { reasonsTable } from "./reasons-table.js";
import { unitCounter } from "./unit-counter.js";
import { UNIT_FORMATS } from "./units.js";

const FORMATS_OF_PAIRS = [...UNIT_FORMATS, "moses"] as const;
type PairFormat = (typeof FORMATS_OF_PAIRS)[number];

interface ScoreCommandOptions {
  readonly output?: string;
  readonly from?: PairFormat;
  readonly to?: PairFormat;
  readonly min: number;
  readonly jobs?: number;
  readonly glossary?: string;
  readonly reasons?: string;
  readonly lenient?: true;
  readonly sourceLang?: LangTag;
  readonly targetLang?: LangTag;
}

/** `duiqi score`: how probable it is that each pair of a corpus translates, and only those that are kept. */
export const scoreCommand = (): Command =>
  new Command("score")
    .description("score pairs that exist: how probable it is that each translates; keep those that do")
    .argument("<files...>", "a file of units, or of two plain columns; for moses two files; - for standard input")
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .option("--min <score>", "leave out pairs that score less, but for confirmed ones", share, 0)
    .option("--glossary <file>", "your own terms, which win: Chinese, a tab, English, one a line")
    .option("--reasons <file>", "a table of what spoke for and against each pair, those left out too")
    .option("--jobs <n>", "threads (default: one a core)", wholeNumber)
    .addOption(
      new Option("--from <format>", "the format that is read (default: by the file's ending)").choices(
        FORMATS_OF_PAIRS,
      ),
    )
    .addOption(
      new Option("--to <format>", "the format that is written (default: by the file's ending)").choices(
        FORMATS_OF_PAIRS,
      ),
    )
    .option("--lenient", "leave out units that are broken, and go on")
    .option("--source-lang <tag>", "the source's language, where its format does not say it", langTag)
    .option("--target-lang <tag>", "the target's language", langTag)
    .action(async (files: readonly string[], options: ScoreCommandOptions) => {
      const output = options.output === STANDARD_INPUT ? undefined : options.output;
      const from = options.from ?? (files.length > 1 ? "moses" : pairFormatOf(files[0], "--from"));
      const to = options.to ?? outputFormat(output, from);
      const tally = issueTally();
      const counter = unitCounter();
      const whyNone = (): BitextError => {
        const why = [...belowInWords(counter.leftOut(), options.min), ...tally.leftOut()];
        return nothingDone("No unit was written", why, `there is none in ${files.join(", ")}`);
      };
      const { count, losses } = await withProgress(({ signal }) => {
        const input = readUnitFiles(files, from, { ...options, signal, onIssue: tally.onIssue });
        const isKept = ({ confirmed, score }: { confirmed?: true; score: number }): boolean =>
          confirmed === true || score >= options.min;
        const { jobs, glossary, reasons } = options;
        const table = reasons === undefined ? undefined : reasonsTable(reasons);
        const units = (async function* (): AsyncGenerator<readonly TranslationUnit[]> {
          for await (const scored of scoreUnits(input.units, {
            jobs,
            signal,
            glossary,
            reasons: table !== undefined,
          })) {
            await table?.add(scored, signal);
            const kept = scored.filter(isKept).map(({ reasons, findings, ...unit }) => unit);
            counter.add(scored.length, kept.length);
            yield kept;
          }
          table?.finish(); // also where no unit is kept: it tells why
        })();
        const kept: UnitInput = { ...input, units };
        const how = { onIssue: tally.onIssue, signal, whyNone };
        return writeUnitFiles(kept, to, output ?? standardOutput, how).finally(table?.abandon);
      }).finally(() => {
        counter.end();
        tally.printRest();
      });
      const parts = [
        `${count} units${lossInWords(losses)}`,
        ...belowInWords(counter.leftOut(), options.min),
        ...tally.leftOut(),
        counter.speed(),
      ];
      process.stderr.write(`duiqi: ${output ?? "standard output"}: ${parts.join("; ")}\n`);
    });

const belowInWords = (count: number, min: number): string[] => (count > 0 ? [`${count} below ${min} left out`] : []);

/** The format that is written where nobody says it: that of the file's ending, or else that which was read, where it goes there. */
function outputFormat(output: string | undefined, from: PairFormat): PairFormat {
  if (output === undefined) return isUnitFormat(from) ? from : "tsv";
  return from === "moses" && fileFormatOf(output) === undefined ? from : pairFormatOf(output, "--to");
}

function pairFormatOf(file: string, option: "--from" | "--to"): PairFormat {
  const named = fileFormatOf(file);
  const format = FORMATS_OF_PAIRS.find((name) => name === named);
  if (format !== undefined) return format;
  const name = file === STANDARD_INPUT ? "A pipe" : `“${file}”`;
  throw wrongUsage(
    `${name} does not end in the name of a format of pairs; ${option} says which of ${FORMATS_OF_PAIRS.join(", ")} is meant.`,
  );
}
