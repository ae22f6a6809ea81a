/**
 * A person's corrections of an alignment: changes, undo, a journal, and the page to make them on.
 *
 * @module
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
