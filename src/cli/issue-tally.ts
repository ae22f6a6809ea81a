import type { Issue } from "../model/index.js";
import { printIssue } from "./input.js";

/** Issues by their rules: the first ones are printed, all are counted. */
export interface IssueTally {
  readonly onIssue: (issue: Issue) => void;
  count(rule: string): number;
  /** What was left out or divided, in words, and how often: `3 without a translation left out`. */
  leftOut(): string[];
  /** Says how many were not printed. */
  printRest(): void;
}

// issues that tell what became of units
const COUNTED: readonly (readonly [rule: string, words: string])[] = [
  ["unit-skipped", "broken ones left out"],
  ["unit-incomplete", "without a translation left out"],
  ["language-unserved", "texts neither Chinese nor English left out"],
  ["unit-divided", "of more than two languages divided"],
  ["language-mixed", "of these in other languages left out"],
];

const SHOWN = 10; // issues of one rule that are printed

/** One that has met no issue. */
export function issueTally(): IssueTally {
  const counts = new Map<string, number>();
  return {
    onIssue(issue) {
      const count = (counts.get(issue.rule) ?? 0) + 1;
      counts.set(issue.rule, count);
      if (count <= SHOWN) printIssue(issue);
    },
    count: (rule) => counts.get(rule) ?? 0,
    leftOut: () =>
      COUNTED.flatMap(([rule, words]) => {
        const count = counts.get(rule) ?? 0;
        return count > 0 ? [`${count} ${words}`] : [];
      }),
    printRest() {
      for (const [rule, count] of counts) {
        if (count > SHOWN) printIssue({ rule, message: `${count - SHOWN} more of this kind.` });
      }
    },
  };
}
