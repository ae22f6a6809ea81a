import { type Answer, judgeAnswers } from "../src/evaluate/index.js";

/** How far the first of several answers is ahead of another, in strict F1 on the same documents. */
export interface Lead {
  readonly over: string;
  /** Of the first answer and of the other one. */
  readonly f1: readonly [first: number, other: number];
  /** The difference, above 0 where the first is better, and the ends of its 95 % interval. */
  readonly lead: number;
  readonly low: number;
  readonly high: number;
  /** The share of the resamples in which the first is the better one. */
  readonly ahead: number;
  readonly p: number;
  /** What was drawn. */
  readonly units: string;
}

/**
 * How far the first answer is ahead of each other one, by a paired bootstrap.
 *
 * `compareAnswers` draws documents where there are enough of them. Six chapters against two others are too few: all six agree by chance once in 32
 * tries, and an interval of so few is too narrow. Then stretches of twenty gold beads are drawn, which says how sure the difference is on texts
 * such as these chapters, and not on other novels.
 */
export function leadsOf(answers: readonly Answer[]): Lead[] {
  const [first, ...others] = judgeAnswers(answers);
  return others.flatMap(({ name, report, comparison }) =>
    comparison === undefined
      ? []
      : {
          over: name,
          f1: [first.report.micro.strict.f1, report.micro.strict.f1] as const,
          // the comparison says how far the other one is ahead
          lead: -comparison.difference,
          low: -comparison.high,
          high: -comparison.low,
          ahead: 1 - comparison.ahead,
          p: comparison.p,
          units: `${comparison.units} ${comparison.over}`,
        },
  );
}
