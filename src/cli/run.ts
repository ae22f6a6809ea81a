import { existsSync, statSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { EVIDENCE_KINDS } from "../align/index.js";
import { BitextError } from "../model/index.js";
import {
  type Corpus,
  type CorpusOptions,
  type CorpusPart,
  type DamagedShard,
  LEFT_OUT,
  type RunReport,
  runCorpus,
  type ShardFault,
} from "../scale/index.js";
import { queueCorpus } from "../scale/queue/index.js";
import { evidenceKinds } from "./evidence-kinds.js";
import { wrongUsage } from "./exit.js";
import { printIssue } from "./input.js";
import { positive, share, wholeNumber } from "./numbers.js";
import { withPairProgress } from "./pair-progress.js";
import { PASSWORD_FILE, queuePassword } from "./queue-password.js";
import { UNIT_FORMATS } from "./units.js";

interface RunCommandOptions extends CorpusOptions {
  readonly output: string;
  readonly jobs?: number;
  readonly shard?: CorpusPart;
  readonly queue?: string;
  readonly queuePasswordFile?: string;
}

/** `duiqi run`: a corpus, aligned. */
export const runCommand = (): Command =>
  new Command("run")
    .description("align many pairs of texts into a folder, one file a shard; started again, it goes on where it was")
    .argument("<manifest>", "a file of pairs: a table with the columns source and target, or JSON Lines; or a folder")
    .argument("[folder]", "where the first is a folder: the folder of the translations, files of the same names")
    .requiredOption("-o, --output <folder>", "where the result goes: a new folder, or that of a run to go on with")
    .option("--jobs <n>", "threads (default: one a core)", wholeNumber)
    .addOption(new Option("--to <format>", "the format of the units").choices(UNIT_FORMATS).default("jsonl"))
    .option("--shard-size <n>", "pairs in a file of units (default: 200)", wholeNumber)
    .option("--shard <i/n>", "do only the i-th of n parts, where other processes do the others", part)
    .option(
      "--queue <url>",
      "put the shards into a queue in Redis, where duiqi work takes them on any number of machines",
    )
    .option(PASSWORD_FILE[0], PASSWORD_FILE[1])
    .addOption(
      new Option("--split <how>", "pages to be read and split, or texts with one sentence a line")
        .choices(["sentences", "lines"])
        .default("sentences"),
    )
    .option("--semicolons", "end Chinese sentences at ； too")
    .option("--evidence <kinds>", `what to weigh: all, or some of ${EVIDENCE_KINDS.join(",")}`, evidenceKinds)
    .option("--glossary <file>", "your own terms, which win: Chinese, a tab, English, one a line")
    .option("--threshold <score>", "leave out pairs of texts that translate each other less (default: 0.2)", share)
    .option("--limit-seconds <n>", "give a pair up that takes longer (default: 300)", positive)
    .option("--limit-sentences <n>", "refuse a pair with more sentences on a side (default: 50000)", wholeNumber)
    .option("--limit-megabytes <n>", "refuse a pair with a larger file (default: 20)", positive)
    .action(async (first: string, second: string | undefined, options: RunCommandOptions) => {
      if (second === undefined && existsSync(first) && statSync(first).isDirectory()) {
        throw wrongUsage(`${first} is a folder; the folder of its translations is expected behind it.`);
      }
      const corpus: Corpus = second === undefined ? { manifest: first } : { source: first, target: second };
      const { output, shard, queue, queuePasswordFile, ...how } = options;
      if (queue !== undefined && (shard !== undefined || how.jobs !== undefined)) {
        throw wrongUsage("--queue leaves the work to duiqi work, where --jobs is said, and takes no --shard.");
      }
      if (queue === undefined && queuePasswordFile !== undefined) {
        throw wrongUsage("--queue-password-file is for --queue, which says where Redis is.");
      }
      const begun = performance.now();
      const { result, pairs } = await withPairProgress((run) =>
        queue === undefined
          ? runCorpus(corpus, output, { ...how, ...run, ...NOTES, part: shard })
          : queueCorpus(corpus, output, queue, {
              ...how,
              ...run,
              ...NOTES,
              password: queuePassword(queuePasswordFile),
            }),
      ).catch((error: unknown) => {
        if (isAbort(error)) process.stderr.write(`duiqi: ${output}: stopped; the same command goes on.\n`);
        throw error;
      });
      const seconds = (performance.now() - begun) / 1000;
      const speed =
        pairs === 0
          ? "nothing was left to do"
          : `${pairs} pairs in ${seconds.toFixed(1)} s, ${(pairs / seconds).toFixed(1)} a second`;
      const what = result === undefined ? "this part is done, others are not yet" : inWords(result);
      process.stderr.write(`duiqi: ${output}: ${what}; ${speed}\n`);
      if (result !== undefined && result.units === 0) {
        throw new BitextError(
          "format-invalid",
          `None of the ${result.pairs} pairs gave units; ${LEFT_OUT} in ${output} says why.`,
        );
      }
    });

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

function part(value: string): CorpusPart {
  const [index, count] = value.split("/").map(Number);
  if (/^\d+\/\d+$/.test(value) && index >= 1 && index <= count) return { index, count };
  throw new InvalidArgumentError("Expected a part and a number of parts, from 1/n to n/n.");
}

function noteUnpaired(files: readonly string[]): void {
  const others = files.length > 1 ? ` and ${files.length - 1} others have` : " has";
  printIssue({
    rule: "file-unpaired",
    message: `${files[0]}${others} no counterpart of that name in the other folder.`,
  });
}

const FAULTS: Readonly<Record<ShardFault, string>> = {
  "records-cut": "records have no end (they were cut short, or an earlier duiqi wrote them)",
  "records-foreign": "records are of a run with other options or texts",
  "records-changed": "records are not what was written",
  "units-missing": "units are gone",
  "units-changed": "units are not what was written",
};

const SHOWN = 3; // shards that are named for each fault

function noteDamaged(shards: readonly DamagedShard[]): void {
  const faults = new Map<ShardFault, number[]>();
  for (const { shard, fault } of shards) {
    const numbers = faults.get(fault) ?? [];
    numbers.push(shard);
    faults.set(fault, numbers);
  }
  const why = [...faults].map(([fault, numbers]) => {
    const named = numbers.slice(0, SHOWN).join(", ");
    const more = numbers.length > SHOWN ? ` and ${numbers.length - SHOWN} more` : "";
    return `of ${numbers.length} (number ${named}${more}) the ${FAULTS[fault]}`;
  });
  const what = shards.length === 1 ? "shard that was done is" : "shards that were done are";
  printIssue({ rule: "shard-damaged", message: `${shards.length} ${what} done again: ${why.join("; ")}.` });
}

const NOTES = { onUnpaired: noteUnpaired, onDamaged: noteDamaged };

function inWords({ pairs, shards, aligned, units, unrelated, failed, failures }: RunReport): string {
  const why = Object.entries(failures).map(([code, count]) => `${count} × ${code}`);
  return [
    `${pairs} pairs in ${shards} ${shards === 1 ? "shard" : "shards"}: ${aligned} aligned, ${units} units`,
    `${unrelated} below the threshold`,
    `${failed} failed${why.length > 0 ? ` (${why.join(", ")})` : ""}`,
  ].join("; ");
}
