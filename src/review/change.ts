import type { Realignment } from "../align/index.js";
import type { Bead, Bitext, Sentence } from "../model/index.js";

/** One of the two texts. */
export type SideName = "source" | "target";

/** Neighbouring beads that were replaced by others, which join the same sentences: what a realignment is. */
export type BeadChange = Realignment;

/** Neighbouring sentences of a side that were replaced by others, of the same text. */
export interface SentenceChange {
  readonly side: SideName;
  /** Index of the first sentence that was replaced. */
  readonly at: number;
  readonly removed: readonly Sentence[];
  readonly inserted: readonly Sentence[];
}

/**
 * What a correction changed; plain data, so that it can be written down, sent and taken back.
 *
 * `beads.removed` count sentences as they were before, `beads.inserted` as they are after `sentences` changed; beads behind
 * them move along.
 */
export interface Change {
  readonly correction: CorrectionKind;
  readonly beads: BeadChange;
  readonly sentences?: SentenceChange;
}

/** What a person does to an alignment. Beads and sentences by their indices at that moment. */
export type Correction =
  /** The bead and the one behind it say one thing. */
  | { readonly kind: "merge"; readonly bead: number }
  /** The bead says two things: its first `source` and `target` sentences, and the rest. */
  | { readonly kind: "split"; readonly bead: number; readonly source: number; readonly target: number }
  /**
   * The bead takes a sentence of a side from the bead behind it (`by` 1), or gives its last one to it (-1). A bead that has
   * no sentence left is gone.
   */
  | { readonly kind: "shift"; readonly bead: number; readonly side: SideName; readonly by: 1 | -1 }
  /** The sentence is two: its text up to `offset`, in UTF-16 code units, and the rest. Its bead stays one. */
  | { readonly kind: "cut"; readonly side: SideName; readonly sentence: number; readonly offset: number }
  /** The sentence and the one behind it, in the same block, are one; their beads and those between, if any, become one. */
  | { readonly kind: "join"; readonly side: SideName; readonly sentence: number }
  /** The two sides of the bead do not translate each other: each has no translation. */
  | { readonly kind: "part"; readonly bead: number }
  /** The beads from `first` to `end` (not included) are right, or are to be looked at again; of them `only` these, where given. */
  | {
      readonly kind: "confirm" | "reopen";
      readonly first: number;
      readonly end: number;
      readonly only?: readonly number[];
    };

/** What a person does, by its name. */
export type CorrectionKind = Correction["kind"];

/**
 * Aligns again around beads[first..end), which were just corrected, and says which beads it replaced by which. Confirmed
 * beads it leaves as they are. It may find nothing to replace: then nothing is removed and nothing inserted.
 *
 * `bitext` is the whole: its beads are `beads`, and its sides are new where a sentence was cut or joined.
 */
export type Realign = (beads: readonly Bead[], first: number, end: number, bitext: Bitext) => BeadChange;

/** A line of the journal: a change made, the last one taken back, or the last one taken back made again. */
export type JournalEntry = { readonly do: Change } | { readonly undo: true } | { readonly redo: true };

/** A bitext and how it came to be: what was changed, and what was changed and taken back. Newest last. */
export interface Review {
  readonly bitext: Bitext;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
}
