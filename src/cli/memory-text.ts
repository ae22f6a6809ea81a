import { createColors } from "picocolors";
import type { Concordance, Counted, Match, MemoryStats, MemoryUnit } from "../memory/index.js";
import type { Span } from "../model/index.js";

/** How what was found is shown: with colours on a terminal, else with signs. */
export interface Painter {
  /** What was asked for and the text does not have. */
  asked(text: string): string;
  /** What the text has and was not asked for. */
  stored(text: string): string;
  /** Words that were looked for. */
  found(text: string): string;
  dim(text: string): string;
}

/** The painter for a screen. Signs are those of `wdiff`, and « » around words. */
export function painterFor(screen: { readonly isTTY?: boolean }): Painter {
  if (screen.isTTY === true && !process.env.NO_COLOR) {
    const colors = createColors(true);
    return {
      asked: (text) => colors.green(text),
      stored: (text) => colors.red(colors.strikethrough(text)),
      found: (text) => colors.bold(colors.yellow(text)),
      dim: (text) => colors.dim(text),
    };
  }
  return {
    asked: (text) => `{+${text}+}`,
    stored: (text) => `[-${text}-]`,
    found: (text) => `«${text}»`,
    dim: (text) => text,
  };
}

const INDENT = "       ";

/** A match as three lines: its score and the text that was found, with what differs from the query; its translation; where from. */
export function matchInWords({ unit, side, score, differences }: Match, query: string, painter: Painter): string {
  const { text } = unit[side];
  let shown = "";
  let at = 0;
  for (const difference of differences) {
    const own = text.slice(difference.text.start, difference.text.end);
    const asked = query.slice(difference.query.start, difference.query.end);
    shown += text.slice(at, difference.text.start);
    shown += `${own === "" ? "" : painter.stored(own)}${asked === "" ? "" : painter.asked(asked)}`;
    at = difference.text.end;
  }
  const percent = `${Math.floor(100 * score + 1e-9)} %`.padStart(5);
  return lines(`${percent}  ${shown}${text.slice(at)}`, unit[other(side)].text, unit, painter);
}

/** A concordance as three lines: the text with the phrase, the other with what translates it, where from. */
export const concordanceInWords = ({ unit, side, spans, counterparts }: Concordance, painter: Painter): string =>
  lines(
    `${INDENT}${marked(unit[side].text, spans, painter)}`,
    marked(unit[other(side)].text, counterparts, painter),
    unit,
    painter,
  );

const other = (side: "source" | "target"): "source" | "target" => (side === "source" ? "target" : "source");

function marked(text: string, spans: readonly Span[], { found }: Painter): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of spans) {
    shown += text.slice(at, start) + found(text.slice(start, end));
    at = end;
  }
  return shown + text.slice(at);
}

function lines(first: string, second: string, unit: MemoryUnit, { dim }: Painter): string {
  const facts = [
    `#${unit.id}`,
    unit.confirmed ? "confirmed" : unit.score === undefined ? "no score" : `score ${unit.score.toFixed(2)}`,
    ...[unit.domain, unit.document, unit.date, unit.sourceUrl, unit.targetUrl].filter((fact) => fact !== undefined),
  ];
  return `${first}\n${INDENT}${second}\n${INDENT}${dim(facts.join(" · "))}\n`;
}

const MOST_NAMES = 10; // domains and documents that are listed: there may be one for each unit

/** The numbers of a memory, a line each. */
export function statsInWords({
  units,
  confirmed,
  texts,
  bytes,
  languages,
  domains,
  documents,
  dates,
}: MemoryStats): string {
  const row = (name: string, value: string): string => `${name.padEnd(12)}${value}\n`;
  const mega = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;
  const named = (what: string, list: readonly Counted[]): string => {
    if (list.every(({ name }) => name === "")) return "";
    const shown = list.slice(0, MOST_NAMES).map(({ name, count }) => `${name || "(none)"} ${count}`);
    return row(
      what,
      [...shown, ...(list.length > MOST_NAMES ? [`and ${list.length - MOST_NAMES} more`] : [])].join(", "),
    );
  };
  return [
    row("units", `${units}, ${confirmed} confirmed`),
    row("texts", `${texts.zh} Chinese, ${texts.en} English`),
    row("size", `${mega(bytes.text)} of text, ${mega(bytes.index)} of index`),
    named("languages", languages),
    named("domains", domains),
    named("documents", documents),
    dates === undefined ? "" : row("dates", `${dates.first} to ${dates.last}`),
  ].join("");
}
