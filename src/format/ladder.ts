import { type Bead, BitextError, type Place, type ReportOptions, type SentenceRange } from "../model/index.js";
import { tellForeign } from "./foreign-numbers.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { numbersOf, tiler } from "./tile.js";

/**
 * About beads: the ladder of hunalign. A rung a line, the sentence of each side at which a bead begins, counted from 0,
 * and, in place of hunalign's confidence, the score of that bead with four decimals where it has one; the last rung is the end
 * of both texts. Costs and confirmations are not kept.
 *
 * @example
 * import { writeLadder } from "duiqi/format";
 * writeLadder([{ source: { start: 0, end: 1 }, target: { start: 0, end: 2 } }]); // "0\t0\n1\t2\n"
 */
export function writeLadder(beads: readonly Bead[]): string {
  const rungs = beads.map(({ source, target, score }) => `${source.start}\t${target.start}${cellOf(score)}\n`);
  const { source, target } = beads.at(-1) ?? { source: { end: 0 }, target: { end: 0 } };
  // no bead begins at the last rung, but tools want a number on each where any has one
  const last = beads.some(({ score }) => score !== undefined) ? 0 : undefined;
  return `${rungs.join("")}${source.end}\t${target.end}${cellOf(last)}\n`;
}

const cellOf = (score: number | undefined): string => (score === undefined ? "" : `\t${score.toFixed(4)}`);

/**
 * Beads from a ladder, without scores or costs: hunalign's confidences say how good a bead is, and no probability. That they are
 * left out is reported once, as `number-foreign`.
 *
 * @throws BitextError with the line: `format-invalid` where it is no rung, `beads-invalid` where it is not above the rung
 * before it, or the first is not at the beginning.
 * @example
 * import { parseLadder } from "duiqi/format";
 * parseLadder("0\t0\n1\t2\n"); // [{ source: { start: 0, end: 1 }, target: { start: 0, end: 2 } }]
 */
export function parseLadder(text: string, options: ReportOptions = {}): Bead[] {
  const rungs = linesOf(text).map(readRung);
  const [first] = rungs;
  if (first !== undefined && (first.source !== 0 || first.target !== 0)) {
    throw misplaced(`The first rung is (${first.source}, ${first.target}), expected (0, 0).`, first);
  }
  const numbered = rungs.slice(0, -1).filter(({ isNumbered }) => isNumbered);
  tellForeign(
    numbered.map(({ line }) => line),
    NO_PROBABILITY,
    options,
  );
  return rungs.slice(1).map((rung, at): Bead => {
    const below = rungs[at];
    if (rung.source < below.source || rung.target < below.target || sum(rung) === sum(below)) {
      const message = `The rung (${rung.source}, ${rung.target}) is not above (${below.source}, ${below.target}).`;
      throw misplaced(message, rung);
    }
    return {
      source: { start: below.source, end: rung.source },
      target: { start: below.target, end: rung.target },
    };
  });
}

const NO_PROBABILITY = "hunalign's confidence, which is no probability";

interface Rung {
  readonly source: number;
  readonly target: number;
  /** Whether it has a confidence. */
  readonly isNumbered: boolean;
  readonly line: number;
}

const sum = ({ source, target }: Rung): number => source + target;

// a rung is a few characters, and may stand for any number of sentences: with more, their list would fill the memory
const MOST_SENTENCES = 1 << 24;

// hand-made ladders have spaces between their numbers
const RUNG = /^(\d+)(?:\t| +)(\d+)(?:(?:\t| +)([^\t ]*))?$/;

function readRung({ text, number }: Line): Rung {
  const place = { line: number, column: 1 };
  const [, source, target, confidence] = RUNG.exec(text.trim()) ?? [];
  if (source === undefined) {
    throw formatError(`The line “${text}” is no rung, expected two whole numbers and a confidence.`, place);
  }
  const last = Math.max(Number(source), Number(target));
  if (last > MOST_SENTENCES) {
    throw formatError(`The rung names sentence ${last}, expected none above ${MOST_SENTENCES}.`, place);
  }
  return { source: Number(source), target: Number(target), isNumbered: hasConfidence(confidence, place), line: number };
}

/** Whether there is a confidence, which must be a number then. */
function hasConfidence(text: string | undefined, place: Place): boolean {
  if (text === undefined || text === "") return false;
  if (!Number.isNaN(Number(text))) return true;
  throw formatError(`The confidence is “${text}”, expected a number.`, place);
}

const misplaced = (message: string, { line }: Rung): BitextError =>
  new BitextError("beads-invalid", message, { place: { line, column: 1 } });

/** Sentences of two texts, and the beads that join them. */
export interface AlignedSentences {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly Bead[];
}

const JOINT = " ~~~ ";
const PARAGRAPH = "<p>"; // where a paragraph ends, in what hunalign is given

/**
 * About beads: the text of hunalign, a bead a line: its source sentences, its target sentences, joined by ` ~~~ `, and
 * in place of hunalign's confidence, its score with four decimals where it has one. Tabs and line breaks in sentences become spaces.
 *
 * @example
 * import { writeHunalign } from "duiqi/format";
 * const bead = { source: { start: 0, end: 1 }, target: { start: 0, end: 2 } };
 * writeHunalign({ source: ["雨停了，他走了。"], target: ["The rain stopped.", "He left."], beads: [bead] });
 * // "雨停了，他走了。\tThe rain stopped. ~~~ He left.\n"
 */
export const writeHunalign = ({ source, target, beads }: AlignedSentences): string =>
  beads.map((bead) => `${joined(source, bead.source)}\t${joined(target, bead.target)}${cellOf(bead.score)}\n`).join("");

const joined = (sentences: readonly string[], range: SentenceRange): string =>
  numbersOf(range)
    .map((at) => sentences[at].replace(/[\t\r\n]+/g, " "))
    .join(JOINT);

/**
 * Sentences and beads from the text of hunalign, or of LF Aligner. Confidences are left out as those of a ladder, and may
 * stand first, as in the answer of its script `ladder2text`. A third cell that is no number, where LF Aligner has the name of a text, is left out and
 * reported once (`cell-left-out`), and the signs `<p>` for paragraphs are no sentences.
 *
 * @throws BitextError with line and column: `format-invalid` where a line has not two or three cells.
 * @example
 * import { parseHunalign } from "duiqi/format";
 * const { target, beads } = parseHunalign("雨停了，他走了。\tThe rain stopped. ~~~ He left.\n");
 * [target, beads[0]?.target]; // [["The rain stopped.", "He left."], { start: 0, end: 2 }]
 */
export function parseHunalign(text: string, options: ReportOptions = {}): AlignedSentences {
  const source: string[] = [];
  const target: string[] = [];
  const place = tiler();
  const foreign: number[] = [];
  const named: number[] = [];
  const beads = linesOf(text).flatMap((line): Bead[] => {
    const cells = inOrder(line.text.split("\t"));
    const here = { line: line.number, column: 1 };
    if (cells.length < 2 || cells.length > 3) {
      throw formatError(`The line has ${cells.length} cells, expected source, target and confidence.`, here);
    }
    const indices = [source, target].map((side, at) => {
      const sentences = cells[at] === "" ? [] : cells[at].split(JOINT).filter((sentence) => sentence !== PARAGRAPH);
      for (const sentence of sentences) side.push(sentence);
      return sentences.map((_, offset) => side.length - sentences.length + offset);
    });
    const isNumbered = isNumber(cells[2] ?? "");
    // hunalign writes a line for an empty hole and one for the end of a paragraph, too
    if (indices[0].length + indices[1].length === 0) return [];
    if (isNumbered) foreign.push(line.number);
    else if (cells[2]) named.push(line.number);
    return [place.next(indices[0], indices[1], here)];
  });
  tellForeign(foreign, NO_PROBABILITY, options);
  if (named.length > 0) {
    const message = `The third cell of ${named.length} lines is no number, as the names of texts that LF Aligner writes: left out.`;
    options.onIssue?.({ rule: "cell-left-out", message, place: { line: named[0] } });
  }
  return { source, target, beads };
}

const isNumber = (cell: string): boolean => cell.trim() !== "" && !Number.isNaN(Number(cell));

const inOrder = (cells: readonly string[]): readonly string[] =>
  cells.length === 3 && isNumber(cells[0]) && !isNumber(cells[2]) ? [cells[1], cells[2], cells[0]] : cells;
