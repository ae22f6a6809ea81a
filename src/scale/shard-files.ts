import { join } from "node:path";
import type { UnitFormatName } from "../format/index.js";

/** What a shard is called: `shard-00012`. */
const shardName = (shard: number): string => `shard-${String(shard).padStart(5, "0")}`;

/** The units of a shard. */
export const unitsFile = (folder: string, shard: number, to: UnitFormatName): string =>
  join(folder, `${shardName(shard)}.${to}`);

/** What became of each pair of a shard, a JSON object a line, and at the end the shard's seal. It is written last. */
export const recordsFile = (folder: string, shard: number): string => join(folder, `${shardName(shard)}.pairs`);
