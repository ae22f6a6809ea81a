import type { Bead, Bitext } from "../model/index.js";
import { applyChange, movedAlong } from "./apply-change.js";
import type { BeadChange, Change, Correction, Realign, Review } from "./change.js";
import { changeOf } from "./change-of.js";
import { misfitOf, sameBead } from "./misfit.js";

/**
 * Whether a correction fits: a bead has one behind it to merge with, a side has a sentence to give, and so on. `correct` throws where
 * it does not.
 *
 * @example
 * import { canCorrect } from "duiqi/review";
 * canCorrect(bitext, { kind: "merge", bead: 0 }); // true
 * canCorrect(bitext, { kind: "merge", bead: 1 }); // false
 */
export const canCorrect = (bitext: Bitext, correction: Correction): boolean =>
  changeOf(bitext, correction) !== undefined;

/**
 * The review with a correction made: one change more is done, and none can be made again.
 *
 * The beads that the correction makes are confirmed; then `realign`, if given, replaces what lies around them. Both are one
 * change. Beads that were confirmed before stay as they are, but for those that are corrected. To confirm or to reopen
 * corrects nothing, and nothing is aligned again.
 *
 * @throws RangeError where the correction does not fit, or `realign` gives beads that do not fit or takes confirmed ones.
 * @example
 * import { correct, newReview } from "duiqi/review";
 * const review = correct(newReview(bitext), { kind: "merge", bead: 0 });
 * review.bitext.beads; // [{ source: { start: 0, end: 2 }, target: { start: 0, end: 2 }, confirmed: true }]
 */
export function correct(review: Review, correction: Correction, realign?: Realign): Review {
  const { bitext, done } = review;
  const own = changeOf(bitext, correction);
  if (own === undefined) {
    const size = `${bitext.beads.length} beads, ${bitext.source.sentences.length} and ${bitext.target.sentences.length} sentences`;
    throw new RangeError(`The correction ${JSON.stringify(correction)} does not fit a bitext of ${size}.`);
  }
  const isMark = correction.kind === "confirm" || correction.kind === "reopen";
  const change = realign === undefined || isMark ? own : withRealigned(bitext, own, realign);
  return { bitext: applyChange(bitext, change), done: [...done, change], undone: [] };
}

/** The change, and what is aligned anew around it, as one. */
function withRealigned(bitext: Bitext, own: Change, realign: Realign): Change {
  const corrected = applyChange(bitext, own);
  const { at, inserted } = own.beads;
  const around = realign(corrected.beads, at, at + inserted.length, corrected);
  if (around.removed.length === 0 && around.inserted.length === 0) return own;
  expectWalls(corrected, around);

  // what both replace, counted in beads after the correction, of which there are `more` than before
  const first = Math.min(at, around.at);
  const end = Math.max(at + inserted.length, around.at + around.removed.length);
  const more = inserted.length - own.beads.removed.length;
  const whole: BeadChange = {
    at: first,
    removed: bitext.beads.slice(first, end - more),
    inserted: [
      ...corrected.beads.slice(first, around.at),
      ...around.inserted,
      ...corrected.beads.slice(around.at + around.removed.length, end),
    ],
  };
  return { ...own, beads: withoutSame(whole, own) };
}

function expectWalls(corrected: Bitext, around: BeadChange): void {
  const misfit = misfitOf(corrected, { correction: "confirm", beads: around });
  if (misfit !== undefined) throw new RangeError(misfit);
  const kept = around.inserted.filter(({ confirmed }) => confirmed);
  const walls = around.removed.filter(({ confirmed }) => confirmed);
  if (walls.length !== kept.length || walls.some((wall, at) => !sameBead(wall, kept[at]))) {
    throw new RangeError(
      `Of ${walls.length} confirmed beads not all are kept; confirmed beads are to stay as they are.`,
    );
  }
}

/** A change without the beads around the correction that came out as they were. */
function withoutSame({ at, removed, inserted }: BeadChange, own: Change): BeadChange {
  const before = own.beads.at - at; // beads before the corrected ones
  let head = 0;
  while (head < before && head < inserted.length && sameBead(removed[head], inserted[head])) head++;
  const behind = movedAlong(removed.slice(before + own.beads.removed.length), own.sentences);
  let tail = 0;
  while (
    tail < behind.length &&
    tail < inserted.length - head &&
    sameBead(behind[behind.length - 1 - tail], inserted[inserted.length - 1 - tail])
  ) {
    tail++;
  }
  const middle = (beads: readonly Bead[]): readonly Bead[] => beads.slice(head, beads.length - tail);
  return { at: at + head, removed: middle(removed), inserted: middle(inserted) };
}
