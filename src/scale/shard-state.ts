import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { BitextError } from "../model/index.js";
import { reasonOf } from "../node/index.js";
import type { Slice } from "./manifest.js";
import { pairsIn, type RunPlan, resultDigest } from "./plan.js";
import { isSame, sealOfFile } from "./sealed-file.js";
import { recordsFile, unitsFile } from "./shard-files.js";
import { readSeal, type ShardSeal } from "./shard-seal.js";

/**
 * What is wrong with a shard that was done once: its records have no end (they were cut, or an earlier version wrote them),
 * belong to another run, or are not what was written; its units are gone, or are not what was written.
 */
export type ShardFault = "records-cut" | "records-foreign" | "records-changed" | "units-missing" | "units-changed";

/** Where a shard stands: done, still to be done, or done once and damaged since. */
export type ShardState = "done" | "new" | ShardFault;

/**
 * Where a shard stands, by the sizes of its files and the last record: what was cut, emptied or removed is noticed, what was
 * written over is not. Two files are opened or looked at, however long they are.
 *
 * @throws BitextError `file-unreadable`.
 */
export const stateBySize = (folder: string, slice: Slice, plan: RunPlan): ShardState =>
  looked(folder, slice, plan).state;

/**
 * Where a shard stands, by everything that is in its files, which are read once; but where sizes tell already, they are not.
 *
 * @throws BitextError `file-unreadable`.
 */
export function stateOf(folder: string, slice: Slice, plan: RunPlan): ShardState {
  const { state, seal } = looked(folder, slice, plan);
  if (seal === undefined) return state;
  const records = sealOfFile(recordsFile(folder, slice.shard), seal.records.bytes);
  if (!isSame(records, seal.records)) return "records-changed";
  return isSame(sealOfFile(unitsFile(folder, slice.shard, plan.to)), seal.units) ? "done" : "units-changed";
}

/** The state by size, and the seal where it is `done` by that. */
function looked(
  folder: string,
  slice: Slice,
  plan: RunPlan,
): { readonly state: ShardState; readonly seal?: ShardSeal } {
  const last = lastLine(recordsFile(folder, slice.shard));
  if (last === undefined) return { state: "new" };
  const seal = readSeal(last.text);
  if (seal === undefined) return { state: "records-cut" };
  if (seal.run !== resultDigest(plan)) return { state: "records-foreign" };
  if (seal.pairs !== pairsIn(plan, slice) || seal.records.bytes !== last.start) return { state: "records-changed" };
  const units = statSync(unitsFile(folder, slice.shard, plan.to), { throwIfNoEntry: false });
  if (units === undefined) return { state: "units-missing" };
  return units.size === seal.units.bytes ? { state: "done", seal } : { state: "units-changed" };
}

const LONGEST_SEAL = 4096; // bytes: a seal has some 400

/** The last line of a file, empty where it is cut or no seal could be so long; `undefined` where there is no such file. */
function lastLine(file: string): { readonly text: string; readonly start: number } | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const { size } = fstatSync(handle);
    const from = Math.max(0, size - LONGEST_SEAL);
    const bytes = new Uint8Array(size - from);
    const read = readSync(handle, bytes, 0, bytes.length, from);
    const text = new TextDecoder("latin1").decode(bytes.subarray(0, read)); // a character a byte: a seal is ASCII
    const start = text.lastIndexOf("\n", text.length - 2) + 1;
    return { text: text.endsWith("\n") ? text.slice(start) : "", start: from + start };
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    const message = `${file} cannot be read: ${reasonOf(cause)}.`;
    throw new BitextError("file-unreadable", message, { cause, place: { file } });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
