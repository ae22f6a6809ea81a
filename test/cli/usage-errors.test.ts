import { Command, CommanderError, Option } from "commander";
import { expect, test } from "vitest";
import { nearest } from "../../src/cli/nearest.js";
import { unknownCommand, usageError } from "../../src/cli/usage-errors.js";

const COMMANDS = ["read", "align", "memory", "find", "remove"];

test.each([
  ["algin", "align"],
  ["alignn", "align"],
  ["serach", "find"],
  ["lookup", "find"],
  ["delete", "remove"],
  ["rm", undefined],
  ["frobnicate", undefined],
])("“%s” means %s", (word, expected) => {
  expect(nearest(word, COMMANDS)).toBe(expected);
});

test("a name of another program leads only to what there is", () => {
  expect(nearest("--format", ["--from", "--to"])).toBe("--to");
  expect(nearest("--format", ["--from"])).toBeUndefined();
  expect(unknownCommand("xyz", ["a", "b"], "duiqi")).toBe("“xyz” is no command of duiqi; expected one of a, b.");
});

/** What is said of a call of `duiqi memory add <file> --to <format>`. */
function said(...args: readonly string[]): string {
  let failed: Command | undefined;
  const add = new Command("add")
    .argument("<file>")
    .option("-o, --output <file>")
    .addOption(new Option("--to <format>").choices(["tmx", "tsv"]))
    .action(() => {});
  const program = new Command("duiqi").addCommand(
    new Command("memory").addCommand(add).addCommand(new Command("find")),
  );
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.configureOutput({ outputError: () => {} }).exitOverride((error) => {
      failed = command;
      throw error;
    });
  }
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return usageError(error, failed ?? program);
    throw error;
  }
  return "";
}

test.each([
  [["memory", "serach"], "“serach” is no command of duiqi memory; did you mean find?"],
  [["memory", "add"], "<file> is missing. (duiqi memory add --help says more)"],
  [
    ["memory", "add", "x", "y"],
    "There are too many arguments. Expected 1 argument but got 2. (duiqi memory add --help says more)",
  ],
  [
    ["memory", "add", "x", "--format"],
    "“--format” is no option of duiqi memory add; did you mean --to? (duiqi memory add --help says more)",
  ],
  [
    ["memory", "add", "x", "--zzzzzz"],
    "“--zzzzzz” is no option of duiqi memory add. (duiqi memory add --help says more)",
  ],
  [["memory", "add", "x", "-o"], "The value of -o, --output <file> is missing. (duiqi memory add --help says more)"],
  [
    ["memory", "add", "x", "--to", "it's"],
    "--to <format> is “it's”. Allowed choices are tmx, tsv. (duiqi memory add --help says more)",
  ],
  [["memory", "add", "x", "--to", "tsv"], ""],
])("%j: %s", (args, expected) => {
  expect(said(...args)).toBe(expected);
});
