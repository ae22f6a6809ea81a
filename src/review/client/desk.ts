import type { Bead, Bitext } from "../../model/index.js";
import { filterOf } from "./filter.js";
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
  show(filter: Filter): void;
}

/**
 * Opens a desk. The listed beads are worked out anew whenever the review or the current bead is another.
 *
 * @param start The bitext before anything was done.
 */
export function openDesk(
  start: Bitext,
  first: Omit<State, "rows">,
  onState: (state: State, before: State) => void,
): Desk {
  const passes = filterOf(start);
  let state: State = { ...first, rows: passes(first.review.bitext, first.filter, first.current) };

  const set = (part: Partial<State>): void => {
    const before = state;
    state = { ...state, ...part };
    onState(state, before);
  };
  const strings = (): Strings => STRINGS[state.language];
  const goTo = (bead: number, part: Partial<State> = {}): void => {
    const next = { ...state, ...part };
    const { beads } = next.review.bitext;
    const at = Math.max(0, Math.min(bead, beads.length - 1));
    const side = sideWithText(beads[at], next.side);
    const isSame = at === state.current && next.review === state.review;
    set({
      side,
      sentence: 0,
      mode: { kind: "look" },
      hover: undefined,
      said: "",
      reveal: state.reveal + 1,
      ...part,
      current: at,
      ...(!isSame && { rows: passes(next.review.bitext, next.filter, at) }),
    });
  };

  const show = (filter: Filter): void => {
    const rows = passes(state.review.bitext, filter, state.current);
    set({ filter, rows, said: strings().filters[filter], reveal: state.reveal + 1 });
  };

  return {
    state: () => state,
    set,
    say: (said) => set({ said }),
    strings,
    beads: () => state.review.bitext.beads,
    goTo,
    show,
  };
}
