import type { Bead, ReportOptions, SentenceRange } from "../model/index.js";
import { tellForeign } from "./foreign-numbers.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { numbersOf, tiler } from "./tile.js";
import { readScore } from "./unit-fields.js";

/** A bead as a list of sentences a side: those of gold sets, and of other aligners, may skip or cross. */
export interface IndexBead {
  /** Sentences, counted from 0, in the order in which they were written down. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** The number behind a second colon: a score, or what else its aligner wrote there, such as a cost. */
  readonly score?: number;
}

/**
 * About beads: one a line, `[0]:[0,1]:0.9371`, sentences of source and target counted from 0, and the score with four
 * decimals, where there is one. Costs and confirmations are not kept.
 *
 * @example
 * import { writeBrackets } from "duiqi/format";
 * const bead = { source: { start: 0, end: 1 }, target: { start: 0, end: 2 }, score: 0.9371 };
 * writeBrackets([bead]); // "[0]:[0,1]:0.9371\n"
 */
export const writeBrackets = (beads: readonly Bead[]): string =>
  beads
    .map(({ source, target, score }) => {
      const number = score === undefined ? "" : `:${score.toFixed(4)}`;
      return `${bracket(source)}:${bracket(target)}${number}\n`;
    })
    .join("");

const bracket = (range: SentenceRange): string => `[${numbersOf(range).join(",")}]`;

/**
 * Beads from lines of brackets, which must tile both sides from their first sentence on. A missing side gets its place
 * from the beads before it. The number behind a second colon is a score where it stands as `writeBrackets` writes it, from 0 to 1
 * with four decimals; any other, such as vecalign's costs with six, is left out and reported once, as `number-foreign`.
 *
 * @throws BitextError with the line: `format-invalid` where it is no bead, `beads-invalid` where it does not follow
 * the beads before it, or has no sentence at all.
 * @example
 * import { parseBrackets } from "duiqi/format";
 * const [bead] = parseBrackets("[0]:[0,1]:0.9371\n");
 * bead; // { source: { start: 0, end: 1 }, target: { start: 0, end: 2 }, score: 0.9371 }
 */
export function parseBrackets(text: string, options: ReportOptions = {}): Bead[] {
  const place = tiler();
  const foreign: number[] = [];
  const beads = linesOf(text).map((line): Bead => {
    const { source, target, rest } = readLine(line);
    const bead = place.next(source, target, { line: line.number, column: 1 });
    const score = OWN_SCORE.test(rest ?? "") ? readScore(rest ?? "") : undefined;
    if (score !== undefined) return { ...bead, score };
    if (rest !== undefined) foreign.push(numberedLine(rest, line));
    return bead;
  });
  tellForeign(foreign, "no score as duiqi writes it, from 0 to 1 with four decimals", options);
  return beads;
}

// costs look like scores, and only how they are written tells them apart: vecalign has six decimals
const OWN_SCORE = /^\s*[01]\.\d{4}\s*$/;

/**
 * Beads from lines of brackets, for judging: in any order, with gaps, crossings and repeats, as they stand in gold sets
 * and in the answers of other aligners. What follows a second colon is kept where it is a number, whatever it says.
 *
 * @throws BitextError `format-invalid`, with the line, where it is no bead.
 * @example
 * import { parseIndexBeads } from "duiqi/format";
 * parseIndexBeads("[4]:[7]\n[0,2]:[]\n"); // [{ source: [4], target: [7] }, { source: [0, 2], target: [] }]
 */
export const parseIndexBeads = (text: string): IndexBead[] =>
  linesOf(text).map((line) => {
    const { source, target, rest = "" } = readLine(line);
    const score = rest.trim() === "" ? Number.NaN : Number(rest);
    return { source, target, ...(Number.isFinite(score) && { score }) };
  });

const LIST = String.raw`\[\s*(?:(\d+(?:\s*,\s*\d+)*)\s*)?\]`;
const BEAD = new RegExp(String.raw`^\s*${LIST}\s*:\s*${LIST}\s*(?::(.*))?$`);

function readLine({ text, number }: Line): IndexBead & { readonly rest: string | undefined } {
  const match = BEAD.exec(text);
  if (match === null) {
    throw formatError(`The line “${text}” is no bead, expected the form “[0]:[0,1]:0.5”.`, { line: number, column: 1 });
  }
  const [, source, target, rest] = match;
  return { source: readIndices(source), target: readIndices(target), rest };
}

const readIndices = (list: string | undefined): number[] => list?.split(",").map(Number) ?? [];

/** The line of what must be a number at least. */
function numberedLine(rest: string, { number: line }: Line): number {
  if (rest.trim() !== "" && !Number.isNaN(Number(rest))) return line;
  throw formatError(`The score is “${rest}”, expected a number.`, { line, column: 1 });
}
