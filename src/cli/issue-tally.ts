import type { Issue } from "../model/index.js";
import { issueCounter, leftOutInWords } from "../workflow/index.js";
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

const SHOWN = 10; // issues of one rule that are printed

/** One that has met no issue. */
export function issueTally(): IssueTally {
  const rules = new Set<string>();
  const counter = issueCounter((issue) => {
    rules.add(issue.rule);
    if (counter.count(issue.rule) <= SHOWN) printIssue(issue);
  });
  return {
    onIssue: counter.onIssue,
    count: counter.count,
    leftOut: () => leftOutInWords(counter.leftOut()),
    printRest() {
      for (const rule of rules) {
        const more = counter.count(rule) - SHOWN;
        if (more > 0) printIssue({ rule, message: `${more} more of this kind.` });
      }
    },
  };
}
