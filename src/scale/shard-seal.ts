import type { FileSeal } from "./sealed-file.js";

/** The last record of a shard: what its two files held when they were written. Without it, or where it does not hold, the shard is not done. */
export interface ShardSeal {
  readonly state: "end";
  /** Digest of what decides the run's result, so that a shard of another run is known. */
  readonly run: string;
  /** Records before this one, one a pair. */
  readonly pairs: number;
  /** Those records, up to this line. */
  readonly records: FileSeal;
  /** The whole file of units. */
  readonly units: FileSeal;
}

/** A seal as the last line of a shard's records. */
export const writeSeal = (seal: ShardSeal): string => `${JSON.stringify(seal)}\n`;

/** A seal from a line, or `undefined` where it is none. */
export function readSeal(line: string): ShardSeal | undefined {
  const { state, run, pairs, records, units } = fieldsOf(parsed(line));
  const [ofRecords, ofUnits] = [fileSeal(records), fileSeal(units)];
  if (state !== "end" || typeof run !== "string" || typeof pairs !== "number") return undefined;
  if (ofRecords === undefined || ofUnits === undefined) return undefined;
  return { state, run, pairs, records: ofRecords, units: ofUnits };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function fileSeal(value: unknown): FileSeal | undefined {
  const { bytes, sha256 } = fieldsOf(value);
  return typeof bytes === "number" && typeof sha256 === "string" ? { bytes, sha256 } : undefined;
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};
