import { Command } from "commander";
import { pairFolders } from "../workflow/index.js";
import { printIssue } from "./input.js";
import { expectAllWritable, type PairingOptions, pairingOptions, sayPairs, writePairs } from "./pairing.js";
import { withProgress } from "./progress.js";

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
      const { probability } = options;
      const folders = other === undefined ? [folder] : [folder, other];
      const found = await withProgress((run) => pairFolders(folders, { probability, ...run, onIssue: printIssue }));
      sayPairs(found, options);
      writePairs(options.output, found);
    },
  );
};
