import type { Issue } from "../model/index.js";
import { printIssue } from "./input.js";

/** Issues by their rules: the first ones are printed, all are counted. */
export interface IssueTally {
  readonly onIssue: (issue: Issue) => void;
  count(rule: string): number;
  /** Says how many were not printed. */
  printRest(): void;
}

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
    printRest() {
      for (const [rule, count] of counts) {
        if (count > SHOWN) printIssue({ rule, message: `${count - SHOWN} more of this kind.` });
      }
    },
  };
}
