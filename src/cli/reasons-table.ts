import { safeCell, tsvRow } from "../format/index.js";
import type { ScoredUnit } from "../scale/index.js";
import { textOutput } from "./output.js";

const KINDS = ["words", "numbers", "length", "language", "form"] as const;
const COLUMNS = ["score", ...KINDS, "findings", "source", "target"];

/** A table of scored pairs, one a line: what each kind of sign says for or against it, in nats, and what checks found. */
export interface ReasonsTable {
  add(units: readonly ScoredUnit[], signal?: AbortSignal): Promise<void>;
  /** Gives the file its name. */
  finish(): void;
  /** Leaves nothing behind of a file that was not finished. */
  abandon(): void;
}

/** A table of reasons in a file of tab-separated values. */
export function reasonsTable(file: string): ReasonsTable {
  const output = textOutput(file);
  let isBegun = false;
  let isFinished = false;
  const begin = (): string => {
    if (isBegun) return "";
    isBegun = true;
    return tsvRow(COLUMNS);
  };
  return {
    add: (units, signal) => output.write(begin() + units.map(rowOf).join(""), signal),
    finish() {
      output.finish();
      isFinished = true;
    },
    abandon() {
      if (!isFinished) output.abandon();
    },
  };
}

const rowOf = ({ score, reasons, findings = [], source, target }: ScoredUnit): string =>
  tsvRow([
    score.toString(),
    ...KINDS.map((kind) => reasons?.[kind].toFixed(2) ?? ""),
    findings.map(({ message }) => message).join(" "),
    safeCell(source.text),
    safeCell(target.text),
  ]);
