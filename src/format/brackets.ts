import { type Bead, isEmptyRange, type SentenceRange } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { numbersOf, tiler } from "./tile.js";
import { readScore, UNSCORED } from "./unit-fields.js";

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
 * decimals. A bead without sentences on a side has the score 0. Costs and confirmations are not kept.
 */
export const writeBrackets = (beads: readonly Bead[]): string =>
  beads
    .map(({ source, target, score }) => {
      const isNull = isEmptyRange(source) || isEmptyRange(target);
      return `${bracket(source)}:${bracket(target)}:${isNull ? "0" : score.toFixed(4)}\n`;
    })
    .join("");

const bracket = (range: SentenceRange): string => `[${numbersOf(range).join(",")}]`;

/**
 * Beads from lines of brackets, which must tile both sides from their first sentence on. A missing side gets its place
 * from the beads before it. The cost is 0, as the format has none; a bead of two sides without a score has 1.
 *
 * @throws BitextError with the line: `format-invalid` where it is no bead, `beads-invalid` where it does not follow
 * the beads before it, or has no sentence at all.
 */
export function parseBrackets(text: string): Bead[] {
  const beads = tiler();
  return linesOf(text).map((line) => {
    const { source, target, rest } = readLine(line);
    const isNull = source.length === 0 || target.length === 0;
    return beads.next(source, target, isNull ? 0 : readLineScore(rest, line), { line: line.number, column: 1 });
  });
}

/**
 * Beads from lines of brackets, for judging: in any order, with gaps, crossings and repeats, as they stand in gold sets
 * and in the answers of other aligners. What follows a second colon is kept where it is a number, whatever it says.
 *
 * @throws BitextError `format-invalid`, with the line, where it is no bead.
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

function readLineScore(rest: string | undefined, line: Line): number {
  const score = rest === undefined ? UNSCORED : readScore(rest);
  if (score === undefined) {
    throw formatError(`The score is “${rest}”, expected a number from 0 to 1.`, { line: line.number, column: 1 });
  }
  return score;
}
