import type { Bead, SentenceRange } from "../model/index.js";
import { formatError } from "./format-error.js";
import { type Line, linesOf } from "./lines.js";
import { numbersOf, tiler } from "./tile.js";

const OMITTED = "omitted";

/**
 * About beads: one a line, as Champollion writes them, `1,2 <=> 3` and `omitted <=> 4`, sentences counted from 1. Scores,
 * costs and confirmations are not kept.
 *
 * @example
 * import { writeChampollion } from "duiqi/format";
 * writeChampollion([{ source: { start: 0, end: 2 }, target: { start: 0, end: 1 } }]); // "1,2 <=> 1\n"
 */
export const writeChampollion = (beads: readonly Bead[]): string =>
  beads.map(({ source, target }) => `${side(source)} <=> ${side(target)}\n`).join("");

const side = (range: SentenceRange): string => numbersOf(range, 1).join(",") || OMITTED;

/**
 * Beads from the lines of Champollion, which must tile both sides from their first sentence on. What stands on the left is
 * the source. No bead has a score or a cost.
 *
 * @throws BitextError with the line: `format-invalid` where it is no bead, `beads-invalid` where it does not follow the
 * beads before it.
 * @example
 * import { parseChampollion } from "duiqi/format";
 * parseChampollion("1,2 <=> 1\nomitted <=> 2\n");
 * // [{ source: { start: 0, end: 2 }, target: { start: 0, end: 1 } }, { source: { start: 2, end: 2 }, target: { start: 1, end: 2 } }]
 */
export function parseChampollion(text: string): Bead[] {
  const beads = tiler(1);
  return linesOf(text).map((line) => {
    const { source, target } = readLine(line);
    return beads.next(source, target, { line: line.number, column: 1 });
  });
}

const SIDE = String.raw`(omitted|[1-9]\d*(?:\s*,\s*[1-9]\d*)*)`;
const BEAD = new RegExp(`^\\s*${SIDE}\\s*<=>\\s*${SIDE}\\s*$`);

function readLine({ text, number }: Line): { readonly source: number[]; readonly target: number[] } {
  const [, source, target] = BEAD.exec(text) ?? [];
  if (source !== undefined && target !== undefined) return { source: indicesOf(source), target: indicesOf(target) };
  throw formatError(`The line “${text}” is no bead, expected the form “1,2 <=> 3”.`, { line: number, column: 1 });
}

const indicesOf = (list: string): number[] => (list === OMITTED ? [] : list.split(",").map((each) => Number(each) - 1));
