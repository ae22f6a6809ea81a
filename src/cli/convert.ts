import { Command, Option } from "commander";
import { BitextError, type LangTag, type RunOptions, type TranslationUnit } from "../model/index.js";
import { STANDARD_INPUT } from "../node/index.js";
import { type BeadInput, beadsOfUnits, swappedBeads, unitsOfBeads, writeBeadFiles } from "./convert-beads.js";
import { readBeadFiles, readUnitFiles } from "./convert-input.js";
import { lossCounter, swappedUnits, writeUnitFiles } from "./convert-units.js";
import { wrongUsage } from "./exit.js";
import { FORMATS, type Format, formatOfFile, isBeadFormat, isTextFormat } from "./formats.js";
import { type IssueTally, issueTally } from "./issue-tally.js";
import { langTag } from "./languages.js";
import { nothingDone } from "./nothing.js";
import { withProgress } from "./progress.js";
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
    .option("--lenient", "leave out units that are broken, and go on")
    .option("--swap", "make the target the source")
    .option("--source-lang <tag>", "the source's language, where its format does not say it", langTag)
    .option("--target-lang <tag>", "the target's language", langTag)
    .action(async (files: readonly string[], options: ConvertOptions) => {
      const output = options.output === STANDARD_INPUT ? undefined : options.output;
      const from = options.from ?? formatOfFile(files[0], "--from");
      const to = options.to ?? formatOfFile(output ?? STANDARD_INPUT, "--to");
      const tally = issueTally();
      const how: Conversion = { to, output, isSwapped: options.swap === true, tally, names: files.join(", ") };
      const input = { ...options, onIssue: tally.onIssue };
      const convert = (): Promise<string> =>
        isBeadFormat(from) || isTextFormat(from)
          ? convertBeads(readBeadFiles(files, from, input), how)
          : convertUnits((run) => readUnitFiles(files, from, { ...input, ...run }), how);
      const summary = await convert().finally(tally.printRest);
      const parts = [summary, ...tally.leftOut()];
      process.stderr.write(`duiqi: ${output ?? "standard output"}: ${parts.join("; ")}\n`);
    });

interface Conversion {
  readonly to: Format;
  readonly output: string | undefined;
  readonly isSwapped: boolean;
  readonly tally: IssueTally;
  /** The files that are read. */
  readonly names: string;
}

async function convertBeads(input: BeadInput, { to, output, isSwapped, tally, names }: Conversion): Promise<string> {
  if (input.beads.length === 0) throw nothingDone("No bead was written", [], `there is none in ${names}`);
  const turned = isSwapped ? swappedBeads(input) : input;
  if (isBeadFormat(to) || isTextFormat(to)) return writeBeadFiles(turned, to, output);
  const units = unitsOfBeads(turned, to);
  const alone = turned.beads.length - units.length;
  const leftOut = alone > 0 ? [`${alone} beads of one side left out`] : [];
  const whyNone = (): BitextError => nothingDone("No unit was written", leftOut, `there is none in ${names}`);
  const summary = await writeUnitFiles({ units: [units], header: () => undefined }, to, output, { ...tally, whyNone });
  return [summary, ...leftOut].join("; ");
}

async function convertUnits(
  open: (run: Pick<RunOptions, "signal">) => UnitInput,
  { to, output, isSwapped, tally, names }: Conversion,
): Promise<string> {
  if (isBeadFormat(to)) {
    const holders = FORMATS.filter((format) => !isBeadFormat(format)).join(", ");
    throw wrongUsage(`${to} holds beads and no text, expected one of ${holders} for units.`);
  }
  const whyNone = (): BitextError => {
    const [skipped, leftOut] = [tally.count("unit-skipped"), tally.leftOut()];
    if (skipped === 0 || leftOut.length > 1) {
      return nothingDone("No unit was written", leftOut, `there is none in ${names}`);
    }
    return new BitextError("format-invalid", `All ${skipped} units are broken, expected a good one at least.`);
  };
  const turned = (run: Pick<RunOptions, "signal">): UnitInput => {
    const input = open(run);
    return { ...input, units: isSwapped ? swappedUnits(input.units) : input.units };
  };
  if (!isTextFormat(to)) {
    return withProgress(({ signal }) => writeUnitFiles(turned({ signal }), to, output, { ...tally, signal, whyNone }));
  }
  const units = await withProgress(({ signal }) => allUnits(turned({ signal })));
  if (units.length === 0) throw whyNone();
  const lost = lossCounter(to);
  for (const unit of units) lost.add(unit);
  return writeBeadFiles(beadsOfUnits(units), to, output, lost.counts());
}

async function allUnits({ units }: UnitInput): Promise<TranslationUnit[]> {
  const all: TranslationUnit[] = [];
  for await (const portion of units) for (const unit of portion) all.push(unit);
  return all;
}
