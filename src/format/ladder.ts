import { type Bead, BitextError, isEmptyRange, type Place, type SentenceRange } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { numbersOf, tiler } from "./tile.js";
import { UNSCORED } from "./unit-fields.js";

/**
 * About beads: the ladder of hunalign. A rung a line, the sentence of each side at which a bead begins, counted from 0,
 * and the confidence of that bead; the last rung is the end of both texts. Scores have four decimals; costs and
 * confirmations are not kept.
 */
export function writeLadder(beads: readonly Bead[]): string {
  const rungs = beads.map(({ source, target, score }) => `${source.start}\t${target.start}\t${score.toFixed(4)}\n`);
  const { source, target } = beads.at(-1) ?? { source: { end: 0 }, target: { end: 0 } };
  return `${rungs.join("")}${source.end}\t${target.end}\t0.0000\n`;
}

/**
 * Beads from a ladder. hunalign's confidences may leave the scale from 0 to 1: then the score is the nearer of the two.
 * Without a confidence it is 1, without a side 0. The cost is 0.
 *
 * @throws BitextError with the line: `format-invalid` where it is no rung, `beads-invalid` where it is not above the rung
 * before it, or the first is not at the beginning.
 */
export function parseLadder(text: string): Bead[] {
  const rungs = linesOf(text).map(readRung);
  const [first] = rungs;
  if (first !== undefined && (first.source !== 0 || first.target !== 0)) {
    throw misplaced(`The first rung is (${first.source}, ${first.target}), expected (0, 0).`, first.place);
  }
  return rungs.slice(1).map((rung, at): Bead => {
    const below = rungs[at];
    if (rung.source < below.source || rung.target < below.target || sum(rung) === sum(below)) {
      const message = `The rung (${rung.source}, ${rung.target}) is not above (${below.source}, ${below.target}).`;
      throw misplaced(message, rung.place);
    }
    const source = { start: below.source, end: rung.source };
    const target = { start: below.target, end: rung.target };
    return { source, target, cost: 0, score: isEmptyRange(source) || isEmptyRange(target) ? 0 : below.score };
  });
}

interface Rung {
  readonly source: number;
  readonly target: number;
  readonly score: number;
  readonly place: Place;
}

const sum = ({ source, target }: Rung): number => source + target;

// a rung is a few characters, and may stand for any number of sentences: with more, their list would fill the memory
const MOST_SENTENCES = 1 << 24;

const RUNG = /^(\d+)\t(\d+)(?:\t([^\t]*))?$/;

function readRung({ text, number }: Line): Rung {
  const place = { line: number, column: 1 };
  const [, source, target, confidence] = RUNG.exec(text) ?? [];
  if (source === undefined) {
    throw formatError(`The line “${text}” is no rung, expected two whole numbers and a confidence.`, place);
  }
  const last = Math.max(Number(source), Number(target));
  if (last > MOST_SENTENCES) {
    throw formatError(`The rung names sentence ${last}, expected none above ${MOST_SENTENCES}.`, place);
  }
  return { source: Number(source), target: Number(target), score: readConfidence(confidence, place), place };
}

function readConfidence(text: string | undefined, place: Place): number {
  const confidence = text === undefined || text === "" ? UNSCORED : Number(text);
  if (!Number.isNaN(confidence)) return Math.min(1, Math.max(0, confidence));
  throw formatError(`The confidence is “${text}”, expected a number.`, place);
}

const misplaced = (message: string, place: Place): BitextError => new BitextError("beads-invalid", message, { place });

/** Sentences of two texts, and the beads that join them. */
export interface AlignedSentences {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly beads: readonly Bead[];
}

const JOINT = " ~~~ ";

/**
 * About beads: the text of hunalign, a bead a line: its source sentences, its target sentences, joined by ` ~~~ `, and
 * its score with four decimals. Tabs and line breaks in sentences become spaces.
 */
export const writeHunalign = ({ source, target, beads }: AlignedSentences): string =>
  beads
    .map((bead) => `${joined(source, bead.source)}\t${joined(target, bead.target)}\t${bead.score.toFixed(4)}\n`)
    .join("");

const joined = (sentences: readonly string[], range: SentenceRange): string =>
  numbersOf(range)
    .map((at) => sentences[at].replace(/[\t\r\n]+/g, " "))
    .join(JOINT);

/**
 * Sentences and beads from the text of hunalign. Confidences are read as in a ladder, and may
 * stand first, as in the answer of its script `ladder2text`.
 *
 * @throws BitextError with line and column: `format-invalid` where a line has not two or three cells.
 */
export function parseHunalign(text: string): AlignedSentences {
  const source: string[] = [];
  const target: string[] = [];
  const place = tiler();
  const beads = linesOf(text).flatMap((line): Bead[] => {
    const cells = inOrder(line.text.split("\t"));
    const here = { line: line.number, column: 1 };
    if (cells.length < 2 || cells.length > 3) {
      throw formatError(`The line has ${cells.length} cells, expected source, target and confidence.`, here);
    }
    const indices = [source, target].map((side, at) => {
      const sentences = cells[at] === "" ? [] : cells[at].split(JOINT);
      for (const sentence of sentences) side.push(sentence);
      return sentences.map((_, offset) => side.length - sentences.length + offset);
    });
    const score = readConfidence(cells[2], { line: line.number, column: line.text.lastIndexOf("\t") + 2 });
    // hunalign writes a line for an empty hole, too
    return indices[0].length + indices[1].length === 0 ? [] : [place.next(indices[0], indices[1], score, here)];
  });
  return { source, target, beads };
}

const isNumber = (cell: string): boolean => cell.trim() !== "" && !Number.isNaN(Number(cell));

const inOrder = (cells: readonly string[]): readonly string[] =>
  cells.length === 3 && isNumber(cells[0]) && !isNumber(cells[2]) ? [cells[1], cells[2], cells[0]] : cells;
