import {
  bandAround,
  bandSize,
  driveSync,
  forwardBackwardSteps,
  type Lattice,
  priceLatticeSteps,
} from "../../core/index.js";
import { type Bead, isEmptyRange, rangeSize } from "../../model/index.js";
import type { ClauseCrossings } from "../clauses/clause-crossings.js";
import type { Weighed } from "../search/weighed.js";
import { type Task, turnedAs } from "../texts/task.js";

/** A place where a clause seems to cross from one sentence to the next, more probably than not, and where that counts. */
export interface ClauseCrossing {
  /** Between two sentences of the bead, which speaks for it; or where it begins or ends, which speaks against it. */
  readonly place: "within" | "start" | "end";
  /** How many of the bead's source sentences stand before that place: 0 where it begins, all where it ends. */
  readonly sentence: number;
  /** In nats: what two beads that met there would pay for it, or what this bead pays where it begins or ends. */
  readonly cost: number;
}

/** What clauses say of one of these beads. */
export type ClauseNotes = (beads: readonly Bead[], at: number) => readonly ClauseCrossing[];

// Beads are looked at in blocks, with some on either side, so that what is said of one depends on its neighbours and not on who asks.
const BLOCK = 16; // beads, chosen by hand: one bead takes 3 to 15 ms, all beads of a chapter about as long as aligning it
const CONTEXT = 8; // beads to each side; as far as a doubt mostly reaches
const MOST_CELLS = 1 << 14; // that are searched: only beads of a hundred sentences and more need more, and no clause says where those end
const RADIUS = 5; // columns beside the beads that are searched, as in the close search
const SLACK = 2; // rows, likewise
const EVEN = 0.5; // a clause crosses more probably than not
const LEAST = 0.1; // nats: what costs less makes a tiling less probable by less than a tenth, and is not worth a sentence

/** A part of the texts, and what clauses say of its cells. */
interface Seen {
  readonly crossings: ClauseCrossings;
  readonly lattice: Lattice;
  /** The sentences that it begins with. */
  readonly source: number;
  readonly target: number;
}

/**
 * A function that says where clauses cross in and around beads: looked at anew, as it was when the texts were aligned. What it finds of
 * neighbours is kept as long as the list of beads is. The time of a bead is that of aligning some thirty.
 */
export function clauseNotes(task: Task, weighed: Weighed): ClauseNotes {
  const known = new WeakMap<readonly Bead[], Map<number, Seen | undefined>>();
  return (beads, at) => {
    if (beads[at] === undefined) return [];
    const blocks = known.get(beads) ?? new Map<number, Seen | undefined>();
    known.set(beads, blocks);
    const block = Math.floor(at / BLOCK);
    if (!blocks.has(block)) {
      const from = Math.max(0, block * BLOCK - CONTEXT);
      blocks.set(block, look(turnedAs(task, beads.slice(from, (block + 1) * BLOCK + CONTEXT)), weighed));
    }
    const seen = blocks.get(block);
    return seen === undefined ? [] : notesOf(turnedAs(task, [beads[at]])[0], seen, weighed, task.isTurned);
  };
}

/** What clauses say around these beads; nothing where nothing is in doubt, or where they are no neighbours, as each may come from elsewhere. */
function look(beads: readonly Bead[], { evidence, crossings, model }: Weighed): Seen | undefined {
  if (crossings === undefined || !areNeighbours(beads)) return undefined;
  const source = beads[0].source.start;
  const target = beads[0].target.start;
  const sourceCount = beads[beads.length - 1].source.end - source;
  const targetCount = beads[beads.length - 1].target.end - target;
  const path = { lo: new Int32Array(sourceCount + 1).fill(targetCount), hi: new Int32Array(sourceCount + 1) };
  for (const bead of beads) {
    for (let row = bead.source.start - source; row <= bead.source.end - source; row++) {
      path.lo[row] = Math.min(path.lo[row], bead.target.start - target);
      path.hi[row] = Math.max(path.hi[row], bead.target.end - target + 1);
    }
  }
  const band = bandAround(path, targetCount, RADIUS, SLACK);
  if (bandSize(band).cells > MOST_CELLS) return undefined;
  const part = { source, target, band };
  const { shapes, runCost } = model;
  const lattice = driveSync(
    priceLatticeSteps({
      sourceCount,
      targetCount,
      shapes,
      evidence: evidence(part).weighed(model.weights),
      band,
      runCost,
    }),
  );
  const found = driveSync(crossings(part, lattice, driveSync(forwardBackwardSteps(lattice))));
  return found && { crossings: found, lattice, source, target };
}

/** Whether each bead begins where the one before it ends. */
const areNeighbours = (beads: readonly Bead[]): boolean =>
  beads.every(({ source, target }, at) => {
    const before = beads[at - 1];
    return before === undefined || (before.source.end === source.start && before.target.end === target.start);
  });

/** What was seen at the places of one bead; Chinese is the source, but where the caller's is English. */
function notesOf(
  bead: Bead,
  { crossings: { between, besideNull }, lattice, source, target }: Seen,
  { model: { weights } }: Weighed,
  isTurned: boolean,
): ClauseCrossing[] {
  const { lo, hi } = lattice.band;
  const cellOf = (row: number, column: number): number | undefined => {
    const [i, j] = [row - source, column - target];
    return j >= lo[i] && j < hi[i] ? lattice.rowStarts[i] + j - lo[i] : undefined;
  };
  /** How probable it is that no clause crosses there. */
  const cleanly = (cell: number | undefined): number =>
    cell === undefined ? 0 : Math.exp(-between[cell] - besideNull[cell]);
  const isNull = isEmptyRange(bead.source) || isEmptyRange(bead.target);
  const [beside, besideNulls] = isNull
    ? [weights.nullCrossing, weights.nullCrossingBesideNull]
    : [weights.crossing, weights.crossingBesideNull];
  const paid = (cell: number): number => beside * between[cell] + besideNulls * besideNull[cell];

  const notes: ClauseCrossing[] = [];
  const note = (place: ClauseCrossing["place"], sentence: number, cost: number): void => {
    if (cost >= LEAST && cost < Number.POSITIVE_INFINITY) notes.push({ place, sentence, cost });
  };
  const atEnd = (place: "start" | "end", sentence: number): void => {
    const cell = cellOf(bead.source[place], bead.target[place]);
    if (cell !== undefined && cleanly(cell) < EVEN) note(place, sentence, paid(cell));
  };
  const [own, other] = isTurned ? [bead.target, bead.source] : [bead.source, bead.target];
  atEnd("start", 0);
  for (let sentence = 1; sentence < rangeSize(own) && rangeSize(other) > 1; sentence++) {
    const cells = Array.from({ length: rangeSize(other) + 1 }, (_, at) => {
      const [here, there] = [own.start + sentence, other.start + at];
      return isTurned ? cellOf(there, here) : cellOf(here, there);
    });
    if (cells.reduce<number>((sum, cell) => sum + cleanly(cell), 0) >= EVEN) continue;
    const cuts = cells.slice(1, -1).flatMap((cell) => (cell === undefined ? [] : 2 * paid(cell)));
    note(
      "within",
      sentence,
      cuts.reduce((one, next) => Math.min(one, next), Number.POSITIVE_INFINITY),
    );
  }
  atEnd("end", rangeSize(own));
  return notes;
}
