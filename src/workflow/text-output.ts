import { openAside } from "../node/index.js";

/** Text that is written piece by piece: a file, or whatever stands for one. */
export interface TextOutput {
  /** Waits where a reader is slow, until the signal aborts. */
  write(text: string, signal?: AbortSignal): Promise<void>;
  /** All is written. A file has its name now. */
  finish(): void;
  /** Leaves nothing of it behind. */
  abandon(): void;
}

/**
 * A file that is written aside, and has its name once all of it is there.
 *
 * @throws BitextError `file-unwritable`.
 * @example
 * import { fileOutput } from "duiqi/workflow";
 * const output = fileOutput("notes.txt");
 * await output.write("雨停了。\n");
 * output.finish(); // only now has notes.txt what was written; abandon() leaves what was there
 */
export function fileOutput(file: string): TextOutput {
  const aside = openAside(file);
  return { write: async (text) => aside.write(text), finish: () => aside.commit(), abandon: aside.discard };
}
