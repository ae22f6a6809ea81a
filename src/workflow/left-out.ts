import type { Issue, ReportOptions } from "../model/index.js";

/** What did not come through, why, and how often. */
export interface LeftOut {
  /** Stable, kebab-case. Where each was an issue, the issue's rule. */
  readonly rule: string;
  readonly count: number;
  /** The same in words, behind the count: `broken ones left out`. */
  readonly what: string;
}

/** In words: `3 broken ones left out`. */
export const leftOutInWords = (all: readonly LeftOut[]): string[] => all.map(({ count, what }) => `${count} ${what}`);

// issues that tell what became of units
const COUNTED: readonly (readonly [rule: string, what: string])[] = [
  ["unit-skipped", "broken ones left out"],
  ["unit-incomplete", "without a translation left out"],
  ["language-unserved", "texts neither Chinese nor English left out"],
  ["unit-divided", "of more than two languages divided"],
  ["language-mixed", "of these in other languages left out"],
];

/** Counts issues by their rules as they go by. */
export interface IssueCounter {
  readonly onIssue: (issue: Issue) => void;
  count(rule: string): number;
  /** Those that tell what became of units. */
  leftOut(): LeftOut[];
}

/** One that has counted none, and hands on what it counts. */
export function issueCounter(onIssue: ReportOptions["onIssue"]): IssueCounter {
  const counts = new Map<string, number>();
  const count = (rule: string): number => counts.get(rule) ?? 0;
  return {
    onIssue(issue) {
      counts.set(issue.rule, count(issue.rule) + 1);
      onIssue?.(issue);
    },
    count,
    leftOut: () => COUNTED.flatMap(([rule, what]) => (count(rule) > 0 ? [{ rule, count: count(rule), what }] : [])),
  };
}
