import type { SidePair } from "../align/index.js";
import { type JudgedAnswer, precisionRecall, reliability, scoredBeads } from "../evaluate/index.js";
import { answerSection } from "./answer-section.js";
import { comparisonTable } from "./comparison-table.js";
import { kindWords } from "./error-list.js";
import { type Html, type HtmlContent, html } from "./html.js";
import { page, section } from "./page.js";
import { precisionRecallChart } from "./precision-recall-chart.js";
import { reliabilityChart } from "./reliability-chart.js";
import { count, grouped, share, table } from "./table.js";

/** What else a report of an evaluation says. */
export interface EvaluationReportOptions {
  /** What the gold set is called. @default "gold" */
  readonly gold?: string;
  /** The texts, by the documents' names: then errors are shown with their sentences. */
  readonly texts?: ReadonlyMap<string, SidePair>;
}

/**
 * A page on how answers fared against gold: scores, significance, precision against recall, reliability, and each error with
 * found and gold beads side by side. HTML in one file, without scripts. Its length is that of the errors.
 *
 * @param answers As `judgeAnswers` of `duiqi/evaluate` gives them.
 * @example
 * import { judgeAnswers } from "duiqi/evaluate";
 * import { evaluationReport } from "duiqi/report";
 * const documents = [{ name: "weather", found: beads, gold: beads }];
 * const texts = new Map([["weather", { source, target }]]);
 * const html = evaluationReport(judgeAnswers([{ name: "everything", documents }]), { gold: "weather reports", texts });
 * html.includes("weather reports"); // true
 */
export function evaluationReport(
  answers: readonly JudgedAnswer[],
  { gold = "gold", texts = new Map() }: EvaluationReportOptions = {},
): string {
  const [first] = answers;
  const documents = first?.report.documents.length ?? 0;
  return page({
    title: `Alignments of ${gold}`,
    lead: `${count(answers.length, "answer")} judged by ${count(first?.report.counts.gold ?? 0, "gold bead")} in ${count(documents, "document")}.`,
    body: [
      section("Scores", scoresTable(answers)),
      answers.length > 1 && section("Is the difference more than chance?", comparisonTable(answers)),
      section("What scores are worth", scoreCharts(answers)),
      section("Kinds of errors", kindWords()),
      answers.map((answer, at) => answerSection(answer, at, texts)),
    ],
  });
}

const KINDS = ["strict", "lax", "content", "all"] as const;

/** Every answer's scores, and what they are. */
const scoresTable = (answers: readonly JudgedAnswer[]): Html => html`${table(
  "Precision, recall and F1, of all documents together",
  answers,
  [
    { head: "answer", kind: "words", cell: ({ name }) => name },
    { head: "strict precision", cell: ({ report }) => share(report.micro.strict.precision) },
    { head: "strict recall", cell: ({ report }) => share(report.micro.strict.recall) },
    ...KINDS.map((kind) => ({
      head: `${kind} F1`,
      cell: ({ report }: JudgedAnswer) =>
        kind === "strict" ? html`<b>${share(report.micro[kind].f1)}</b>` : share(report.micro[kind].f1),
    })),
    { head: "strict F1, mean of documents", cell: ({ report }) => share(report.macro.strict) },
    { head: "beads found", cell: ({ report }) => grouped(report.counts.found) },
  ],
)}
<p class="faint">Strict: the very same bead. Lax: a bead that shares a sentence on both sides. Content: strict, over beads with text on both sides. All: strict, with beads of one side in precision and recall.</p>`;

function scoreCharts(answers: readonly JudgedAnswer[]): HtmlContent {
  const judged = answers.map(({ name, documents, report }) => ({ name, report, scored: scoredBeads(documents) }));
  const scored = judged.flatMap(({ name, report, scored }) =>
    "beads" in scored ? [{ name, beads: scored.beads, goldFull: report.counts.goldFull }] : [],
  );
  return [
    judged.map(
      ({ name, scored }) =>
        "problem" in scored && html`<p>${name}: ${scored.problem} So there are no curves of it.</p>`,
    ),
    scored.length > 0 &&
      html`<h3>Precision against recall</h3>
${precisionRecallChart(scored.map(({ name, beads, goldFull }) => ({ name, points: precisionRecall(beads, goldFull) })))}
<h3>Reliability</h3>
<p class="faint">On the dashed line, scores are what they say; below it, they promise too much. The larger a dot, the more beads.</p>
${scored.map(({ name, beads }, at) => reliabilityChart(name, reliability(beads), at))}`,
  ];
}
