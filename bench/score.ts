import { asRows, judgeSets } from "../scripts/score/judge-scores.js";
import { fitScoreModel, type SeenCase, seenCases } from "../scripts/score/score-fit.js";
import { pairScorer } from "../src/score/index.js";

/** Options of the benchmark of pair scores. */
export interface ScoreOptions {
  readonly corpora: string;
  readonly runs: number;
  /** Pairs a second below which the run fails. */
  readonly floor?: number;
}

const TIMED_SETS = ["mac-dev", "ctk-dev", "ntrex", "ntrex-tw", "releases"]; // sentences of novels, papers and news, as corpora have them

/** Prints how well scores tell right pairs from wrong ones, each set by a fit without it, and how many are scored in a second. */
export function benchScore({ corpora, runs, floor = 0 }: ScoreOptions): void {
  const cases = seenCases(corpora);
  console.table(asRows(judgeSets(cases, fitScoreModel(cases))));

  const timed = cases.filter(({ set }) => TIMED_SETS.includes(set));
  const length = (side: "zh" | "en"): string =>
    (timed.reduce((sum, each) => sum + each[side].length, 0) / timed.length).toFixed(0);
  console.log(
    `${timed.length} pairs of ${length("zh")} Chinese and ${length("en")} English characters, by the time of one processor, the fastest of ${runs} runs:`,
  );
  for (const words of [false, true]) {
    const rates = Array.from({ length: runs }, () => pairsASecond(timed, words));
    const rate = Math.max(...rates); // few: one a run. Who else uses the machine makes runs slower, never faster
    console.log(`  ${rate.toFixed(0)} pairs a second${words ? " with the words that speak for them" : ""}`);
    if (words || rate >= floor) continue;
    console.error(`${rate.toFixed(0)} pairs a second, expected ${floor}.`);
    process.exitCode = 1;
  }
}

function pairsASecond(cases: readonly SeenCase[], words: boolean): number {
  const judge = pairScorer({ words });
  const begun = process.cpuUsage();
  for (const { zh, en } of cases) judge(zh, en, { source: "zh", target: "en" });
  const { user, system } = process.cpuUsage(begun);
  return (1e6 * cases.length) / (user + system);
}
