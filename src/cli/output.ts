import { once } from "node:events";
import { openAside, STANDARD_INPUT, writeFileAside } from "../node/index.js";

/** Writes data: to a file, aside and renamed, or to standard output where none is named. */
export function writeOutput(file: string | undefined, content: string): void {
  if (file === undefined || file === STANDARD_INPUT) process.stdout.write(content);
  else writeFileAside(file, content);
}

/** Data that is written piece by piece. */
export interface TextOutput {
  /** Waits where a reader is slow, until the signal aborts. */
  write(text: string, signal?: AbortSignal): Promise<void>;
  /** Gives a file its name. */
  finish(): void;
  /** Leaves nothing of a file behind. */
  abandon(): void;
}

/** Opens a file, which is written aside, or standard output where none is named. */
export function textOutput(file: string | undefined): TextOutput {
  if (file === undefined) {
    return {
      async write(text, signal) {
        if (!process.stdout.write(text)) await once(process.stdout, "drain", { signal });
      },
      finish: () => {},
      abandon: () => {},
    };
  }
  const aside = openAside(file);
  return { write: async (text) => aside.write(text), finish: () => aside.commit(), abandon: aside.discard };
}
