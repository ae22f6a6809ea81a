import { existsSync, renameSync, rmSync } from "node:fs";
import { Option } from "commander";
import type { Memory } from "../memory/index.js";
import { BitextError } from "../model/index.js";
import { ASIDE_ENDING, makeFileLike } from "../node/index.js";
import { shellWord } from "./shell-word.js";

/** The option of the commands that remove units. */
export const copyOption = (): Option =>
  new Option("--no-copy", "remove without the copy of the memory that is made before");

/**
 * Copies a memory beside its file before units are removed from it, and says how to go back.
 *
 * The copy is `MEMORY.before-clean-1`, with the command's name and the first number that is free. It has its name once it is whole, and
 * the mode of the memory from the beginning on.
 *
 * @throws BitextError `file-unwritable`; nothing is left behind.
 */
export function copyBefore(command: string, memory: Memory, file: string): void {
  const copy = freeName(`${file}.before-${command}`);
  const aside = `${copy}${ASIDE_ENDING}`;
  try {
    makeFileLike(aside, file);
    memory.copyTo(aside);
    renameSync(aside, copy);
  } catch (cause) {
    rmSync(aside, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `${copy} cannot be written (${why}); no unit is removed without a copy, unless --no-copy is given.`;
    throw new BitextError("file-unwritable", message, { cause, place: { file: copy } });
  }
  process.stderr.write(
    `duiqi: ${file}: a copy of it as it was is ${copy}; to go back: mv ${shellWord(copy)} ${shellWord(file)}\n`,
  );
}

function freeName(stem: string): string {
  let number = 1;
  while (existsSync(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
