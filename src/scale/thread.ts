import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ScoreTask, UnitScore, UnitTexts } from "./score-batch.js";
import type { WorkerMessage, WorkerProblem, WorkerTask } from "./worker.js";

/** A thread that aligns shards or scores units, one piece of work at a time. */
export interface Thread {
  /**
   * Aligns a shard: what is wrong with an input is what it gives.
   *
   * @param onLine Told the line of each pair before it is aligned, and 0 when all are.
   * @throws what ended the thread, which then takes no more shards.
   */
  run(work: WorkerTask, onLine: (line: number) => void): Promise<WorkerProblem | undefined>;
  /**
   * The scores of units.
   *
   * @throws what ended the thread, which then takes no more work.
   */
  score(units: readonly UnitTexts[], how: ScoreTask): Promise<readonly UnitScore[]>;
  /** Ends the thread, whatever it is at. */
  end(): Promise<void>;
}

const HOW = { execArgv: [] }; // a thread needs nothing of how the program was started

/** Bundlers know this very form, and bring the thread's file along. */
const besideUs = (): Worker => new Worker(new URL("./worker.js", import.meta.url), HOW);

/** A bundle that left the thread's file behind may run where the package is installed: beside the program, or the working folder. */
const installedBeside = (base: string) => (): Worker =>
  new Worker(pathToFileURL(createRequire(base).resolve("duiqi/scale/worker")), HOW);

const STARTS_WITHIN = 20; // seconds: forty times what a thread took to start on a busy machine, 0.5 s
const HINT =
  "In a bundle, build duiqi/scale/worker as worker.js beside the program, or give its address as the option “worker”.";

/**
 * Starts a thread, and waits until it says that it is there.
 *
 * @param file The thread's file. Without it, the one beside this module is started, and then that of the installed package.
 * @param within Seconds in which it must be there.
 * @throws Error where none comes up within seconds; its message says why, and what can be done.
 */
export async function startThread(
  file: URL | undefined,
  signal: AbortSignal,
  within: number = STARTS_WITHIN,
): Promise<Thread> {
  const bases = [process.argv[1] ?? "", join(process.cwd(), "program.js")];
  const ways = file === undefined ? [besideUs, ...bases.map(installedBeside)] : [() => new Worker(file, HOW)];
  const causes: unknown[] = [];
  for (const start of ways) {
    try {
      return await arrived(start(), signal, within);
    } catch (cause) {
      signal.throwIfAborted();
      causes.push(cause);
    }
  }
  const [cause] = causes;
  const why = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
  throw new Error(`No thread starts: ${why}. ${HINT}`, { cause });
}

/** The thread of a worker, once it has said its first word. */
function arrived(worker: Worker, signal: AbortSignal, within: number): Promise<Thread> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      clearTimeout(deadline);
      signal.removeEventListener("abort", onAbort);
      void worker.terminate();
      reject(cause);
    };
    const onAbort = (): void => fail(signal.reason);
    const late = new Error(`it said nothing for ${within} s`);
    const deadline = setTimeout(() => fail(late), 1000 * within);
    signal.addEventListener("abort", onAbort);
    const thread = threadOf(worker, fail);
    worker.once("message", () => {
      clearTimeout(deadline);
      signal.removeEventListener("abort", onAbort);
      resolve(thread);
    });
  });
}

/** @param onDeath Told why the thread ended, however it did. */
function threadOf(worker: Worker, onDeath: (cause: unknown) => void): Thread {
  let death: unknown;
  let stop: (cause: unknown) => void = onDeath;
  const die = (cause: unknown): void => {
    death ??= cause;
    stop(death);
  };
  worker.on("error", die);
  worker.on("exit", (code) => die(new Error(`it ended with the code ${code}`)));
  /** Hands over work, and hears what is said of it until `hear` has what was asked for. */
  const ask = <T>(work: WorkerTask, hear: (message: WorkerMessage) => { readonly is: T } | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const onMessage = (message: WorkerMessage): void => {
        const heard = hear(message);
        if (heard === undefined) return;
        worker.off("message", onMessage);
        resolve(heard.is);
      };
      stop = reject;
      if (death !== undefined) reject(death);
      worker.on("message", onMessage);
      worker.postMessage(work);
    });
  return {
    run: (work, onLine) =>
      ask(work, (message) => {
        if ("line" in message) onLine(message.line);
        return "problem" in message ? { is: message.problem } : undefined;
      }),
    score: (units, how) => ask({ units, how }, (message) => ("scores" in message ? { is: message.scores } : undefined)),
    end: async () => {
      await worker.terminate();
    },
  };
}
