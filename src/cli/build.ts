import { Command, Option } from "commander";
import type { UnitFormatName } from "../format/index.js";
import { build, nothingDone } from "../workflow/index.js";
import { printIssue, readGlossary } from "./input.js";
import { share } from "./numbers.js";
import { writeOutput } from "./output.js";
import { expectAllWritable, type PairingOptions, pairingOptions, sayPairs, writePairs } from "./pairing.js";
import { withProgress } from "./progress.js";
import { UNIT_FORMATS, unitFormatOf, writeUnits } from "./units.js";

interface BuildOptions extends PairingOptions {
  readonly output?: string;
  readonly to?: UnitFormatName;
  readonly score: number;
  readonly manifest?: string;
  readonly glossary?: string;
  readonly semicolons?: true;
}

/** `duiqi build`: from folders of pages to a translation memory. */
export const buildCommand = (): Command => {
  const command = new Command("build")
    .description("make a translation memory of folders of saved pages: read, pair, align, keep what is sure enough")
    .argument("<folder>", "pages of one language, or of both")
    .argument("[other]", "a second folder, where the languages are kept apart")
    .option("-o, --output <file>", "write to a file; its ending says the format")
    .addOption(new Option("--to <format>", "the format (default: tmx)").choices(UNIT_FORMATS))
    .addOption(
      new Option("--score <s>", "units that are less sure than this are left out, 0 to 1")
        .argParser(share)
        .default(0.5),
    )
    .option("--manifest <file>", "write the pairs of documents to a file as well, as duiqi pair does")
    .option("--glossary <file>", "your own terms, which win: Chinese, a tab, English, one a line")
    .option("--semicolons", "end Chinese sentences at ； too");
  for (const option of pairingOptions()) command.addOption(option);
  return command.action(async (folder: string, other: string | undefined, options: BuildOptions) => {
    const { output, score, manifest } = options;
    const format = options.to ?? unitFormatOf(output);
    expectAllWritable(output, manifest, options.leftovers);
    const lexicon = options.glossary === undefined ? undefined : readGlossary(options.glossary);
    const folders = other === undefined ? [folder] : [folder, other];
    const { probability, semicolons } = options;
    const { units, pairs, leftOut } = await withProgress((run) =>
      build(
        { folders },
        {
          ...{ probability, score, semicolons, lexicon },
          ...run,
          onIssue: printIssue,
          onPairs(found) {
            sayPairs(found, options);
            if (manifest !== undefined) writePairs(manifest, found);
          },
        },
      ),
    );
    const low = leftOut.find(({ rule }) => rule === "score-low")?.count ?? 0;
    if (units.length === 0) {
      const why = low > 0 ? [`${low} below a score of ${score} left out`] : [];
      throw nothingDone("No unit was written", why, "no sentence of the pairs has a translation");
    }
    writeOutput(output, writeUnits(units, format));
    if (output === undefined) return;
    process.stderr.write(
      `duiqi: ${output}: ${units.length} units of ${pairs} pairs; ${low} below a score of ${score} left out\n`,
    );
  });
};
