import { Command, Option } from "commander";
import type { Issue, LangTag, TranslationUnit } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { type BeadInput, beadsOfUnits, swappedBeads, unitsOfBeads, writeBeadFiles } from "./convert-beads.js";
import { readBeadFiles, readUnitFiles } from "./convert-input.js";
import { swappedUnit, writeUnitFiles } from "./convert-units.js";
import { wrongUsage } from "./exit.js";
import { FORMATS, type Format, formatOfFile, isBeadFormat, isTextFormat } from "./formats.js";
import { printIssue } from "./input.js";
import { langTag } from "./languages.js";
import type { UnitInput } from "./read-units.js";

interface ConvertOptions {
  readonly output?: string;
  readonly from?: Format;
  readonly to?: Format;
  readonly lenient?: true;
  readonly swap?: true;
  readonly sourceLang?: LangTag;
  readonly targetLang?: LangTag;
}

/** `duiqi convert`: from one format to another. */
export const convertCommand = (): Command =>
  new Command("convert")
    .description("convert units or beads from one format to another, and say what is lost")
    .argument(
      "<files...>",
      "a file; for moses two, source and target; for beads also the sentences of both, one a line; - for standard input",
    )
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .addOption(
      new Option("--from <format>", "the format that is read (default: by the file's ending)").choices(FORMATS),
    )
    .addOption(
      new Option("--to <format>", "the format that is written (default: by the file's ending)").choices(FORMATS),
    )
    .option("--lenient", "leave out what is broken, and go on")
    .option("--swap", "make the target the source")
    .option("--source-lang <tag>", "the source's language, where its format does not say it", langTag)
    .option("--target-lang <tag>", "the target's language", langTag)
    .action(async (files: readonly string[], options: ConvertOptions) => {
      const output = options.output === STANDARD_INPUT ? undefined : options.output;
      const from = options.from ?? formatOfFile(files[0], "--from");
      const to = options.to ?? formatOfFile(output ?? STANDARD_INPUT, "--to");
      const tally = issueTally();
      const how = { ...options, onIssue: tally.onIssue };
      const summary =
        isBeadFormat(from) || isTextFormat(from)
          ? await convertBeads(readBeadFiles(files, from, how), to, output, how)
          : await convertUnits(readUnitFiles(files, from, how), to, output, how);
      tally.printRest();
      const [skipped, mixed] = [tally.count("unit-skipped"), tally.count("language-mixed")];
      const parts = [
        summary,
        ...(skipped > 0 ? [`${skipped} broken ones left out`] : []),
        ...(mixed > 0 ? [`${mixed} of these in other languages left out`] : []),
      ];
      process.stderr.write(`duiqi: ${output ?? "standard output"}: ${parts.join("; ")}\n`);
    });

const SHOWN = 10; // issues of one rule that are shown

interface IssueTally {
  readonly onIssue: (issue: Issue) => void;
  count(rule: string): number;
  printRest(): void;
}

/** Prints the first issues of each rule, and counts the rest. */
function issueTally(): IssueTally {
  const counts = new Map<string, number>();
  return {
    onIssue(issue) {
      const count = (counts.get(issue.rule) ?? 0) + 1;
      counts.set(issue.rule, count);
      if (count <= SHOWN) printIssue(issue);
    },
    count: (rule) => counts.get(rule) ?? 0,
    printRest() {
      for (const [rule, count] of counts) {
        if (count > SHOWN) printIssue({ rule, message: `${count - SHOWN} more of this kind.` });
      }
    },
  };
}

type HowTo = ConvertOptions & Pick<IssueTally, "onIssue">;

async function convertBeads(input: BeadInput, to: Format, output: string | undefined, how: HowTo): Promise<string> {
  const turned = how.swap ? swappedBeads(input) : input;
  if (isBeadFormat(to) || isTextFormat(to)) return writeBeadFiles(turned, to, output);
  const units = unitsOfBeads(turned, to);
  const summary = await writeUnitFiles({ units: [units], header: () => undefined }, to, output, how.onIssue);
  const alone = turned.beads.length - units.length;
  return `${summary}${alone > 0 ? `; ${alone} beads of one side left out` : ""}`;
}

async function convertUnits(input: UnitInput, to: Format, output: string | undefined, how: HowTo): Promise<string> {
  if (isBeadFormat(to)) {
    const holders = FORMATS.filter((format) => !isBeadFormat(format)).join(", ");
    throw wrongUsage(`${to} holds beads and no text, expected one of ${holders} for units.`);
  }
  const turned = { ...input, units: how.swap ? swappedUnits(input.units) : input.units };
  if (!isTextFormat(to)) return writeUnitFiles(turned, to, output, how.onIssue);
  const units: TranslationUnit[] = [];
  for await (const portion of turned.units) units.push(...portion);
  return writeBeadFiles(beadsOfUnits(units), to, output);
}

async function* swappedUnits(portions: UnitInput["units"]): AsyncGenerator<TranslationUnit[]> {
  for await (const portion of portions) yield portion.map(swappedUnit);
}
