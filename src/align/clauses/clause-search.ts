import {
  type Band,
  bandSize,
  cellPosteriors,
  forwardBackwardSteps,
  priceLatticeSteps,
  type Steps,
} from "../../core/index.js";
import type { ClauseModel, ClausePair, Clauses } from "../../evidence/index.js";
import type { SentencePair } from "../../model/index.js";
import type { Doubt } from "./doubts.js";

const MOST_CELLS = 1 << 14; // cells of clauses in a doubt: only a missing chapter makes a larger one, and no clause says where that begins

/**
 * How probable it is that no clause crosses a cell between sentences, counted from where a doubt begins: that of all ways to tile
 * the doubt by beads of clauses, 0 to 1.
 *
 * @param part Where the part of the texts begins that the doubt lies in.
 * @returns Nothing where the doubt is too large. Time O(clauses × width of the doubt × shapes).
 */
export function* clauseSearch(
  { zh, en, evidence }: ClausePair,
  part: SentencePair,
  { start, end, columns }: Doubt,
  { shapes, runCost }: ClauseModel,
): Steps<((row: number, column: number) => number) | undefined> {
  const [source, target] = [part.source + start.row, part.target + start.column];
  const rowOf = clausesBefore(zh, source, end.row - start.row);
  const columnOf = clausesBefore(en, target, end.column - start.column);
  const band = clauseBand(columns, rowOf, columnOf, start.column);
  if (bandSize(band).cells > MOST_CELLS) return undefined;
  const [sourceCount, targetCount] = [band.lo.length - 1, band.hi[band.hi.length - 1] - 1];
  const here = { source: zh.firsts[source], target: en.firsts[target], band };
  const lattice = yield* priceLatticeSteps({
    sourceCount,
    targetCount,
    shapes,
    evidence: yield* evidence(here),
    band,
    runCost,
  });
  const cells = cellPosteriors(lattice, yield* forwardBackwardSteps(lattice));
  return (row, column) => {
    const [i, j] = [rowOf[row], columnOf[column]];
    return j >= band.lo[i] && j < band.hi[i] ? Math.min(1, cells[lattice.rowStarts[i] + j - band.lo[i]]) : 0;
  };
}

/** How many clauses stand before each sentence from `first` on, and before the one behind the last. */
const clausesBefore = ({ firsts }: Clauses, first: number, sentences: number): Int32Array =>
  firsts.slice(first, first + sentences + 1).map((clause) => clause - firsts[first]);

/**
 * The cells of clauses that lie between likely cells of sentences; at the end of a sentence those beside it too, since a clause
 * that crosses goes by there.
 */
function clauseBand({ lo, hi }: Band, rowOf: Int32Array, columnOf: Int32Array, firstColumn: number): Band {
  const last = lo.length - 1;
  const first = (row: number): number => columnOf[lo[Math.max(0, row)] - firstColumn];
  const end = (row: number): number => columnOf[hi[Math.min(last, row)] - 1 - firstColumn] + 1;
  const band = { lo: new Int32Array(rowOf[last] + 1), hi: new Int32Array(rowOf[last] + 1) };
  for (let row = 0; row < last; row++) {
    band.lo[rowOf[row]] = first(row - 1);
    band.hi[rowOf[row]] = end(row + 1);
    band.lo.fill(first(row), rowOf[row] + 1, rowOf[row + 1]);
    band.hi.fill(end(row + 1), rowOf[row] + 1, rowOf[row + 1]);
  }
  band.lo[rowOf[last]] = first(last - 1);
  band.hi[rowOf[last]] = end(last);
  return band;
}
