import type { Correction, JournalEntry, Review, SideName } from "../change.js";
import { replay } from "../history.js";
import type { ReviewData } from "../review-page.js";
import type { LiveAlignment } from "./alignment.js";
import { commandsOn } from "./commands.js";
import { openCorrector } from "./corrector.js";
import { openDesk } from "./desk.js";
import type { Command, ModeCommand } from "./keys.js";
import { runInMode } from "./modes.js";
import { movesOn } from "./moves.js";
import type { Filter } from "./navigate.js";
import type { JournalPlace } from "./save.js";
import { sideWithText } from "./sentences.js";
import type { Settings } from "./settings.js";
import type { State } from "./state.js";

/** A review under way: what is shown, and what can be done. */
export interface Session {
  /** What is shown now. */
  state(): State;
  /** The texts' words, read when first asked for: that takes a moment. */
  alignment(): LiveAlignment;
  run(command: Command): void;
  runInMode(command: ModeCommand): void;
  /** Carries out what a person pointed at. */
  correct(correction: Correction): void;
  /** Confirms beads that are not, as one step. */
  confirmMany(beads: readonly number[]): void;
  /** Makes a bead current, and in it a sentence. */
  select(bead: number, side?: SideName, sentence?: number): void;
  /** Makes a bead current, and brings it into view. */
  go(bead: number): void;
  /** Begins to split the current bead, before the sentence that is `at`-th of a side. */
  splitAt(side: SideName, at: number): void;
  /** Goes to the next bead that has what is searched for, or the one before. */
  find(step: 1 | -1): void;
  show(filter: Filter): void;
  /** Replaces parts of what is shown that need nothing else done. */
  set(part: Partial<Pick<State, "query" | "hover" | "mode" | "dialog" | "language" | "theme" | "isPrinting">>): void;
  /** Takes over what other windows have done. */
  catchUp(): void;
}

/** What a session needs of its surroundings. */
export interface SessionOptions {
  readonly data: ReviewData;
  /** What has been done so far. */
  readonly journal: readonly JournalEntry[];
  readonly place: JournalPlace;
  readonly settings: Settings;
  /** The state is another. */
  onState(state: State, before: State): void;
  later(callback: () => void, milliseconds: number): void;
}

/** Opens a review where it was left. */
export function openSession({ data, journal, place, settings, onState, later }: SessionOptions): Session {
  const { source, target, beads, lexicon } = data;
  const start = { source, target, beads };
  const desk = openDesk(start, firstState(replay(start, journal), place, settings), onState);
  const corrector = openCorrector(desk, { start, lexicon, journal, place, later });
  const moves = movesOn(desk);
  const commands = commandsOn(desk, moves, corrector);
  const { state, set, show } = desk;
  return {
    state,
    alignment: corrector.alignment,
    run: (command) => commands[command](),
    runInMode: (command) => runInMode(desk, corrector, command),
    correct: (correction) => corrector.carryOut(correction, state().reveal),
    confirmMany(only) {
      if (only.length === 0) return;
      corrector.carryOut({ kind: "confirm", first: only[0], end: only[only.length - 1] + 1, only }, state().reveal);
    },
    select: moves.select,
    go: desk.goTo,
    splitAt: moves.splitAt,
    find: moves.find,
    show,
    set,
    catchUp: corrector.catchUp,
  };
}

/** What is shown first: all beads, and the one where the review was left. */
function firstState(review: Review, place: JournalPlace, settings: Settings): Omit<State, "rows" | "counts"> {
  const { beads } = review.bitext;
  const current = Math.min(settings.place, beads.length - 1);
  return {
    review,
    filter: "all",
    query: "",
    current,
    side: sideWithText(beads[current], "source"),
    sentence: 0,
    mode: { kind: "look" },
    hover: undefined,
    fresh: new Set(),
    reveal: 0,
    saving: { kind: place.problem ?? "saved", waiting: 0 },
    said: "",
    language: settings.language,
    theme: settings.theme,
    dialog: undefined,
    isPrinting: false,
    isOpen: false,
  };
}
