import type { ReportOptions } from "../model/index.js";

/**
 * Says once, as `number-foreign`, that numbers of beads are left out because they are no scores.
 *
 * @param lines Where they stand.
 * @param what What is wrong with each: “no score …”.
 */
export function tellForeign(lines: readonly number[], what: string, { onIssue }: ReportOptions): void {
  const [line] = lines;
  if (line === undefined) return;
  const message = `The number of this bead is ${what}: it and others like it (${lines.length} in all) are left out, and these beads have no score.`;
  onIssue?.({ rule: "number-foreign", message, place: { line } });
}
