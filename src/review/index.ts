// What the rest of the house uses. What the package promises of it is in `door.ts`.

export { applyChange, inverse } from "./apply-change.js";
export type {
  Correction,
  JournalEntry,
  Realign,
  Review,
} from "./change.js";
export { canCorrect, correct } from "./correct.js";
export { exportReview, type ReviewFormat } from "./export-review.js";
export { enter, newReview, redo, replay, undo } from "./history.js";
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
export { readEntry, readNewEntries } from "./read-entry.js";
export { type ReviewData, reviewPage, reviewPolicy } from "./review-page.js";
