import { setImmediate as turn } from "node:timers/promises";
import type { RunOptions } from "../model/index.js";
import type { Slice } from "./manifest.js";
import { pairsIn } from "./plan.js";
import type { Prepared } from "./prepare.js";
import { type ShardFault, stateOf } from "./shard-state.js";

/** A shard that was done once and is not any more what was written, so that it is done again. */
export interface DamagedShard {
  /** Its number, from 0. */
  readonly shard: number;
  readonly fault: ShardFault;
}

/** What a run has still to do. */
export interface Left {
  /** Shards to be done, damaged ones among them. */
  readonly missing: readonly Slice[];
  readonly damaged: readonly DamagedShard[];
  /** Pairs of this part, and those of them in shards that are done. */
  readonly total: number;
  readonly before: number;
}

/**
 * Looks at all that is there of this part: files whose size tells nothing are read once, for their digests.
 *
 * @throws BitextError `file-unreadable`; `signal.reason` when it aborts.
 */
export async function whatIsLeft(
  { plan, ours }: Prepared,
  folder: string,
  how: Pick<RunOptions, "signal" | "onProgress">,
): Promise<Left> {
  const total = ours.reduce((sum, slice) => sum + pairsIn(plan, slice), 0);
  const missing: Slice[] = [];
  const damaged: DamagedShard[] = [];
  let before = 0;
  let looked = 0;
  for (const slice of ours) {
    const state = stateOf(folder, slice, plan);
    looked += pairsIn(plan, slice);
    if (state === "done") {
      before += pairsIn(plan, slice);
      how.onProgress?.({ stage: "check", done: looked, total });
      await turn(); // Ctrl-C is heard, also where hours of work are read again
      how.signal?.throwIfAborted();
    } else {
      missing.push(slice);
      if (state !== "new") damaged.push({ shard: slice.shard, fault: state });
    }
  }
  return { missing, damaged, total, before };
}
