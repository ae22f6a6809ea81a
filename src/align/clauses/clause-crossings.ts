import {
  cellPosteriors,
  type Lattice,
  nullsBeside,
  type Posterior,
  type Steps,
  withEndCosts,
} from "../../core/index.js";
import {
  type AlignmentModel,
  type ClauseEndWeights,
  clausePairSteps,
  type PairWords,
  type Part,
  withRatio,
} from "../../evidence/index.js";
import type { Stretch } from "../../model/index.js";
import type { CloseProblem } from "../prices/part-evidence.js";
import { pairRatio } from "../texts/pair-ratio.js";
import { clauseSearch } from "./clause-search.js";
import { type Doubt, doubtsIn } from "./doubts.js";

/** What clauses say of the places where beads end, a number for each cell: 0 where nothing is in doubt. */
export interface ClauseCrossings {
  /** How improbable it is that no clause crosses the cell, in nats, as far as no sentence is likely to be left out beside it. */
  readonly between: Float64Array;
  /** The same, as far as a sentence is likely to be left out beside it. */
  readonly besideNull: Float64Array;
}

/** Looks where in a part of the texts clauses cross: once its beads were priced without them. Nothing where nothing is in doubt. */
export type CrossingSearch = (part: Part, lattice: Lattice, posterior: Posterior) => Steps<ClauseCrossings | undefined>;

/** Cuts texts into clauses, to be aligned where it is in doubt how sentences are. Nothing where words do not say where they begin. */
export function* crossingSteps(
  { texts, holes, kinds }: Pick<CloseProblem, "texts" | "holes" | "kinds">,
  words: PairWords,
  before: readonly Stretch[],
  { coarse, words: worth, clauseSearch: model }: AlignmentModel,
): Steps<CrossingSearch | undefined> {
  const { chinese, english, lengths } = texts;
  const length = withRatio(coarse.length, pairRatio(before, lengths, coarse.length.ratio));
  const input = { chinese, english, words, length, worth, hasLexicon: kinds.has("lexicon") };
  const pair = yield* clausePairSteps(input, model);
  if (pair === undefined) return undefined;
  return function* (part, lattice, posterior) {
    const cells = cellPosteriors(lattice, posterior);
    yield;
    const doubts = doubtsIn(lattice, cells);
    yield;
    if (doubts.length === 0) return undefined;
    const nulls = nullsBeside(lattice, posterior, cells);
    yield;
    const crossings = { between: new Float64Array(cells.length), besideNull: new Float64Array(cells.length) };
    for (const doubt of doubts) {
      // what lies in a hole is left out, and no clause can say where
      const rows = holes.source.subarray(part.source + doubt.start.row, part.source + doubt.end.row);
      const cleanly = rows.includes(1) ? undefined : yield* clauseSearch(pair, part, doubt, model);
      if (cleanly !== undefined) note(crossings, doubt, cleanly, lattice, nulls);
    }
    return crossings;
  };
}

// How probable it always is that no clause crosses. Chosen by hand: with 0.02 ntrex-tw falls by 0.002, with 0.06 mac-more by 0.006.
const CLEAN = 0.04;

/** Notes what the clauses of a doubt say of its cells. */
function note(
  { between, besideNull }: ClauseCrossings,
  { start, end }: Doubt,
  cleanly: (row: number, column: number) => number,
  { rowStarts, band }: Lattice,
  nulls: Float64Array,
): void {
  for (let row = start.row; row <= end.row; row++) {
    const shift = rowStarts[row] - band.lo[row];
    const to = Math.min(end.column + 1, band.hi[row]);
    for (let column = Math.max(start.column, band.lo[row]); column < to; column++) {
      const cell = shift + column;
      const nats = -Math.log(CLEAN + (1 - CLEAN) * cleanly(row - start.row, column - start.column));
      between[cell] = nats * (1 - nulls[cell]);
      besideNull[cell] = nats * nulls[cell];
    }
  }
}

/** The lattice with what it costs its beads that clauses cross where they begin and end. */
export function withCrossings(
  lattice: Lattice,
  { between, besideNull }: ClauseCrossings,
  { crossing, crossingBesideNull, nullCrossing, nullCrossingBesideNull }: ClauseEndWeights,
): Steps<Lattice> {
  const weighed = (b: number, n: number): Float64Array => between.map((nats, cell) => b * nats + n * besideNull[cell]);
  return withEndCosts(lattice, {
    joined: weighed(crossing, crossingBesideNull),
    empty: weighed(nullCrossing, nullCrossingBesideNull),
  });
}
