import type { Bead, Side } from "../model/index.js";
import type { JournalEntry } from "./change.js";
import type { ReviewNames } from "./export-review.js";

/** What a review page starts from: JSON in the page, in the element `review-data`. */
export interface ReviewData {
  /** Of the window. */
  readonly title: string;
  readonly source: Side;
  readonly target: Side;
  /** As they were aligned. */
  readonly beads: readonly Bead[];
  /** What has been done since. */
  readonly journal: readonly JournalEntry[];
  /** The part of the lexicon that the two texts need, in base64. */
  readonly lexicon: string;
  /** Digest of texts and beads: names the browser's storage. */
  readonly key: string;
  /** Where changes are kept: by the server that the page came from, or in the browser. */
  readonly save: "server" | "browser";
  readonly names: ReviewNames;
}
