import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { RunOptions } from "../model/index.js";
import type { FailureCode } from "./align-pair.js";
import type { RunPlan } from "./plan.js";
import { recordsOf } from "./records.js";
import { openSealed } from "./sealed-file.js";
import { removeParts } from "./shard.js";

/** What a whole run came to. It says nothing of time, so that it is the same however the run went. */
export interface RunReport {
  readonly duiqi: string;
  readonly pairs: number;
  readonly shards: number;
  readonly aligned: number;
  /** Pairs below the threshold. */
  readonly unrelated: number;
  readonly failed: number;
  /** How many pairs failed for which reason. */
  readonly failures: Readonly<Partial<Record<FailureCode, number>>>;
  /** Of the pairs that were aligned. */
  readonly sourceSentences: number;
  readonly targetSentences: number;
  readonly beads: number;
  readonly units: number;
}

/**
 * The name of the file in a run's folder with the records of all pairs that gave no units, one a line, in the manifest's order.
 *
 * @example
 * import { readFileSync } from "node:fs";
 * import { join } from "node:path";
 * import { LEFT_OUT, type PairRecord } from "duiqi/scale";
 * const lines = readFileSync(join("out", LEFT_OUT), "utf8").trimEnd().split("\n");
 * const records = lines.map((line): PairRecord => JSON.parse(line));
 */
export const LEFT_OUT = "left-out.jsonl";

/**
 * The name of the file in a run's folder with the run's report: what `runCorpus` gives, as JSON.
 *
 * @example
 * import { readFileSync } from "node:fs";
 * import { join } from "node:path";
 * import { REPORT, type RunReport } from "duiqi/scale";
 * const report: RunReport = JSON.parse(readFileSync(join("out", REPORT), "utf8"));
 */
export const REPORT = "report.json";

/**
 * Ends a run of which all shards are done: counts their records, writes the report and what was left out, removes what
 * killed runs left behind. One record is in memory at a time.
 *
 * An abort leaves all shards done, and no report.
 *
 * @throws BitextError `file-unreadable`, `file-unwritable`; `run-damaged` where records are not what was written.
 */
export async function endRun(
  folder: string,
  plan: RunPlan,
  { signal }: Pick<RunOptions, "signal"> = {},
): Promise<RunReport> {
  const { duiqi, pairs, shards } = plan;
  const counts = { aligned: 0, unrelated: 0, failed: 0, sourceSentences: 0, targetSentences: 0, beads: 0, units: 0 };
  const failures: Partial<Record<FailureCode, number>> = {};
  const leftOut = openSealed(join(folder, LEFT_OUT));
  try {
    for (let shard = 0; shard < shards; shard++) {
      await setImmediate(); // an abort is heard between two shards
      signal?.throwIfAborted();
      for (const { text, record } of recordsOf(folder, shard, plan)) {
        counts[record.state] += 1;
        if (record.state !== "aligned" || record.units === 0) leftOut.write(`${text}\n`);
        if (record.state === "failed") failures[record.code] = (failures[record.code] ?? 0) + 1;
        if (record.state === "aligned") {
          for (const name of ["sourceSentences", "targetSentences", "beads", "units"] as const)
            counts[name] += record[name];
        }
      }
    }
  } catch (error) {
    leftOut.discard();
    throw error;
  }
  leftOut.commit();
  const { aligned, unrelated, failed, ...sums } = counts;
  const inOrder = Object.fromEntries(Object.entries(failures).sort(([a], [b]) => (a < b ? -1 : 1)));
  const report: RunReport = { duiqi, pairs, shards, aligned, unrelated, failed, failures: inOrder, ...sums };
  const reportFile = openSealed(join(folder, REPORT));
  reportFile.write(`${JSON.stringify(report, null, 2)}\n`);
  reportFile.commit();
  removeParts(folder);
  return report;
}
