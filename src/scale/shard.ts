import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import type { AlignOptions } from "../align/index.js";
import { type UnitFormatName, unitFormats } from "../format/index.js";
import { ASIDE_ENDING, type AsideFile, openAside } from "../node/index.js";
import { alignPair, type PairRecord, type StoppedPair } from "./align-pair.js";
import { commitSame } from "./commit-same.js";
import { pairsOf, type Slice } from "./manifest.js";
import type { RunPlan } from "./plan.js";

/** A shard to be aligned: the same task gives the same files, however often it is done. */
export interface ShardTask {
  /** The run's folder. */
  readonly folder: string;
  readonly slice: Slice;
  /** Its pairs that are failures without being tried, since they were stopped. */
  readonly stopped: readonly StoppedPair[];
}

const nameOf = (shard: number): string => `shard-${String(shard).padStart(5, "0")}`;

/** The units of a shard. */
export const unitsFile = (folder: string, shard: number, to: UnitFormatName): string =>
  join(folder, `${nameOf(shard)}.${to}`);

/** What became of each pair of a shard, a JSON object a line. It is written last: where it is, the shard is done. */
export const recordsFile = (folder: string, shard: number): string => join(folder, `${nameOf(shard)}.pairs`);

/** Whether a shard's files are there. */
export const isDone = (folder: string, { shard }: Slice): boolean => existsSync(recordsFile(folder, shard));

/**
 * Aligns the pairs of a shard, one after the other, and writes its two files, each aside and renamed.
 *
 * Memory of the largest pair.
 *
 * @param onPair Told the line of each pair before it is aligned, and 0 when all are.
 * @throws BitextError `file-unreadable` for the manifest, `file-unwritable`; nothing is left behind.
 */
export function alignShard(
  plan: RunPlan,
  { folder, slice, stopped }: ShardTask,
  how: AlignOptions,
  onPair: (line: number) => void = () => {},
): void {
  const unitsName = unitsFile(folder, slice.shard, plan.to);
  const recordsName = recordsFile(folder, slice.shard);
  const units = openAside(unitsName);
  const records = orDiscard([units], () => openAside(recordsName));
  orDiscard([units, records], () => {
    const writer = unitFormats[plan.to].writer({ creationToolVersion: packageJson.version });
    for (const pair of pairsOf(plan.manifest, slice)) {
      onPair(pair.line);
      const stop = stopped.find(({ line }) => line === pair.line);
      const result = stop === undefined ? alignPair(pair, plan, how) : { record: stoppedRecord(pair, stop), units: [] };
      units.write(writer.push(result.units));
      records.write(`${JSON.stringify(result.record)}\n`);
    }
    onPair(0);
    units.write(writer.end());
    commitSame(units, unitsName);
    commitSame(records, recordsName);
  });
}

function stoppedRecord(pair: { line: number; source?: string; target?: string }, stop: StoppedPair): PairRecord {
  const { line, source, target } = pair;
  const names = source !== undefined && target !== undefined ? { source, target } : {};
  return { line, ...names, state: "failed", code: stop.code, reason: stop.reason };
}

function orDiscard<T>(files: readonly AsideFile[], write: () => T): T {
  try {
    return write();
  } catch (error) {
    for (const file of files) file.discard();
    throw error;
  }
}

/** Removes what runs that were killed left behind. */
export function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.endsWith(ASIDE_ENDING)) rmSync(join(folder, name), { force: true });
  }
}
