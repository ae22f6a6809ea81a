import { STANDARD_INPUT, writeFileAside } from "../node/index.js";

/** Writes data: to a file, aside and renamed, or to standard output where none is named. */
export function writeOutput(file: string | undefined, content: string): void {
  if (file === undefined || file === STANDARD_INPUT) process.stdout.write(content);
  else writeFileAside(file, content);
}
