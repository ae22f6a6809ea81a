import { parentPort } from "node:worker_threads";
import type { AlignOptions } from "../align/index.js";
import { BitextError } from "../model/index.js";
import { readGlossaryFile, readInput } from "../node/index.js";
import { type RunPlan, sha256Of } from "./plan.js";
import { type ScoreTask, scoresOfUnits, type UnitScore, type UnitTexts } from "./score-batch.js";
import { alignShard, type ShardTask } from "./shard.js";

/** What a thread is handed: a shard to align, or units to score. */
export type WorkerTask = ShardWork | ScoreWork;

interface ShardWork {
  readonly plan: RunPlan;
  readonly task: ShardTask;
}

interface ScoreWork {
  readonly units: readonly UnitTexts[];
  readonly how: ScoreTask;
}

/** What went wrong, as it crosses threads: there an error loses its class. */
export type WorkerProblem = Pick<BitextError, "code" | "message" | "place">;

/**
 * What a thread says of its shard: the line of the pair that it begins, or that the shard is done; and of units their scores. Before its
 * first work, that it is there.
 */
export type WorkerMessage =
  | { readonly line: number }
  | { readonly problem: WorkerProblem | undefined }
  | { readonly scores: readonly UnitScore[] };

/** The thread's side: aligns a shard. What is wrong with an input is what it gives. */
async function work({ plan, task }: ShardWork, onLine: (line: number) => void): Promise<WorkerProblem | undefined> {
  try {
    await alignShard(plan, task, alignOptions(plan), onLine);
    return undefined;
  } catch (error) {
    if (!(error instanceof BitextError)) throw error;
    return { code: error.code, message: error.message, place: error.place };
  }
}

const say = (message: WorkerMessage): void => parentPort?.postMessage(message);

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

parentPort?.on("message", async (task: WorkerTask) =>
  say(
    "units" in task
      ? { scores: scoresOfUnits(task.units, task.how) }
      : { problem: await work(task, (line) => say({ line })) },
  ),
);
say({ line: 0 });
