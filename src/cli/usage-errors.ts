import type { Command, CommanderError } from "commander";
import { nearest } from "./nearest.js";

/** A command as it is typed: `duiqi memory add`. */
const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;

/** What a word that is no command probably meant, and where the commands are listed. */
export function unknownCommand(word: string, names: readonly string[], parent: string): string {
  const meant = nearest(word, names);
  const hint = meant === undefined ? `expected one of ${names.join(", ")}.` : `did you mean ${meant}?`;
  return `“${word}” is no command of ${parent}; ${hint}`;
}

/** What commander finds wrong, in the words in which everything else is said: one sentence, and where help is. */
export function usageError({ code, message }: CommanderError, command: Command): string {
  const name = nameOf(command);
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
  const help = `(${name} --help says more)`;
  switch (code) {
    case "commander.unknownCommand": {
      const names = command.commands.map((each) => each.name());
      return unknownCommand(quoted, names, name);
    }
    case "commander.unknownOption": {
      const meant = nearest(quoted, optionsOf(command));
      return `“${quoted}” is no option of ${name}${meant === undefined ? "." : `; did you mean ${meant}?`} ${help}`;
    }
    case "commander.missingArgument":
      return `<${quoted}> is missing. ${help}`;
    case "commander.optionMissingArgument":
      return `The value of ${quoted} is missing. ${help}`;
    case "commander.missingMandatoryOptionValue":
      return `${quoted} is missing. ${help}`;
    case "commander.invalidArgument":
      return `${wrongValue(quoted, message)} ${help}`;
    case "commander.excessArguments":
      return `There are too many arguments. ${message.slice(message.indexOf(". ") + 2)} ${help}`;
    default:
      return message.replace(/^error: /, "");
  }
}

/** All options of a command and of those above it, as they are typed. */
const optionsOf = (command: Command): string[] => [
  "--help",
  ...command.options.map(({ long, short }) => long ?? short ?? ""),
  ...(command.parent === null ? [] : optionsOf(command.parent)),
];

/** What is wrong with a value: commander writes `error: option '--to <format>' argument 'docx' is invalid. Allowed choices are …`. */
function wrongValue(option: string, message: string): string {
  const at = message.indexOf("' is invalid");
  const why = message.slice(message.indexOf(". ", at) + 2);
  const behind = message.indexOf(" argument '");
  if (behind < 0 || behind > at) return `“${message.slice(message.indexOf("'") + 1, at)}”: ${why}`;
  // what a parser of ours says names the value itself
  return why.startsWith("“")
    ? `${option}: ${why}`
    : `${option} is “${message.slice(behind + " argument '".length, at)}”. ${why}`;
}
