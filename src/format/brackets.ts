import { type Bead, BitextError, isEmptyRange, type SentenceRange } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { readScore, UNSCORED } from "./unit-fields.js";

/** A bead as a list of sentences a side: those of gold sets, and of other aligners, may skip or cross. */
export interface IndexBead {
  /** Sentences, counted from 0, in the order in which they were written down. */
  readonly source: readonly number[];
  readonly target: readonly number[];
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

function bracket({ start, end }: SentenceRange): string {
  const list: number[] = [];
  for (let sentence = start; sentence < end; sentence++) list.push(sentence);
  return `[${list.join(",")}]`;
}

/**
 * Beads from lines of brackets, which must tile both sides from their first sentence on. A missing side gets its place
 * from the beads before it. The cost is 0, as the format has none; a bead of two sides without a score has 1.
 *
 * @throws BitextError with the line: `format-invalid` where it is no bead, `beads-invalid` where it does not follow
 * the beads before it, or has no sentence at all.
 */
export function parseBrackets(text: string): Bead[] {
  let source: SentenceRange = { start: 0, end: 0 };
  let target: SentenceRange = { start: 0, end: 0 };
  return linesOf(text).map((line) => {
    const bead = readLine(line);
    if (bead.source.length + bead.target.length === 0) {
      throw misplaced(`The bead “${line.text}” is empty, expected a sentence on one side at least.`, line);
    }
    source = rangeAfter(source, bead.source, "Source", line);
    target = rangeAfter(target, bead.target, "Target", line);
    const isNull = isEmptyRange(source) || isEmptyRange(target);
    return { source, target, cost: 0, score: isNull ? 0 : readLineScore(bead.rest, line) };
  });
}

/**
 * Beads from lines of brackets, for judging: in any order, with gaps, crossings and repeats, as they stand in gold sets
 * and in the answers of other aligners. What follows a second colon is ignored, be it a score or a cost.
 *
 * @throws BitextError `format-invalid`, with the line, where it is no bead.
 */
export const parseIndexBeads = (text: string): IndexBead[] =>
  linesOf(text).map((line) => {
    const { source, target } = readLine(line);
    return { source, target };
  });

const LIST = String.raw`\[\s*(\d+(?:\s*,\s*\d+)*)?\s*\]`;
const BEAD = new RegExp(String.raw`^\s*${LIST}\s*:\s*${LIST}\s*(?::(.*))?$`);

function readLine({ text, number }: Line): IndexBead & { readonly rest: string | undefined } {
  const match = BEAD.exec(text);
  if (match === null) {
    throw formatError(`The line “${text}” is no bead, expected the form “[0]:[0,1]:0.5”.`, { line: number });
  }
  const [, source, target, rest] = match;
  return { source: readIndices(source), target: readIndices(target), rest };
}

const readIndices = (list: string | undefined): number[] => list?.split(",").map(Number) ?? [];

function readLineScore(rest: string | undefined, line: Line): number {
  const score = rest === undefined ? UNSCORED : readScore(rest);
  if (score === undefined) {
    throw formatError(`The score is “${rest}”, expected a number from 0 to 1.`, { line: line.number });
  }
  return score;
}

function rangeAfter(before: SentenceRange, indices: readonly number[], side: string, line: Line): SentenceRange {
  const start = before.end;
  const wrong = indices.find((index, offset) => index !== start + offset);
  if (wrong !== undefined) {
    const expected = start + indices.indexOf(wrong);
    throw misplaced(`${side} sentence ${wrong} is out of order, expected sentence ${expected}.`, line);
  }
  return { start, end: start + indices.length };
}

const misplaced = (message: string, { number }: Line): BitextError =>
  new BitextError("beads-invalid", message, { place: { line: number } });
