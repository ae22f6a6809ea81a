import { Command, Option } from "commander";
import { alignTogetherAsync, toUnits } from "../align/index.js";
import type { UnitFormatName } from "../format/index.js";
import type { Document, Side, TranslationUnit } from "../model/index.js";
import { splitSentences } from "../segment/index.js";
import { readGlossary } from "./input.js";
import { expectAllWritable, manifestFor, type PairingOptions, pairingOptions, pairSides } from "./manifest.js";
import { nothingDone } from "./nothing.js";
import { share } from "./numbers.js";
import { writeOutput } from "./output.js";
import { readSides } from "./pages.js";
import { withProgress } from "./progress.js";
import { UNIT_FORMATS, unitFormatOf, writeUnits } from "./units.js";

interface BuildOptions extends PairingOptions {
  readonly output?: string;
  readonly to?: UnitFormatName;
  readonly score: number;
  readonly manifest?: string;
  readonly glossary?: string;
}

const BATCH = 200; // pairs that are aligned together: names of one teach those of another

const split = ({ document }: { readonly document: Document }): Side => ({
  document,
  sentences: splitSentences(document),
});

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
    .option("--glossary <file>", "your own terms, which win: Chinese, a tab, English, one a line");
  for (const option of pairingOptions()) command.addOption(option);
  return command.action(async (folder: string, other: string | undefined, options: BuildOptions) => {
    const { output, score, manifest } = options;
    const format = options.to ?? unitFormatOf(output);
    expectAllWritable(output, manifest, options.leftovers);
    const lexicon = options.glossary === undefined ? undefined : readGlossary(options.glossary);
    const sides = readSides(other === undefined ? [folder] : [folder, other]);
    const found = await pairSides(sides, options, lexicon);
    if (manifest !== undefined) writeOutput(manifest, manifestFor(found, sides, manifest));

    const units: TranslationUnit[] = [];
    let leftOut = 0;
    for (let from = 0; from < found.pairs.length; from += BATCH) {
      const pairs = found.pairs
        .slice(from, from + BATCH)
        .map(({ source, target }) => ({ source: split(sides.source[source]), target: split(sides.target[target]) }));
      const beads = await withProgress((run) => alignTogetherAsync(pairs, { lexicon, ...run }));
      const all = pairs.flatMap((pair, at) => toUnits({ ...pair, beads: beads[at] }));
      const kept = all.filter((unit) => unit.score !== undefined && unit.score >= score);
      for (const unit of kept) units.push(unit);
      leftOut += all.length - kept.length;
    }
    if (units.length === 0) {
      const why = leftOut > 0 ? [`${leftOut} below a score of ${score} left out`] : [];
      throw nothingDone("No unit was written", why, "no sentence of the pairs has a translation");
    }
    writeOutput(output, writeUnits(units, format));
    if (output === undefined) return;
    process.stderr.write(
      `duiqi: ${output}: ${units.length} units of ${found.pairs.length} pairs; ${leftOut} below a score of ${score} left out\n`,
    );
  });
};
