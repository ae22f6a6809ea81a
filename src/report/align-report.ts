import { pairScore, textOf } from "../align/index.js";
import { type CheckOptions, checkUnit, type Finding, SEVERITIES } from "../evaluate/index.js";
import { type Bead, type Bitext, isEmptyRange, languageOf, rangeSize, type Side } from "../model/index.js";
import { type Html, html, type Part } from "./html.js";
import { markedText } from "./marked-text.js";
import { type Page, page, section } from "./page.js";
import { type Column, count, grouped, share, table } from "./table.js";

/**
 * A page of an aligned pair of texts, to send or to print: a summary, and every bead with its score and with what the checks
 * on units say of it. HTML in one file, without scripts. Time linear in the text.
 *
 * @param options Those of the checks: which rules, and readings for names.
 * @throws RangeError where `rules` names no rule.
 */
export function alignReport(bitext: Bitext, options: CheckOptions = {}): string {
  const { source, target, beads } = bitext;
  const rows = beads.map((bead, at): Row => {
    const texts = { source: textOf(source, bead.source), target: textOf(target, bead.target) };
    const unit = {
      source: { lang: source.document.lang, text: texts.source },
      target: { lang: target.document.lang, text: texts.target },
    };
    return { at, bead, ...texts, findings: isFull(bead) ? checkUnit(unit, options) : [] };
  });
  return page({
    ...titleOf(bitext),
    lead: `${count(source.sentences.length, "sentence")} and ${count(target.sentences.length, "sentence")} in ${count(beads.length, "bead")}.`,
    body: [
      section("Summary", [
        documents(bitext),
        html`<div class="side-by-side">${figures(bitext, rows)}${shapes(beads)}</div>`,
      ]),
      section("Aligned text", aligned(bitext, rows)),
    ],
  });
}

interface Row {
  readonly at: number;
  readonly bead: Bead;
  readonly source: string;
  readonly target: string;
  readonly findings: readonly Finding[];
}

const isFull = ({ source, target }: Bead): boolean => !isEmptyRange(source) && !isEmptyRange(target);

const TITLE = "Aligned text"; // where no document has one

function titleOf({ source, target }: Bitext): Pick<Page, "title" | "heading"> {
  const titles = [source, target].flatMap(({ document: { title, lang } }) =>
    title === undefined ? [] : { title, lang },
  );
  if (titles.length === 0) return { title: TITLE };
  const heading = titles.map(({ title, lang }, at) => [
    at > 0 && html`<br/>`,
    html`<span lang="${lang}">${title}</span>`,
  ]);
  return { title: titles.map(({ title }) => title).join(" · "), heading };
}

function documents({ source, target }: Bitext): Html {
  const sides = [
    { name: "source", ...source },
    { name: "target", ...target },
  ];
  const facts = (["title", "date", "source", "url"] as const).filter((fact) =>
    sides.some(({ document }) => document[fact] !== undefined),
  );
  return table("Documents", sides, [
    { head: "side", kind: "words", cell: ({ name }) => name },
    { head: "language", kind: "words", cell: ({ document }) => document.lang },
    { head: "sentences", cell: ({ sentences }) => grouped(sentences.length) },
    ...facts.map(
      (fact): Column<(typeof sides)[number]> => ({
        head: FACTS[fact],
        kind: "words",
        cell: ({ document }) => html`<span lang="${document.lang}">${document[fact] ?? "—"}</span>`,
      }),
    ),
  ]);
}

const FACTS = { title: "title", date: "date", source: "publisher", url: "address" } as const;

function figures(bitext: Bitext, rows: readonly Row[]): Html {
  const full = bitext.beads.filter(isFull);
  const confirmed = bitext.beads.filter((bead) => bead.confirmed).length;
  const findings = rows.flatMap((row) => row.findings);
  const mean = full.reduce((sum, { score }) => sum + score, 0) / full.length;
  const facts: readonly { readonly name: string; readonly value: string }[] = [
    {
      name: "that the two texts translate each other (pair score)",
      value: full.length === 0 ? "—" : share(pairScore(bitext)),
    },
    { name: "mean score of pairs", value: full.length === 0 ? "—" : share(mean) },
    { name: "pairs that score below 0.5", value: grouped(full.filter(({ score }) => score < WEAK).length) },
    { name: "beads of one side", value: grouped(bitext.beads.length - full.length) },
    ...(confirmed > 0 ? [{ name: "confirmed by a person", value: grouped(confirmed) }] : []),
    ...SEVERITIES.map((severity) => ({
      name: `checks: ${severity}s`,
      value: grouped(findings.filter((finding) => finding.severity === severity).length),
    })),
  ];
  return table("Figures; scores are probabilities, 0 to 1", facts, [
    { head: "figure", kind: "words", cell: ({ name }) => name },
    { head: "value", cell: ({ value }) => value },
  ]);
}

function shapes(beads: readonly Bead[]): Html {
  const counts = new Map<string, number>();
  for (const bead of beads) counts.set(shapeOf(bead), (counts.get(shapeOf(bead)) ?? 0) + 1);
  return table(
    "Beads by shape",
    [...counts].sort((a, b) => b[1] - a[1]),
    [
      { head: "shape", cell: ([shape]) => shape },
      { head: "beads", cell: ([, number]) => grouped(number) },
    ],
  );
}

const shapeOf = ({ source, target }: Bead): string => `${rangeSize(source)}-${rangeSize(target)}`;

function aligned({ source, target }: Bitext, rows: readonly Row[]): Html {
  const columnOf = ({ document }: Side): string => (languageOf(document.lang) === "zh" ? "zh-column" : "en-column");
  return html`<p class="faint">The score is how probable it is that the bead is right; of a bead of one side, that its sentence was left out or added. <span class="sure tag">0.9 and more</span> <span class="fair tag">0.5 and more</span> <span class="weak tag">less</span></p>
<table class="aligned">
<colgroup><col class="at"/><col class="shape"/><col class="${columnOf(source)}"/><col class="${columnOf(target)}"/><col class="score"/></colgroup>
<thead><tr><th scope="col" class="number">#</th><th scope="col" class="number">shape</th><th scope="col">${source.document.lang}</th><th scope="col">${target.document.lang}</th><th scope="col" class="number">score</th></tr></thead>
<tbody>
${rows.map((row) => beadRow(row, source, target))}</tbody>
</table>
`;
}

const SURE = 0.9;
const WEAK = 0.5;

const sureness = (score: number): string => (score >= SURE ? "sure" : score >= WEAK ? "fair" : "weak");

function beadRow({ at, bead, source, target, findings }: Row, here: Side, there: Side): Html {
  const classes = [!isFull(bead) && "null", findings.length > 0 && "has-findings"].filter((name) => name !== false);
  const text = (side: "source" | "target", { document }: Side, words: string, nothing: string): Part =>
    isEmptyRange(bead[side])
      ? html`<td class="text missing">${nothing}</td>`
      : html`<td class="text" lang="${document.lang}">${markedText(
          words,
          findings.flatMap((finding) => finding[side]),
        )}</td>`;
  return html`<tr class="${classes.join(" ")}" id="bead-${at + 1}"><td class="number">${at + 1}</td><td class="number">${shapeOf(bead)}</td>${text("source", here, source, "— not in the source")}${text("target", there, target, "— not in the target")}<td class="number"><span class="tag ${sureness(bead.score)}">${bead.score.toFixed(2)}</span>${bead.confirmed && html`<br/>confirmed`}</td></tr>
${findings.length > 0 && findingsRow(findings)}`;
}

const findingsRow = (
  findings: readonly Finding[],
): Html => html`<tr class="findings"><td></td><td></td><td colspan="3"><ul>${findings.map(
  ({ rule, severity, message }) => html`<li><b class="${severity}">${severity}</b> ${rule}: ${message}</li>`,
)}</ul></td></tr>
`;
