#!/usr/bin/env node
import { writeSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { loadWordSegmenter, unwritable } from "../node/index.js";
import { UsageError } from "../workflow/usage-error.js"; // without what the folder imports beside it
import { version } from "../workflow/version.js";
import { INTERRUPTED, inOneSentence, UNUSABLE_INPUT, WRONG_USAGE } from "./exit.js";
import { unknownCommand, usageError } from "./usage-errors.js";

/** Each command, loaded when it is asked for: it need not wait for what others import. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import("./read.js")).readCommand(),
  split: async () => (await import("./split.js")).splitCommand(),
  align: async () => (await import("./align.js")).alignCommand(),
  pair: async () => (await import("./pair.js")).pairCommand(),
  build: async () => (await import("./build.js")).buildCommand(),
  run: async () => (await import("./run.js")).runCommand(),
  work: async () => (await import("./work.js")).workCommand(),
  review: async () => (await import("./review.js")).reviewCommand(),
  convert: async () => (await import("./convert.js")).convertCommand(),
  score: async () => (await import("./score.js")).scoreCommand(),
  terms: async () => (await import("./terms.js")).termsCommand(),
  check: async () => (await import("./check.js")).checkCommand(),
  memory: async () => (await import("./memory.js")).memoryCommand(),
  evaluate: async () => (await import("./evaluate.js")).evaluateCommand(),
  bench: async () => (await import("./bench.js")).benchCommand(),
  completion: async () => (await import("./completion.js")).completionCommand(() => commandsFor([])),
};

/** The command that is named first, or all of them where it is none: for help, and for what is wrong. */
function commandsFor(args: readonly string[]): Promise<Command[]> {
  const [first] = args;
  const names = first !== undefined && Object.hasOwn(COMMANDS, first) ? [first] : Object.keys(COMMANDS);
  return Promise.all(names.map((name) => COMMANDS[name]()));
}

/** The first word that should be a command and is none, `help` before it or not. */
function unknownFirst(args: readonly string[]): string | undefined {
  const word = args[0] === "help" ? args[1] : args[0];
  return word === undefined || word.startsWith("-") || word === "help" || Object.hasOwn(COMMANDS, word)
    ? undefined
    : word;
}

/** `duiqi help memory add` is `duiqi memory add --help`. */
const asHelp = (args: readonly string[]): readonly string[] =>
  args[0] === "help" && args.length > 1 ? [...args.slice(1), "--help"] : args;

/** Runs the command line; the exit code is 0, or one of those in `exit.ts`. */
async function main(args: readonly string[]): Promise<number> {
  const unknown = unknownFirst(args);
  if (unknown !== undefined) {
    process.stderr.write(`duiqi: ${unknownCommand(unknown, Object.keys(COMMANDS), "duiqi")}\n`);
    return WRONG_USAGE;
  }
  let failed: Command | undefined;
  const program = new Command("duiqi")
    .description("Aligns Chinese and English texts sentence by sentence.")
    .option("-V, --version", "print the version, and what cuts Chinese into words")
    .helpCommand(true)
    .allowExcessArguments(true)
    .addHelpText("after", "\nduiqi help COMMAND says what a command takes.");
  for (const command of await commandsFor(asHelp(args))) program.addCommand(command);
  for (const command of withCommands(program)) {
    command
      .exitOverride((error) => {
        failed = command;
        throw error;
      })
      .configureOutput({ outputError: () => {} }); // it is said below, in our own words
  }
  program.action(async (options: { version?: true }) => {
    if (!options.version) return program.help({ error: true });
    process.stdout.write(
      `duiqi ${version} (align cuts words by the lexicon, split --words by ${(await loadWordSegmenter()).name}; node ${process.version})\n`,
    );
  });

  try {
    await program.parseAsync(asHelp(args), { from: "user" });
    return Number(process.exitCode ?? 0); // check has found something
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (!error.code.startsWith("commander.help")) {
        process.stderr.write(`duiqi: ${usageError(error, failed ?? program)}\n`);
      }
      return WRONG_USAGE;
    }
    if (error instanceof Error && error.name === "AbortError") return INTERRUPTED;
    process.stderr.write(`duiqi: ${inOneSentence(error)}\n`);
    return error instanceof UsageError ? WRONG_USAGE : UNUSABLE_INPUT;
  }
}

const withCommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withCommands)];

// a reader that stops early (`duiqi … | head`) is no error
process.stdout.on("error", (error) => {
  if ("code" in error && error.code === "EPIPE") process.exit(0);
  writeSync(2, `duiqi: ${unwritable("Standard output", error).message}\n`); // at once: the process ends here
  process.exit(UNUSABLE_INPUT);
});

const code = await main(process.argv.slice(2));
if (code === INTERRUPTED) process.exit(code); // a reader may never take what is still to be written
process.exitCode = code;
