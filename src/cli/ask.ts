import { createInterface } from "node:readline";

/** Where a question is asked. */
export interface AskOptions {
  /** @default standard input and standard error, so that data on standard output stays data */
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
  /** Ends the question. */
  readonly signal?: AbortSignal | undefined;
}

/** Whether there is someone to ask: both what is read and what the question is written to are a terminal. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/**
 * Asks a question that is answered by yes or no. What is no yes, and the end of the input, is no.
 *
 * @throws the signal's reason where it aborts.
 */
export function askYesOrNo(
  question: string,
  { input = process.stdin, output = process.stderr, signal }: AskOptions = {},
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // lines, and not keys: so Ctrl-C stays a signal, which ends whatever runs
    const lines = createInterface({ input, terminal: false });
    const stop = (): void => {
      reject(signal?.reason);
      lines.close();
    };
    signal?.addEventListener("abort", stop, { once: true });
    lines.once("line", (answer) => {
      resolve(/^\s*y(?:es)?\s*$/i.test(answer));
      lines.close();
    });
    lines.once("close", () => {
      signal?.removeEventListener("abort", stop);
      resolve(false);
    });
    output.write(`${question} [y/N] `);
  });
}
