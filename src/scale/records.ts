import { createHash } from "node:crypto";
import { BitextError } from "../model/index.js";
import type { PairRecord } from "./align-pair.js";
import { linesOfFile } from "./file-lines.js";
import { pairsIn, type RunPlan } from "./plan.js";
import { recordsFile } from "./shard-files.js";
import { readSeal, type ShardSeal } from "./shard-seal.js";

const LONGEST_RECORD = 1 << 25; // bytes: a line of a manifest has up to 1 MB, and its record names it three times, escaped

/**
 * The records of a shard, one a pair, each with its line. They are read once; that they are what was written is certain
 * once the last one has been given.
 *
 * @throws BitextError `file-unreadable`; `run-damaged` where they are not what was written.
 */
export function* recordsOf(
  folder: string,
  shard: number,
  plan: RunPlan,
): Generator<{ readonly text: string; readonly record: PairRecord }> {
  const file = recordsFile(folder, shard);
  const decoder = new TextDecoder();
  const hash = createHash("sha256");
  let pairs = 0;
  let seal: ShardSeal | undefined;
  for (const { bytes, start } of linesOfFile(file, { longest: LONGEST_RECORD })) {
    if (bytes === undefined || seal !== undefined) throw damaged(file);
    const text = decoder.decode(bytes);
    seal = readSeal(text);
    if (seal !== undefined) {
      if (seal.records.bytes !== start) throw damaged(file);
      continue;
    }
    hash.update(bytes).update("\n");
    pairs += 1;
    yield { text, record: parsed(text, file) };
  }
  if (seal?.records.sha256 !== hash.digest("hex") || pairs !== pairsIn(plan, { shard })) throw damaged(file);
}

function parsed(text: string, file: string): PairRecord {
  try {
    const record: PairRecord = JSON.parse(text); // we wrote it, or the digest at the end says that we did not
    if (typeof record === "object" && record !== null) return record;
  } catch {
    // said below
  }
  throw damaged(file);
}

/** Something of a run is not what it wrote, while it goes on. */
export const damaged = (file: string): BitextError => {
  const message = `${file} is not what the run wrote there; the same command does its shard again.`;
  return new BitextError("run-damaged", message, { place: { file } });
};
