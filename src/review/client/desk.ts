import type { Bead, Bitext } from "../../model/index.js";
import { filtersOf } from "./filter.js";
import type { Filter } from "./navigate.js";
import { sideWithText } from "./sentences.js";
import type { State } from "./state.js";
import { STRINGS, type Strings } from "./strings.js";

/** What is shown, and where in it a person is: what all that a session does has in common. */
export interface Desk {
  state(): State;
  set(part: Partial<State>): void;
  /** Says what was done, or why nothing was. */
  say(said: string): void;
  strings(): Strings;
  beads(): readonly Bead[];
  /** Makes a bead current; out of bounds the first or the last one. */
  goTo(bead: number, part?: Partial<State>): void;
  /** Lists the beads that pass a filter, and goes to the first of them; to none where there is none. */
  show(filter: Filter): void;
  /** Whether the current bead is listed: what is not seen must not be corrected. */
  isShown(): boolean;
}

/**
 * Opens a desk. The listed beads are worked out anew whenever the review or the current bead is another.
 *
 * @param start The bitext before anything was done.
 */
export function openDesk(
  start: Bitext,
  first: Omit<State, "rows" | "counts">,
  onState: (state: State, before: State) => void,
): Desk {
  const filters = filtersOf(start);
  const { bitext } = first.review;
  let state: State = {
    ...first,
    rows: filters.rows(bitext, first.filter, first.current),
    counts: filters.counts(bitext),
  };
  const isShown = (): boolean => state.rows.includes(state.current);

  const set = (part: Partial<State>): void => {
    const before = state;
    state = { ...state, ...part };
    onState(state, before);
  };
  const strings = (): Strings => STRINGS[state.language];
  const goTo = (bead: number, part: Partial<State> = {}): void => {
    const next = { ...state, ...part };
    const { bitext } = next.review;
    const { beads } = bitext;
    const at = Math.max(0, Math.min(bead, beads.length - 1));
    const side = sideWithText(beads[at], next.side);
    const isSameReview = next.review === state.review;
    const isSame = isSameReview && at === state.current && next.filter === state.filter && isShown();
    set({
      side,
      sentence: 0,
      mode: { kind: "look" },
      hover: undefined,
      said: "",
      reveal: state.reveal + 1,
      ...part,
      current: at,
      ...(!isSame && { rows: filters.rows(bitext, next.filter, at) }),
      ...(!isSameReview && { counts: filters.counts(bitext) }),
    });
  };

  const show = (filter: Filter): void => {
    const rows = filters.rows(state.review.bitext, filter);
    const count = rows.length;
    const said = count === 0 ? strings().empty[filter] : strings().option(strings().filters[filter], count);
    // from a part to the whole one stays where one is
    if (count > 0) goTo(filter === "all" ? state.current : rows[0], { filter, rows, said });
    else set({ filter, rows, said, mode: { kind: "look" }, hover: undefined });
  };

  return {
    state: () => state,
    set,
    say: (said) => set({ said }),
    strings,
    beads: () => state.review.bitext.beads,
    goTo,
    show,
    isShown,
  };
}
