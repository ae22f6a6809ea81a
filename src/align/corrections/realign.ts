import { driveSync } from "../../core/index.js";
import { type Bead, isEmptyRange, rangeSize, type Stretch } from "../../model/index.js";
import { pairContext, scoresOf } from "../scores/scores.js";
import { beadsOf } from "../search/beads-of.js";
import { searchPart } from "../search/close-search.js";
import { anchoredBand, holesIn, withHoles } from "../search/coarse-search.js";
import type { Weighed } from "../search/weighed.js";

/** Neighbouring beads, and others that join the same sentences. */
export interface Realignment {
  /** Index of the first bead that is replaced. */
  readonly at: number;
  readonly removed: readonly Bead[];
  readonly inserted: readonly Bead[];
}

const NEAR = 60; // sentences before and behind a correction that are searched again, as in the overlap of chunks (`close-search.ts`)
const FAR = 100; // the most sentences that are searched where no sure bead is found nearer; chosen by hand
const SURE = 0.9; // the score of a sure bead; chosen by hand
const SAME = 0.1; // two scores nearer to each other than this look the same to a reader; chosen by hand

/** Aligns again before and behind walls, the beads from `first` to `end`; Chinese is the source. */
export function realigned(beads: readonly Bead[], first: number, end: number, weighed: Weighed): Realignment {
  const from = first - reach(beads.slice(Math.max(0, first - FAR), first).reverse());
  const to = end + reach(beads.slice(end, end + FAR));
  const anew = (start: number, stop: number): readonly Bead[] => {
    const before = beads.slice(start, stop);
    return keptWhereSame(before, searched(before, weighed));
  };
  const inserted =
    first === end ? anew(from, to) : [...anew(from, first), ...beads.slice(first, end), ...anew(end, to)];
  return trimmed({ at: from, removed: beads.slice(from, to), inserted });
}

/** How many of these beads, the nearest first, are searched anew: up to a confirmed one, or a sure one far enough away. */
function reach(beads: readonly Bead[]): number {
  let sentences = 0;
  for (const [at, bead] of beads.entries()) {
    sentences += Math.max(rangeSize(bead.source), rangeSize(bead.target));
    if (bead.confirmed || sentences > FAR) return at;
    if (sentences >= NEAR && isSure(bead)) return at + 1;
  }
  return beads.length;
}

const isNull = ({ source, target }: Bead): boolean => isEmptyRange(source) || isEmptyRange(target);
const isSure = (bead: Bead): boolean => bead.score !== undefined && bead.score >= SURE && !isNull(bead);

/** Other beads that join what these neighbouring ones do. */
function searched(beads: readonly Bead[], { texts, words, evidence, model, crossings }: Weighed): readonly Bead[] {
  if (beads.length === 0) return beads;
  const gap = around(beads);
  const stretches = stretchesIn(beads);
  const holes = holesIn(stretches, beads.filter(isSure), texts.lengths);
  const band = withHoles(anchoredBand(stretches, gap), stretches, gap);
  const part = { source: gap.source.start, target: gap.target.start, band };
  const path = driveSync(searchPart(part, evidence(part), holes, words, model, crossings));
  const context = pairContext([path], model.shapes, words);
  return beadsOf(path, scoresOf(path, model, context), model.shapes, path.start);
}

/** What neighbouring beads join together. */
const around = (beads: readonly Bead[]): Stretch => ({
  source: { start: beads[0].source.start, end: beads[beads.length - 1].source.end },
  target: { start: beads[0].target.start, end: beads[beads.length - 1].target.end },
});

/** Sure beads, which take the place of anchors, one by one, and what lies between them. */
function stretchesIn(beads: readonly Bead[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < beads.length; ) {
    let end = at + 1;
    while (!isSure(beads[at]) && end < beads.length && !isSure(beads[end])) end++;
    stretches.push(around(beads.slice(at, end)));
    at = end;
  }
  return stretches;
}

/**
 * The beads found, or those that were there before where they say the same: also where sentences without a translation are
 * listed in another order.
 */
function keptWhereSame(before: readonly Bead[], found: readonly Bead[]): Bead[] {
  const kept: Bead[] = [];
  let [b, f] = [0, 0];
  while (b < before.length) {
    // up to where both end at the same place
    let [bEnd, fEnd] = [b + 1, f + 1];
    while (!endTogether(before[bEnd - 1], found[fEnd - 1])) {
      if (placeOfEnd(before[bEnd - 1]) < placeOfEnd(found[fEnd - 1])) bEnd++;
      else fEnd++;
    }
    const [old, other] = [before.slice(b, bEnd), found.slice(f, fEnd)];
    for (const bead of saysTheSame(old, other) ? old : other) kept.push(bead);
    [b, f] = [bEnd, fEnd];
  }
  return kept;
}

const endTogether = (a: Bead, b: Bead): boolean => a.source.end === b.source.end && a.target.end === b.target.end;
const placeOfEnd = ({ source, target }: Bead): number => source.end + target.end;

/** Whether beads that join the same sentences are the same to a reader. */
const saysTheSame = (before: readonly Bead[], found: readonly Bead[]): boolean =>
  before.length === 1 && found.length === 1
    ? isSameScore(before[0].score, found[0].score)
    : before.every(isNull) && found.every(isNull);

// a bead without a score that is found again stays too: journals stay small
const isSameScore = (before: number | undefined, found: number | undefined): boolean =>
  before === undefined || (found !== undefined && Math.abs(before - found) < SAME);

/** The same change without the beads at its ends that stay. */
function trimmed({ at, removed, inserted }: Realignment): Realignment {
  const most = Math.min(removed.length, inserted.length);
  let start = 0;
  while (start < most && removed[start] === inserted[start]) start++;
  let kept = 0;
  while (kept < most - start && removed.at(-1 - kept) === inserted.at(-1 - kept)) kept++;
  return {
    at: at + start,
    removed: removed.slice(start, removed.length - kept),
    inserted: inserted.slice(start, inserted.length - kept),
  };
}
