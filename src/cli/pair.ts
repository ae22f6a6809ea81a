import { Command } from "commander";
import { expectAllWritable, manifestFor, type PairingOptions, pairingOptions, pairSides } from "./manifest.js";
import { writeOutput } from "./output.js";
import { readSides } from "./pages.js";

/** `duiqi pair`: which pages go together. */
export const pairCommand = (): Command => {
  const command = new Command("pair")
    .description("find which Chinese and English documents translate each other, in folders of saved pages")
    .argument("<folder>", "pages of one language, or of both")
    .argument("[other]", "a second folder, where the languages are kept apart")
    .option("-o, --output <file>", "write the manifest, TSV or .jsonl, to a file; duiqi run takes it");
  for (const option of pairingOptions()) command.addOption(option);
  return command.action(
    async (folder: string, other: string | undefined, options: PairingOptions & { readonly output?: string }) => {
      expectAllWritable(options.output, options.leftovers);
      const sides = readSides(other === undefined ? [folder] : [folder, other]);
      writeOutput(options.output, manifestFor(await pairSides(sides, options), sides, options.output));
    },
  );
};
