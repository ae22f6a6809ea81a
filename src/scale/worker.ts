import type { MessagePort } from "node:worker_threads";
import type { AlignOptions } from "../align/index.js";
import { BitextError } from "../model/index.js";
import { readGlossaryFile, readInput } from "../node/index.js";
import { type RunPlan, sha256Of } from "./plan.js";
import { alignShard, type ShardTask } from "./shard.js";

/** What a thread is handed: a shard, and where to say which pair it is at. */
export interface WorkerTask {
  readonly plan: RunPlan;
  readonly task: ShardTask;
  readonly port: MessagePort;
}

/** What went wrong, as it crosses threads: there an error loses its class. */
export type WorkerProblem = Pick<BitextError, "code" | "message" | "place">;

/** The thread's side of the pool: aligns a shard. What is wrong with an input is what it gives. */
export default function work({ plan, task, port }: WorkerTask): WorkerProblem | undefined {
  try {
    alignShard(plan, task, alignOptions(plan), (line) => port.postMessage(line));
    return undefined;
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    return { code: error.code, message: error.message, place: error.place };
  } finally {
    port.close();
  }
}

// a thread works for one run after another, and a glossary takes a second to compile
let known: { readonly sha256: string; readonly options: AlignOptions } | undefined;

function alignOptions({ evidence, glossary, glossarySha256 }: RunPlan): AlignOptions {
  if (glossary === null || glossarySha256 === null) return { evidence };
  if (known?.sha256 !== glossarySha256) {
    if (sha256Of(readInput(glossary)) !== glossarySha256) {
      throw new BitextError(
        "run-differs",
        `${glossary} is not what it was when the run began; the same glossary is expected.`,
      );
    }
    known = { sha256: glossarySha256, options: { lexicon: readGlossaryFile(glossary) } };
  }
  return { ...known.options, evidence };
}
