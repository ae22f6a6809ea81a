import type { JudgedAnswer } from "../evaluate/index.js";
import { comparisonTable } from "./comparison-table.js";
import { html } from "./html.js";
import { page, section } from "./page.js";
import { count, share, table } from "./table.js";

/** What else a report on evidence says. */
export interface EvidenceReportOptions {
  /** What the gold set is called. @default "gold" */
  readonly gold?: string;
  /** What to bear in mind: that there are few documents. */
  readonly warnings?: readonly string[];
}

/**
 * A page on which evidence helps on a gold set: strict F1 with everything, and with each kind left out or alone, each compared
 * with everything.
 *
 * @param trials The first is with everything.
 * @example
 * import { align, EVIDENCE_TRIALS } from "duiqi/align";
 * import { judgeAnswers } from "duiqi/evaluate";
 * import { evidenceReport } from "duiqi/report";
 * const trials = EVIDENCE_TRIALS.map(({ name, evidence }) => {
 *   return { name, documents: [{ name: "weather", found: align(source, target, { evidence }), gold: beads }] };
 * });
 * const html = evidenceReport(judgeAnswers(trials));
 */
export function evidenceReport(
  trials: readonly JudgedAnswer[],
  { gold = "gold", warnings = [] }: EvidenceReportOptions = {},
): string {
  const [{ report }] = trials;
  return page({
    title: `Which evidence helps on ${gold}`,
    lead: `${count(report.counts.gold, "gold bead")} in ${count(report.documents.length, "document")}, aligned with each kind of evidence left out, and with each alone. Lengths and form are always there.`,
    body: [
      warnings.map((warning) => html`<p><span class="tag fair">note</span> ${warning}</p>`),
      section(
        "Strict F1",
        table("All documents together", trials, [
          { head: "evidence", kind: "words", cell: ({ name }) => name },
          { head: "strict F1", cell: (trial) => html`<b>${share(trial.report.micro.strict.f1)}</b>` },
          { head: "precision", cell: (trial) => share(trial.report.micro.strict.precision) },
          { head: "recall", cell: (trial) => share(trial.report.micro.strict.recall) },
          { head: "lax F1", cell: (trial) => share(trial.report.micro.lax.f1) },
          { head: "strict F1, mean of documents", cell: (trial) => share(trial.report.macro.strict) },
        ]),
      ),
      section("Is the difference more than chance?", [
        html`<p>Evidence helps on these texts where leaving it out is worse. Where the verdict is that it may be chance, it may still help on others.</p>`,
        comparisonTable(trials),
      ]),
    ],
  });
}
