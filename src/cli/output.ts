import { once } from "node:events";
import { STANDARD_INPUT, writeFileAside } from "../node/index.js";
import { fileOutput, type TextOutput } from "../workflow/index.js";

/** Writes data: to a file, aside and renamed, or to standard output where none is named. */
export function writeOutput(file: string | undefined, content: string): void {
  if (file === undefined || file === STANDARD_INPUT) process.stdout.write(content);
  else writeFileAside(file, content);
}

/** Standard output; what has left it stays. */
export const standardOutput: TextOutput = {
  async write(text, signal) {
    if (!process.stdout.write(text)) await once(process.stdout, "drain", { signal });
  },
  finish: () => {},
  abandon: () => {},
};

/** Opens a file, which is written aside, or standard output where none is named. */
export const textOutput = (file: string | undefined): TextOutput =>
  file === undefined ? standardOutput : fileOutput(file);
