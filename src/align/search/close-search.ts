import {
  type Band,
  bandAround,
  type Cell,
  cellPosteriors,
  forwardBackwardSteps,
  likelyColumns,
  posteriorPathSteps,
  priceLatticeSteps,
  type ScoredPath,
  type Steps,
  shifted,
  stepsAt,
  sum,
} from "../../core/index.js";
import {
  type AlignmentModel,
  type Holes,
  holeEvidence,
  nullPlacesIn,
  type PairWords,
  type Part,
  stretchSize,
} from "../../evidence/index.js";
import type { SentencePair, Stretch } from "../../model/index.js";
import { type CrossingSearch, withCrossings } from "../clauses/clause-crossings.js";
import { type CloseProblem, evidenceSteps, type PartEvidence } from "../prices/part-evidence.js";
import { natsPerWord } from "./nats-per-word.js";

/** A path through a stretch of the texts, with what is known of each of its beads. */
export interface ClosePath extends ScoredPath {
  /** The sentences that it begins with. */
  readonly start: SentencePair;
  /** What words say of each bead: nats a word, above 0 where they speak for it. */
  readonly perWord: Float64Array;
}

/**
 * The close search: every bead of the bands priced by everything, and the tiling of the most probable beads.
 *
 * Yields how many source sentences are done, and gives in each gap the cells that are worth another look. Time linear in the cells
 * of the bands; memory that of the bands, and of one chunk.
 *
 * @param take Gets that tiling in order, the paths through each gap as soon as they are certain.
 * @param crossings Where clauses cross the ends of beads, to be weighed too.
 */
export function* closeSearch(
  problem: CloseProblem,
  words: PairWords,
  before: readonly Stretch[],
  model: AlignmentModel,
  take: (path: ClosePath, gap: number) => void,
  crossings?: CrossingSearch | undefined,
): Steps<Band[], number> {
  const evidence = yield* stepsAt(0, evidenceSteps(problem, words, before, model));
  const search = function* (part: Part): Steps<Piece> {
    return yield* searchPart(part, yield* evidence(part), problem.holes, words, model, crossings);
  };
  const bands: Band[] = [];
  for (const [at, gap] of problem.gaps.entries()) {
    bands.push(yield* searchGap(gap, problem.bands[at], problem.holes.source, search, (path) => take(path, at)));
  }
  return bands;
}

// With half and with twice of LIKELY, OVERLAP and NEAR, strict F1 of eight gold sets is the same to four digits
// (`npm run bench -- accuracy`).
const LIKELY = 1e-3; // a second search looks only at cells that at least this share of tilings goes through

/** What was found in a part of a gap. */
export interface Piece extends ClosePath {
  /** In each row the likely cells. */
  readonly columns: Band;
  /** Where each bead ends, counted from the part's beginning, and how probable it is that a tiling goes through there. */
  readonly ends: readonly BeadEnd[];
}

interface BeadEnd extends Cell {
  readonly probability: number;
}

/** The tiling of the most probable beads of a part, each priced by everything. */
export function* searchPart(
  part: Part,
  evidence: PartEvidence,
  holes: Holes,
  words: PairWords,
  model: AlignmentModel,
  crossings?: CrossingSearch | undefined,
): Steps<Piece> {
  const { band } = part;
  const { shapes, runCost } = model;
  const sourceCount = band.lo.length - 1;
  const targetCount = band.hi[sourceCount] - 1;
  const priced = yield* priceLatticeSteps({
    sourceCount,
    targetCount,
    shapes,
    evidence: sum([evidence.weighed(model.weights), shifted(holeEvidence(holes), part.source, part.target)]),
    band,
    runCost,
    nullPlaces: nullPlacesIn(holes, part),
  });
  const before = yield* forwardBackwardSteps(priced);
  const crossed = crossings && (yield* crossings(part, priced, before));
  const lattice = crossed === undefined ? priced : yield* withCrossings(priced, crossed, model.weights);
  const posterior = crossed === undefined ? before : yield* forwardBackwardSteps(lattice);
  const path = yield* posteriorPathSteps(lattice, posterior, model.nullBonus);
  yield;
  const cells = cellPosteriors(lattice, posterior);
  yield;
  let [row, column] = [0, 0];
  const ends = Array.from(path.shapes, (k): BeadEnd => {
    row += shapes[k].source;
    column += shapes[k].target;
    return { row, column, probability: cells[lattice.rowStarts[row] + column - band.lo[row]] };
  });
  const columns = likelyColumns(lattice, cells, LIKELY);
  yield;
  const perWord = natsPerWord(evidence.words, path, shapes, part, words);
  return { ...path, start: part, perWord, columns, ends };
}

const CHUNK = 1000; // source sentences that are searched at once
const LONGEST_CHUNK = 8000; // source sentences of a chunk at most, where a hole lies at its end
const OVERLAP = 60; // source sentences at a chunk's end that the next chunk searches again
const NEAR = 2; // target sentences to each side of a likely cell that a second search looks at
const SLACK = 1; // source sentences before and behind, likewise

/** A gap searched in chunks, each from a cell of the one before it that tilings go through most surely. Its likely cells. */
function* searchGap(
  gap: Stretch,
  band: Band,
  holes: Uint8Array,
  search: (part: Part) => Steps<Piece>,
  take: (path: ClosePath) => void,
): Steps<Band, number> {
  const { sourceCount, targetCount } = stretchSize(gap);
  const likely = { lo: new Int32Array(sourceCount + 1), hi: new Int32Array(sourceCount + 1) };
  let [row, column] = [0, 0];
  for (let isLast = false; !isLast; ) {
    const lastRow = lastRowOf(row, sourceCount, (at) => holes[gap.source.start + at] === 1);
    isLast = lastRow === sourceCount;
    const lastColumn = isLast ? targetCount : Math.max(column, (band.lo[lastRow] + band.hi[lastRow] - 1) >> 1);
    const part = {
      source: gap.source.start + row,
      target: gap.target.start + column,
      band: cutBand(band, row, lastRow, column, lastColumn),
    };
    const piece = yield* stepsAt(part.source, search(part));
    const beads = isLast ? piece.shapes.length : surestEnd(piece.ends, lastRow - row) + 1;
    const end = piece.ends[beads - 1] ?? { row: 0, column: 0 };
    for (let at = 0; at <= end.row; at++) {
      likely.lo[row + at] = column + piece.columns.lo[at];
      likely.hi[row + at] = column + piece.columns.hi[at];
    }
    take(firstBeads(piece, beads));
    row += end.row;
    column += end.column;
    yield gap.source.start + row;
  }
  return bandAround(likely, targetCount, NEAR, SLACK);
}

/** Where a chunk ends: not in a hole, for its tilings run through any column there, and not just before the end. */
function lastRowOf(row: number, sourceCount: number, isHole: (row: number) => boolean): number {
  let last = row + CHUNK;
  while (last < sourceCount && last < row + LONGEST_CHUNK && isHole(last)) last++;
  if (last > row + CHUNK) last += OVERLAP;
  return sourceCount - last <= OVERLAP ? sourceCount : last;
}

/** The cells of a band between two of its cells, counted from the first. */
function cutBand({ lo, hi }: Band, row: number, lastRow: number, column: number, lastColumn: number): Band {
  const within = (value: number): number => Math.min(lastColumn, Math.max(column, value)) - column;
  const part = {
    lo: Int32Array.from(lo.subarray(row, lastRow + 1), within),
    hi: Int32Array.from(hi.subarray(row, lastRow + 1), (end) => within(end - 1) + 1),
  };
  part.lo[0] = 0;
  part.hi[lastRow - row] = lastColumn - column + 1;
  return part;
}

/** Which bead ends where tilings go through most surely, of those in the first half of the overlap. */
function surestEnd(ends: readonly BeadEnd[], rows: number): number {
  let surest = 0;
  ends.forEach(({ row, probability }, at) => {
    if (row > rows - OVERLAP / 2) return;
    if (row <= rows - OVERLAP || probability > ends[surest].probability) surest = at;
  });
  return surest;
}

const firstBeads = ({ start, shapes, costs, posteriors, perWord }: ClosePath, count: number): ClosePath => ({
  start,
  shapes: shapes.subarray(0, count),
  costs: costs.subarray(0, count),
  posteriors: posteriors.subarray(0, count),
  perWord: perWord.subarray(0, count),
});
