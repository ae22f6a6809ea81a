import type { Issue } from "./errors.js";

/** Taken by every function that may find something odd. */
export interface ReportOptions {
  /** Gets what is odd as it is found; the work goes on. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/**
 * How far a long run has come: the one shape of it, whatever runs. `done` never falls back within a stage; where a wider band is tried it
 * stands still for a while. What is counted, the verb says.
 */
export interface Progress {
  /** What is done just now: `check` is to look at what is there already. */
  readonly stage: "read" | "pair" | "align" | "check";
  readonly done: number;
  readonly total: number;
  /** Of `done`, what was done before this run began. Absent where a run begins at nothing. */
  readonly before?: number;
}

/** Taken by every function that may run long, and handed on unchanged to what it calls. */
export interface RunOptions extends ReportOptions {
  /** Aborting makes the call reject with `signal.reason`, whatever that is. */
  readonly signal?: AbortSignal | undefined;
  /** Gets now and then how far the work has come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}
