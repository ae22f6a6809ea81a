import { createColors } from "picocolors";
import { SEVERITIES, type Severity, type UnitFinding } from "../evaluate/index.js";
import type { Span, TranslationUnit, Variant } from "../model/index.js";
import type { Screen } from "./table.js";

type Paint = (text: string) => string;

const CONTEXT = 40; // characters around what is marked, of a long text

/**
 * Findings to be read: a line for each, with the unit's number and the line of the file that it begins on, and under it both
 * texts with what it is about marked: in colour, or as 【10 billion】 where there is none.
 */
export function findingsTable(
  units: readonly TranslationUnit[],
  lines: readonly number[],
  findings: readonly UnitFinding[],
  screen: Screen,
): string {
  const isPainted = screen.isTTY === true && !process.env.NO_COLOR;
  const colors = createColors(isPainted);
  const weigh: Readonly<Record<Severity, Paint>> = { error: colors.red, warning: colors.yellow, note: colors.cyan };
  const shown = findings.map(({ unit, rule, severity, message, source, target }) => {
    const mark: Paint = isPainted ? (text) => weigh[severity](colors.underline(text)) : (text) => `【${text}】`;
    const { source: here, target: there } = units[unit];
    const where = `${colors.bold(String(unit + 1).padStart(6))}  line ${String(lines[unit]).padEnd(6)}`;
    const head = `${where}  ${weigh[severity](severity.padEnd(7))}  ${rule}: ${message}\n`;
    return `${head}${excerpt(here, source, mark)}${excerpt(there, target, mark)}`;
  });
  return `${shown.join("")}${summary(units, findings)}\n`;
}

/** A text around what is marked in it, in one line. */
function excerpt({ lang, text }: Variant, spans: readonly Span[], mark: Paint): string {
  const from = Math.max(0, (spans[0]?.start ?? 0) - CONTEXT);
  const to = Math.min(text.length, (spans.at(-1)?.end ?? CONTEXT) + CONTEXT);
  let line = from > 0 ? "…" : "";
  let at = from;
  for (const { start, end } of spans) {
    line += text.slice(at, start) + mark(text.slice(start, end));
    at = end;
  }
  line += text.slice(at, to) + (to < text.length ? "…" : "");
  return `${" ".repeat(17)}${lang.padEnd(6)} ${line.replace(/\s+/g, " ")}\n`;
}

/** How many units were checked, and what was found, the gravest first. */
function summary(units: readonly TranslationUnit[], findings: readonly UnitFinding[]): string {
  const count = (number: number, name: string): string => `${number} ${name}${number === 1 ? "" : "s"}`;
  const flagged = new Set(findings.map(({ unit }) => unit)).size;
  const found = SEVERITIES.map((severity) =>
    count(findings.filter((one) => one.severity === severity).length, severity),
  );
  return `${count(units.length, "unit")} checked, ${flagged} flagged: ${found.join(", ")}`;
}
