import type { SidePair } from "../align/index.js";
import { ERROR_KINDS, errorPlaces, type JudgedAnswer } from "../evaluate/index.js";
import { type DocumentErrors, errorList } from "./error-list.js";
import { type Html, html } from "./html.js";
import { section } from "./page.js";
import { strip } from "./strip.js";
import { count, grouped, share, table } from "./table.js";

const MANY = 60; // places: more of them are folded away

/** One answer in detail: by shape, by kind of error, by document, and every error. `at` tells it from the others. */
export function answerSection(answer: JudgedAnswer, at: number, texts: ReadonlyMap<string, SidePair>): Html {
  const errors = answer.documents.map(
    (document, number): DocumentErrors => ({
      document,
      places: errorPlaces(document.found, document.gold),
      texts: texts.get(document.name),
      link: (place) => `error-${at}-${number}-${place}`,
    }),
  );
  const wrong = errors.filter(({ places }) => places.length > 0);
  const all = wrong.reduce((sum, { places }) => sum + places.length, 0);
  return section(
    answer.name,
    html`<div class="side-by-side">
${shapesTable(answer)}
${kindsTable(errors)}
</div>
${documentsTable(answer, errors)}
<h3>Errors</h3>
<p class="faint">${errorsInWords(wrong, all)}</p>
${wrong.map((each, number) => errorList(each, all <= MANY || number === 0))}`,
  );
}

function errorsInWords(wrong: readonly DocumentErrors[], places: number): string {
  if (places === 0) return "None: every bead is gold.";
  const texts = wrong.some((each) => each.texts === undefined)
    ? "where texts are not there, only these numbers are shown"
    : "¶ divides sentences";
  return `${count(places, "place")} where found beads differ from gold. Sentences are counted from 0, as in files of beads; ${texts}.`;
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

const kindsTable = (errors: readonly DocumentErrors[]): Html =>
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

const documentsTable = ({ report }: JudgedAnswer, errors: readonly DocumentErrors[]): Html =>
  table(
    "By document, and where in the text beads are wrong: source above, target below; each mark leads to its error",
    report.documents,
    [
      { head: "document", kind: "words", cell: ({ name }) => name },
      { head: "gold", cell: ({ counts }) => grouped(counts.gold) },
      { head: "right", cell: ({ counts }) => grouped(counts.right) },
      { head: "strict F1", cell: ({ scores }) => share(scores.strict.f1) },
      { head: "places", cell: (_, at) => grouped(errors[at].places.length) },
      { head: "where", kind: "wide", cell: (_, at) => strip(errors[at]) },
    ],
  );
