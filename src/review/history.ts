import { type Bitext, BitextError } from "../model/index.js";
import { applyChange, inverse } from "./apply-change.js";
import type { JournalEntry, Review } from "./change.js";

/**
 * A review of an alignment in which nothing is done yet: what `correct`, `undo` and `redo` begin with.
 *
 * @example
 * import { newReview } from "duiqi/review";
 * const { done, undone } = newReview(bitext);
 * [done, undone]; // [[], []]
 */
export const newReview = (bitext: Bitext): Review => ({ bitext, done: [], undone: [] });

/**
 * The review with the last change taken back.
 *
 * @throws RangeError where there is none.
 * @example
 * import { correct, newReview, undo } from "duiqi/review";
 * const merged = correct(newReview(bitext), { kind: "merge", bead: 0 });
 * undo(merged).bitext.beads.length; // 2
 */
export function undo({ bitext, done, undone }: Review): Review {
  const last = done.at(-1);
  if (last === undefined) throw new RangeError("No change is done; one was expected, to be taken back.");
  return { bitext: applyChange(bitext, inverse(last)), done: done.slice(0, -1), undone: [...undone, last] };
}

/**
 * The review with the change made again that was taken back last.
 *
 * @throws RangeError where there is none.
 * @example
 * import { correct, newReview, redo, undo } from "duiqi/review";
 * const merged = correct(newReview(bitext), { kind: "merge", bead: 0 });
 * redo(undo(merged)).bitext.beads.length; // 1
 */
export function redo({ bitext, done, undone }: Review): Review {
  const last = undone.at(-1);
  if (last === undefined) throw new RangeError("No change is taken back; one was expected, to be made again.");
  return { bitext: applyChange(bitext, last), done: [...done, last], undone: undone.slice(0, -1) };
}

/**
 * The review with an entry of the journal carried out.
 *
 * @throws RangeError where it does not fit.
 */
export function enter(review: Review, entry: JournalEntry): Review {
  if ("undo" in entry) return undo(review);
  if ("redo" in entry) return redo(review);
  return { bitext: applyChange(review.bitext, entry.do), done: [...review.done, entry.do], undone: [] };
}

/**
 * The review that a journal leads to.
 *
 * @param firstLine The line of the first entry in its file, for errors. @default 1
 * @throws BitextError `journal-invalid` with the line, where an entry does not fit.
 * @example
 * import { correct, newReview, replay } from "duiqi/review";
 * const { done } = correct(newReview(bitext), { kind: "merge", bead: 0 });
 * const entries = done.map((change) => ({ do: change }));
 * replay(bitext, entries).bitext.beads.length; // 1
 */
export function replay(bitext: Bitext, entries: readonly JournalEntry[], firstLine = 1): Review {
  let review = newReview(bitext);
  entries.forEach((entry, at) => {
    try {
      review = enter(review, entry);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      throw new BitextError("journal-invalid", cause.message, { cause, place: { line: firstLine + at } });
    }
  });
  return review;
}
