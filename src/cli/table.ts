import { createColors } from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import { type ClauseCrossing, type Explanation, textOf } from "../align/index.js";
import { type Bead, type Bitext, isEmptyRange, languageOf, type Side } from "../model/index.js";

/** What the table needs to know of where it is shown. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const WIDTH = 120; // characters, where no terminal says how wide it is
const NUMBER = 4; // characters for the bead's number
const SHAPE = 5; // characters for the bead's shape
const GAP = "  ";
const NOTHING = "—";

/** A bitext to be read: one bead a row, both texts side by side, what was left out marked. */
export function tableOf(bitext: Bitext, screen: Screen, explanations?: readonly Explanation[]): string {
  const colors = createColors(screen.isTTY === true && !process.env.NO_COLOR);
  const total = Math.max(60, screen.columns ?? WIDTH);
  const free = total - NUMBER - SHAPE - 3 * GAP.length;
  // the Chinese side needs less room for the same text: a Han character is two columns wide
  const sourceWidth = Math.floor(free * (languageOf(bitext.source.document.lang) === "zh" ? 0.42 : 0.58));
  const widths = [NUMBER, SHAPE, sourceWidth, free - sourceWidth];

  const row = (cells: readonly (readonly string[])[], paint: (text: string, column: number) => string): string => {
    const height = cells.reduce((most, lines) => Math.max(most, lines.length), 0);
    let text = "";
    for (let line = 0; line < height; line++) {
      const parts = cells.map((lines, column) => {
        const part = lines[line] ?? "";
        const space = " ".repeat(Math.max(0, widths[column] - stringWidth(part)));
        return column < 2 ? space + paint(part, column) : paint(part, column) + space;
      });
      text += `${parts.join(GAP).trimEnd()}\n`;
    }
    return text;
  };

  const rule = `${colors.dim("─".repeat(total))}\n`;
  const names = [[bitext.source], [bitext.target]].map(([side]) => [heading(side)]);
  const head = row([["#"], ["shape"], ...names], (text) => colors.bold(text));
  const body = bitext.beads.map((bead, at) => {
    const cells = [
      [String(at + 1)],
      [shapeOf(bead)],
      wrapped(bitext.source, bead.source, widths[2]),
      wrapped(bitext.target, bead.target, widths[3]),
    ];
    const said = row(cells, (text, column) => (column < 2 || text === NOTHING ? colors.dim(text) : text));
    const why = explanations && inWords(explanations[at]);
    return why === undefined ? said : `${said}${indented(why, total, colors.dim)}`;
  });
  return `${head}${rule}${body.join(rule)}${rule}${summaryOf(bitext)}\n`;
}

const MOST_MATCHES = 12; // words that an explanation names

/** What spoke for a bead, in a line: its probability, lengths, the words that match, and what clauses say of its ends. */
function inWords({ bead, sourceLength, targetLength, matches, clauses, times }: Explanation): string {
  const words = matches
    .slice(0, MOST_MATCHES)
    .map(({ source, target, kind }) => `${source}=${target}${kind === "lexicon" ? "" : ` (${kind})`}`);
  const score = bead.score === undefined ? "no score" : `${Math.round(100 * bead.score)} %`;
  return [
    score,
    `${sourceLength} and ${targetLength} characters`,
    ...(words.length > 0 ? [words.join(", ")] : []),
    ...(times === undefined ? [] : [timesInWords(times)]),
    ...(clauses.length > 0 ? [`clauses: ${clauses.map(clauseInWords).join("; ")}`] : []),
  ].join(" · ");
}

/** When both sides are said, and how far that is apart. */
function timesInWords({ source, target, apart }: NonNullable<Explanation["times"]>): string {
  const said = `said at ${clockTime(source.start)} and ${clockTime(target.start)}`;
  return apart === undefined ? said : `${said} (begin and end ${(apart / 1000).toFixed(1)} s apart)`;
}

/** `1:02:03.5` */
function clockTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = (milliseconds / 1000 - 60 * minutes).toFixed(1).padStart(4, "0");
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${seconds}`;
}

/** What was seen of a clause, and what it counts. */
function clauseInWords({ place, sentence, cost }: ClauseCrossing): string {
  const nats = `${cost.toFixed(1)} nats`;
  if (place === "start") return `one seems to cross to the bead before (costs ${nats})`;
  if (place === "end") return `one seems to cross to the next bead (costs ${nats})`;
  return `one crosses sentences ${sentence} and ${sentence + 1} of the source: they belong together (a cut costs ${nats})`;
}

function indented(text: string, total: number, paint: (line: string) => string): string {
  const margin = " ".repeat(NUMBER + SHAPE + 2 * GAP.length);
  const lines = wrapAnsi(text, total - margin.length, { hard: true }).split("\n");
  return lines.map((line) => `${margin}${paint(line)}\n`).join("");
}

/** A bitext in a line: how many sentences, and how many beads of which shapes. */
export function summaryOf({ source, target, beads }: Bitext): string {
  const shapes = new Map<string, number>();
  for (const bead of beads) shapes.set(shapeOf(bead), (shapes.get(shapeOf(bead)) ?? 0) + 1);
  const counts = [...shapes].sort((a, b) => b[1] - a[1]).map(([shape, count]) => `${count} × ${shape}`);
  return `${source.sentences.length} and ${target.sentences.length} sentences in ${beads.length} beads${counts.length > 0 ? `: ${counts.join(", ")}` : ""}`;
}

const shapeOf = ({ source, target }: Bead): string => `${source.end - source.start}-${target.end - target.start}`;

const heading = ({ document: { lang, date, source } }: Side): string =>
  [lang, date, source].filter((fact) => fact !== undefined).join(" · ");

function wrapped(side: Side, range: Bead["source"], width: number): string[] {
  if (isEmptyRange(range)) return [NOTHING];
  const isChinese = languageOf(side.document.lang) === "zh";
  return wrapAnsi(textOf(side, range), width, { hard: true, wordWrap: !isChinese }).split("\n");
}
