/**
 * A person's corrections of an alignment: `correct` makes one, `undo` and `redo` go back and forth, a journal keeps them, and
 * `reviewPage` is the page to make them on. All of it is plain data: a review is the bitext as it is now, and the changes that led to it.
 *
 * @example
 * import { correct, newReview, undo } from "duiqi/review";
 * const merged = correct(newReview(bitext), { kind: "merge", bead: 0 }); // the first two beads say one thing
 * merged.bitext.beads.length; // 1
 * undo(merged).bitext.beads.length; // 2
 *
 * @module duiqi/review
 */

export type { Realignment } from "../align/index.js";
export type { UnitFormatName } from "../format/index.js";
export { applyChange } from "./apply-change.js";
export type {
  BeadChange,
  Change,
  Correction,
  CorrectionKind,
  JournalEntry,
  Realign,
  Review,
  SentenceChange,
  SideName,
} from "./change.js";
export { canCorrect, correct } from "./correct.js";
export { exportReview, type NamedFile, type ReviewFormat, type ReviewNames } from "./export-review.js";
export { newReview, redo, replay, undo } from "./history.js";
export {
  type Journal,
  type JournalHeader,
  type JournalText,
  journalStart,
  journalText,
  parseJournal,
  writeEntry,
  writeJournalHeader,
} from "./journal.js";
export { type ReviewData, reviewPage, reviewPolicy } from "./review-page.js";
