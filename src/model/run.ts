import type { Issue } from "./errors.js";

/** Taken by every function that may find something odd. */
export interface ReportOptions {
  /** Gets what is odd as it is found; the work goes on. */
  readonly onIssue?: ((issue: Issue) => void) | undefined;
}

/** How far a long run has come. `done` never falls back; where a wider band is tried it stands still for a while. */
export interface Progress {
  readonly stage: "align" | "pair";
  readonly done: number;
  readonly total: number;
}

/** Taken by every function that may run long, and handed on unchanged to what it calls. */
export interface RunOptions extends ReportOptions {
  /** Aborting makes the call reject with `signal.reason`, whatever that is. */
  readonly signal?: AbortSignal | undefined;
  /** Gets now and then how far the work has come. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}
