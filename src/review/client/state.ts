import type { Bead } from "../../model/index.js";
import type { Review, SideName } from "../change.js";
import type { Filter } from "./navigate.js";
import type { SaveState } from "./save.js";

/** What a person is about to do, beyond looking. */
type Mode =
  | { readonly kind: "look" }
  /** Choosing how many sentences of each side make the first of two beads. */
  | { readonly kind: "split"; readonly source: number; readonly target: number }
  /** Choosing where to cut the current sentence. */
  | { readonly kind: "cut"; readonly offset: number };

/** All that the page shows; plain data that is replaced, never changed. */
export interface State {
  readonly review: Review;
  /** The beads that are listed, by index. */
  readonly rows: readonly number[];
  /** How many beads each filter would list. */
  readonly counts: Readonly<Record<Filter, number>>;
  readonly filter: Filter;
  readonly query: string;
  /** The current bead, and in it the current sentence of a side. */
  readonly current: number;
  readonly side: SideName;
  readonly sentence: number;
  readonly mode: Mode;
  /** The bead under the pointer. */
  readonly hover: number | undefined;
  /** Beads that the last correction made or aligned again. */
  readonly fresh: ReadonlySet<Bead>;
  /** Counts up whenever the current bead is to be brought into view. */
  readonly reveal: number;
  readonly saving: SaveState;
  /** What was done last, said to those who do not see it, and shown for a while. */
  readonly said: string;
  readonly language: "zh" | "en";
  readonly theme: "system" | "light" | "dark";
  readonly dialog: "help" | "export" | "many" | undefined;
  /** All rows are drawn, for printing. */
  readonly isPrinting: boolean;
  /** The words of both texts are read, so that matches can be shown. */
  readonly isOpen: boolean;
}
