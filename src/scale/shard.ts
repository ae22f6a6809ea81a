import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import type { AlignOptions } from "../align/index.js";
import { unitFormats } from "../format/index.js";
import { ASIDE_ENDING } from "../node/index.js";
import { alignPair, type PairRecord, type StoppedPair } from "./align-pair.js";
import { pairsOf, type Slice } from "./manifest.js";
import { type RunPlan, resultDigest } from "./plan.js";
import { openSealed, type SealedFile } from "./sealed-file.js";
import { recordsFile, unitsFile } from "./shard-files.js";
import { writeSeal } from "./shard-seal.js";

/** A shard to be aligned: the same task gives the same files, however often it is done. */
export interface ShardTask {
  /** The run's folder. */
  readonly folder: string;
  readonly slice: Slice;
  /** Its pairs that are failures without being tried, since they were stopped. */
  readonly stopped: readonly StoppedPair[];
}

/**
 * Aligns the pairs of a shard, one after the other, and writes its two files, each aside and renamed. The records end with a
 * seal of both, so that it can be told later whether they are still what was written.
 *
 * Memory of the largest pair.
 *
 * @param onPair Told the line of each pair before it is aligned, and 0 when all are.
 * @throws BitextError `file-unreadable` for the manifest, `file-unwritable`; nothing is left behind.
 */
export async function alignShard(
  plan: RunPlan,
  { folder, slice, stopped }: ShardTask,
  how: AlignOptions,
  onPair: (line: number) => void = () => {},
): Promise<void> {
  const units = openSealed(unitsFile(folder, slice.shard, plan.to));
  const records = await orDiscard([units], () => openSealed(recordsFile(folder, slice.shard)));
  await orDiscard([units, records], async () => {
    const writer = unitFormats[plan.to].writer({ creationToolVersion: packageJson.version });
    let pairs = 0;
    for (const pair of pairsOf(plan.manifest, slice)) {
      onPair(pair.line);
      const stop = stopped.find(({ line }) => line === pair.line);
      const result =
        stop === undefined ? await alignPair(pair, plan, how) : { record: stoppedRecord(pair, stop), units: [] };
      units.write(writer.push(result.units));
      records.write(`${JSON.stringify(result.record)}\n`);
      pairs += 1;
    }
    onPair(0);
    units.write(writer.end());
    const seals = { records: records.seal(), units: units.seal() };
    records.write(writeSeal({ state: "end", run: resultDigest(plan), pairs, ...seals }));
    units.commit();
    records.commit();
  });
}

function stoppedRecord(pair: { line: number; source?: string; target?: string }, stop: StoppedPair): PairRecord {
  const { line, source, target } = pair;
  const names = source !== undefined && target !== undefined ? { source, target } : {};
  return { line, ...names, state: "failed", code: stop.code, reason: stop.reason };
}

async function orDiscard<T>(files: readonly SealedFile[], write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
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
