import { Command } from "commander";
import { FOUND } from "./exit.js";
import { withMemory } from "./memory-file.js";

/** `duiqi memory check`: says what is damaged. */
export const checkMemoryCommand = (): Command =>
  new Command("check")
    .description("say what is damaged in it, one thing a line; the exit code is 1 where anything is")
    .argument("<memory>", "the memory's file")
    .option("--json", "print as JSON, one a line")
    .action(async (file: string, { json }: { readonly json?: true }) => {
      let count = 0;
      const lost = new Set<number>();
      await withMemory(file, { endsAtOnce: true }, async (memory) => {
        for await (const damage of memory.check()) {
          count++;
          for (const id of damage.units ?? []) lost.add(id);
          process.stdout.write(json ? `${JSON.stringify(damage)}\n` : `${damage.part.padEnd(6)}${damage.message}\n`);
        }
      });
      if (count === 0) {
        process.stderr.write(`duiqi: ${file}: nothing is damaged\n`);
        return;
      }
      process.stderr.write(
        `duiqi: ${file}: damaged: ${count} things were found, ${lost.size} units are named; duiqi memory export --lenient saves the others\n`,
      );
      process.exitCode = FOUND;
    });
