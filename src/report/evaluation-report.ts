import type { SidePair } from "../align/index.js";
import {
  ERROR_KINDS,
  type ErrorPlace,
  errorPlaces,
  type JudgedAnswer,
  type JudgedDocument,
  precisionRecall,
  reliability,
  scoredBeads,
} from "../evaluate/index.js";
import { comparisonTable } from "./comparison-table.js";
import { type DocumentErrors, errorList, kindWords } from "./error-list.js";
import { type Html, html, type Part } from "./html.js";
import { page, section } from "./page.js";
import { precisionRecallChart } from "./precision-recall-chart.js";
import { reliabilityChart } from "./reliability-chart.js";
import { strip } from "./strip.js";
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
      ...answers.map((answer, at) => answerSection(answer, at, texts)),
      section("Kinds of errors", kindWords()),
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

function scoreCharts(answers: readonly JudgedAnswer[]): Part {
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

interface JudgedErrors {
  readonly document: JudgedDocument;
  readonly places: readonly ErrorPlace[];
  readonly link: (place: number) => string;
}

const MANY = 60; // places: more of them are folded away

function answerSection(answer: JudgedAnswer, at: number, texts: ReadonlyMap<string, SidePair>): Html {
  const errors = answer.documents.map(
    (document, number): JudgedErrors => ({
      document,
      places: errorPlaces(document.found, document.gold),
      link: (place) => `error-${at}-${number}-${place}`,
    }),
  );
  const all = errors.reduce((sum, { places }) => sum + places.length, 0);
  const wrong = errors.filter(({ places }) => places.length > 0);
  const list = wrong.map((each): DocumentErrors => ({ ...each, texts: texts.get(each.document.name) }));
  return section(
    answer.name,
    html`<div class="side-by-side">
${shapesTable(answer)}
${kindsTable(errors)}
</div>
${documentsTable(answer, errors, texts)}
<h3>Errors</h3>
<p class="faint">${errorsInWords(
      all,
      list.some((each) => each.texts === undefined),
    )}</p>
${list.map((each, number) => errorList(each, all <= MANY || number === 0))}`,
  );
}

function errorsInWords(places: number, areTextsMissing: boolean): string {
  if (places === 0) return "None: every bead is gold.";
  const texts = areTextsMissing
    ? "; where texts are not there, only these numbers are shown."
    : "; ¶ divides sentences.";
  return `${count(places, "place")} where found beads differ from gold. Sentences are counted from 0, as in files of beads${texts}`;
}

const shapesTable = ({ name, report }: JudgedAnswer): Html =>
  table(`${name}: by shape, source to target`, report.shapes, [
    { head: "shape", cell: ({ shape }) => shape },
    { head: "gold", cell: ({ gold }) => grouped(gold) },
    { head: "found", cell: ({ found }) => grouped(found) },
    { head: "right", cell: ({ right }) => grouped(right) },
    { head: "precision", cell: ({ right, found }) => (found === 0 ? "—" : share(right / found)) },
    { head: "recall", cell: ({ right, gold }) => (gold === 0 ? "—" : share(right / gold)) },
  ]);

const kindsTable = (errors: readonly JudgedErrors[]): Html =>
  table(
    "Places by kind; a place may be of several",
    ERROR_KINDS.map((kind) => ({
      kind,
      places: errors.reduce((sum, { places }) => sum + places.filter(({ kinds }) => kinds.includes(kind)).length, 0),
    })),
    [
      { head: "kind", kind: "words", cell: ({ kind }) => kind },
      { head: "places", cell: ({ places }) => grouped(places) },
    ],
  );

const documentsTable = (
  { report }: JudgedAnswer,
  errors: readonly JudgedErrors[],
  texts: ReadonlyMap<string, SidePair>,
): Html =>
  table(
    "By document, and where in the text beads are wrong: source above, target below; each mark leads to its error",
    report.documents,
    [
      { head: "document", kind: "words", cell: ({ name }) => name },
      { head: "gold", cell: ({ counts }) => grouped(counts.gold) },
      { head: "right", cell: ({ counts }) => grouped(counts.right) },
      { head: "strict F1", cell: ({ scores }) => share(scores.strict.f1) },
      { head: "places", cell: (_, at) => grouped(errors[at].places.length) },
      {
        head: "where",
        kind: "wide",
        cell: ({ name }, at) => {
          const { document, places, link } = errors[at];
          return strip({ name, places, link, ...sentenceCounts(document, texts.get(name)) });
        },
      },
    ],
  );

/** How many sentences each side has: as the texts say, or as the beads do. */
function sentenceCounts(
  { found, gold }: JudgedDocument,
  texts: SidePair | undefined,
): { readonly sourceCount: number; readonly targetCount: number } {
  const most = (side: "source" | "target"): number => {
    let end = texts?.[side].sentences.length ?? 0;
    for (const bead of [...found, ...gold]) {
      const sentences = bead[side];
      if ("start" in sentences) end = Math.max(end, sentences.end);
      else for (const sentence of sentences) end = Math.max(end, sentence + 1);
    }
    return Math.max(1, end);
  };
  return { sourceCount: most("source"), targetCount: most("target") };
}
