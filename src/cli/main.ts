#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { loadWordSegmenter } from "../node/index.js";
import { alignCommand } from "./align.js";
import { benchCommand } from "./bench.js";
import { buildCommand } from "./build.js";
import { checkCommand } from "./check.js";
import { convertCommand } from "./convert.js";
import { evaluateCommand } from "./evaluate.js";
import { INTERRUPTED, inOneSentence, UNUSABLE_INPUT, WRONG_USAGE, wrongUsage } from "./exit.js";
import { memoryCommand } from "./memory.js";
import { pairCommand } from "./pair.js";
import { readCommand } from "./read.js";
import { reviewCommand } from "./review.js";
import { runCommand } from "./run.js";
import { splitCommand } from "./split.js";
import { version } from "./version.js";
import { workCommand } from "./work.js";

/** Runs the command line; the exit code is 0, or one of those in `exit.ts`. */
async function main(args: readonly string[]): Promise<number> {
  const program = new Command("duiqi")
    .description("Aligns Chinese and English texts sentence by sentence.")
    .option("-V, --version", "print the version, and what cuts Chinese into words")
    .addCommand(readCommand())
    .addCommand(splitCommand())
    .addCommand(alignCommand())
    .addCommand(pairCommand())
    .addCommand(buildCommand())
    .addCommand(runCommand())
    .addCommand(workCommand())
    .addCommand(reviewCommand())
    .addCommand(convertCommand())
    .addCommand(checkCommand())
    .addCommand(memoryCommand())
    .addCommand(evaluateCommand())
    .addCommand(benchCommand())
    .helpCommand(true)
    .allowExcessArguments(true)
    .showHelpAfterError("(duiqi --help lists the commands)");
  for (const command of withCommands(program)) command.exitOverride();
  program.action(async (options: { version?: true }) => {
    const [unknown] = program.args;
    if (unknown !== undefined) {
      throw wrongUsage(
        `“${unknown}” is no command; expected one of ${program.commands.map((each) => each.name()).join(", ")}.`,
      );
    }
    if (!options.version) return program.help({ error: true });
    process.stdout.write(
      `duiqi ${version} (align cuts words by the lexicon, split --words by ${(await loadWordSegmenter()).name}; node ${process.version})\n`,
    );
  });

  try {
    await program.parseAsync(args, { from: "user" });
    return Number(process.exitCode ?? 0); // check has found something
  } catch (error) {
    if (error instanceof CommanderError) {
      // what commander finds it prints itself
      if (error.code === wrongUsage("").code) process.stderr.write(`duiqi: ${error.message}\n`);
      return error.exitCode === 0 ? 0 : WRONG_USAGE;
    }
    if (error instanceof Error && error.name === "AbortError") return INTERRUPTED;
    process.stderr.write(`duiqi: ${inOneSentence(error)}\n`);
    return UNUSABLE_INPUT;
  }
}

const withCommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withCommands)];

// a reader that stops early (`duiqi … | head`) is no error
process.stdout.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? 0 : UNUSABLE_INPUT));

const code = await main(process.argv.slice(2));
if (code === INTERRUPTED) process.exit(code); // a reader may never take what is still to be written
process.exitCode = code;
