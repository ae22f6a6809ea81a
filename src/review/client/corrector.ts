import type { Bitext } from "../../model/index.js";
import type { Correction, JournalEntry } from "../change.js";
import { canCorrect, correct } from "../correct.js";
import { enter, redo, replay, undo } from "../history.js";
import type { ReviewData } from "../review-page.js";
import { type LiveAlignment, liveAlignment } from "./alignment.js";
import type { Desk } from "./desk.js";
import { beadOf, correctedIn, placeOf } from "./navigate.js";
import { type JournalPlace, openSaver } from "./save.js";
import type { State } from "./state.js";

/** Corrections: carried out, written down, and taken back. */
export interface Corrector {
  /** The texts' words, read when first asked for: that takes a moment. */
  alignment(): LiveAlignment;
  /** @param reveal See `State`. */
  carryOut(correction: Correction, reveal?: number): void;
  takeBack(step: "undo" | "redo"): void;
  /** Takes over what other windows have done. */
  catchUp(): void;
}

/** What corrections need of a session's surroundings. */
export interface CorrectorOptions {
  /** The bitext before anything was done. */
  readonly start: Bitext;
  readonly lexicon: ReviewData["lexicon"];
  /** What has been done so far. */
  readonly journal: readonly JournalEntry[];
  readonly place: JournalPlace;
  later(callback: () => void, milliseconds: number): void;
}

/** Begins to correct what lies on a desk. */
export function openCorrector(desk: Desk, { start, lexicon, journal, place, later }: CorrectorOptions): Corrector {
  const { state, set, say, strings, beads, goTo } = desk;
  let entries = journal;
  let alignment: LiveAlignment | undefined;

  const saver = openSaver({
    place,
    length: journal.length,
    later,
    onState: (saving) => set({ saving }),
    onOthers(others, dropped) {
      entries = [...entries.slice(0, entries.length - dropped), ...others];
      const { source, target } = beads()[state().current];
      const review = dropped > 0 ? replay(start, entries) : others.reduce(enter, state().review);
      const said = strings().others(others.length, dropped);
      goTo(beadOf(review.bitext.beads, source.start, target.start), { review, said, fresh: new Set() });
    },
  });

  /** Takes over what was done, writes it down, and shows what it changed. */
  const done = (
    entry: JournalEntry,
    at: number,
    shown: Pick<State, "review" | "fresh" | "said"> & Partial<Pick<State, "reveal">>,
  ): void => {
    entries = [...entries, entry];
    goTo(at, shown);
    saver.push(entry);
  };

  const open = (): LiveAlignment => {
    if (alignment === undefined) {
      alignment = liveAlignment(state().review.bitext, lexicon);
      set({ isOpen: true });
    }
    return alignment;
  };

  const carryOut = (correction: Correction, reveal: number = state().reveal + 1): void => {
    const { kind } = correction;
    const { bitext } = state().review;
    if (!canCorrect(bitext, correction)) {
      say(strings().refused[kind]);
      return;
    }
    const isMark = kind === "confirm" || kind === "reopen";
    const review = correct(state().review, correction, isMark ? undefined : open().realign);
    const change = review.done[review.done.length - 1];
    const before = new Set(change.beads.removed.map((bead) => placeOf(bitext, bead)));
    const fresh = change.beads.inserted.filter((bead) => !before.has(placeOf(review.bitext, bead)));
    const around = fresh.filter(({ confirmed }) => !confirmed).length;
    const many = isMark ? correction.only : undefined;
    const what = many === undefined ? strings().done[kind] : strings().manyConfirmed(many.length);
    const said = what + (around > 0 ? ` ${strings().around(around)}` : "");
    // where the corrected bead is now: what was aligned again before it may have more beads or fewer
    const isOne = many === undefined && "first" in correction;
    const about = "bead" in correction ? correction.bead : isOne ? correction.first : state().current;
    const { source, target } = bitext.beads[about];
    const at = beadOf(review.bitext.beads, source.start, target.start);
    done({ do: change }, at, { review, fresh: new Set(fresh), said, reveal });
  };

  const takeBack = (step: "undo" | "redo"): void => {
    const { review } = state();
    const change = (step === "undo" ? review.done : review.undone).at(-1);
    if (change === undefined) {
      say(step === "undo" ? strings().nothingToUndo : strings().nothingToRedo);
      return;
    }
    const { removed, inserted } = change.beads;
    const next = step === "undo" ? undo(review) : redo(review);
    const { source, target } = correctedIn(change);
    const at = beadOf(next.bitext.beads, source.start, target.start);
    if (step === "undo") done({ undo: true }, at, { review: next, fresh: new Set(removed), said: strings().undone });
    else done({ redo: true }, at, { review: next, fresh: new Set(inserted), said: strings().redone });
  };

  return { alignment: open, carryOut, takeBack, catchUp: () => void saver.catchUp() };
}
