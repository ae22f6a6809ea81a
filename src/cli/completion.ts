import { Argument, Command } from "commander";
import { type CompletedCommand, completionScript, SHELLS, type Shell } from "./completion-scripts.js";

/**
 * `duiqi completion`: what a shell needs to complete what is typed.
 *
 * @param load All commands; they are loaded when they are asked for.
 */
export const completionCommand = (load: () => Promise<readonly Command[]>): Command =>
  new Command("completion")
    .description("print what a shell needs to complete commands and options: source <(duiqi completion bash)")
    .addArgument(new Argument("<shell>", "the shell that it is for").choices(SHELLS))
    .action(async (shell: Shell) => {
      const commands = (await load()).flatMap((command) => completed(command, ""));
      process.stdout.write(completionScript(shell, commands));
    });

/** A command and those below it, by what is typed for them. */
function completed(command: Command, parent: string): readonly CompletedCommand[] {
  const path = `${parent} ${command.name()}`.trim();
  const options = command.options.map(({ long, short, argChoices }) => ({
    name: long ?? short ?? "",
    values: argChoices ?? [],
  }));
  return [
    {
      path,
      commands: [
        ...command.commands.map((each) => each.name()),
        ...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
      ],
      options: [...options, { name: "--help", values: [] }],
    },
    ...command.commands.flatMap((each) => completed(each, path)),
  ];
}
