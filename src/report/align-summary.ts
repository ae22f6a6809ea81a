import { pairScore, type TextOptions } from "../align/index.js";
import { type Finding, SEVERITIES } from "../evaluate/index.js";
import { type Bead, type Bitext, isEmptyRange, rangeSize } from "../model/index.js";
import { type Html, type HtmlContent, html } from "./html.js";
import { type Column, grouped, share, table } from "./table.js";

type PairScoreOptions = Pick<TextOptions, "lexicon" | "segmenter">;

/** Scores below this are more likely wrong than right. */
export const WEAK = 0.5;

/** Whether there is text on both sides. */
export const isFull = ({ source, target }: Bead): boolean => !isEmptyRange(source) && !isEmptyRange(target);

/** What an aligned pair is, in tables: its documents, how sure it is, what the checks found, and its beads by shape. */
export const alignSummary = (bitext: Bitext, findings: readonly Finding[], how: PairScoreOptions): HtmlContent => [
  documents(bitext),
  html`<div class="side-by-side">${figures(bitext, findings, how)}${shapes(bitext.beads)}</div>`,
];

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

function figures(bitext: Bitext, findings: readonly Finding[], how: PairScoreOptions): Html {
  const full = bitext.beads.filter(isFull);
  const confirmed = bitext.beads.filter((bead) => bead.confirmed).length;
  const scores = full.flatMap(({ score }) => score ?? []);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const unscored = full.length - scores.length;
  const facts: readonly { readonly name: string; readonly value: string }[] = [
    {
      name: "that the two texts translate each other (pair score)",
      value: full.length === 0 ? "—" : share(pairScore(bitext, how)),
    },
    { name: "mean score of pairs", value: scores.length === 0 ? "—" : share(mean) },
    { name: "pairs that score below 0.5", value: grouped(scores.filter((score) => score < WEAK).length) },
    ...(unscored > 0 ? [{ name: "pairs without a score", value: grouped(unscored) }] : []),
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

/** The shape of a bead: sentences of source and target. */
export const shapeOf = ({ source, target }: Bead): string => `${rangeSize(source)}-${rangeSize(target)}`;
