import { type Bead, rangeSize } from "../../model/index.js";
import type { Correction, JournalEntry, SideName } from "../change.js";
import { canCorrect, correct } from "../correct.js";
import { enter, redo, replay, undo } from "../history.js";
import type { ReviewData } from "../review-page.js";
import { type LiveAlignment, liveAlignment } from "./alignment.js";
import { likelyCut, moveCaret } from "./caret.js";
import { filterOf } from "./filter.js";
import type { Command, ModeCommand } from "./keys.js";
import { isDoubtful } from "./levels.js";
import { beadHas, beadOf, correctedIn, FILTERS, type Filter, findAround, patternOf, placeOf } from "./navigate.js";
import { type JournalPlace, openSaver } from "./save.js";
import { firstSplit, sentenceText, sideWithText } from "./sentences.js";
import type { Settings } from "./settings.js";
import type { State } from "./state.js";
import { STRINGS } from "./strings.js";

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
  /** Makes a bead current, and in it a sentence. */
  select(bead: number, side?: SideName, sentence?: number): void;
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
  const { source, target, beads } = data;
  const start = { source, target, beads };
  const passes = filterOf(start);
  let entries = journal;
  let alignment: LiveAlignment | undefined;
  const review = replay(start, journal);
  const current = Math.min(settings.place, review.bitext.beads.length - 1);
  let state: State = {
    review,
    rows: passes(review.bitext, "all", current),
    filter: "all",
    query: "",
    current,
    side: sideWithText(review.bitext.beads[current], "source"),
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

  const set = (part: Partial<State>): void => {
    const before = state;
    state = { ...state, ...part };
    onState(state, before);
  };
  const strings = () => STRINGS[state.language];
  const say = (said: string): void => set({ said });
  const beadsNow = (): readonly Bead[] => state.review.bitext.beads;

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

  const saver = openSaver({
    place,
    length: journal.length,
    later,
    onState: (saving) => set({ saving }),
    onOthers(others, dropped) {
      entries = [...entries.slice(0, entries.length - dropped), ...others];
      const { source, target } = beadsNow()[state.current];
      const review = dropped > 0 ? replay(start, entries) : others.reduce(enter, state.review);
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
      alignment = liveAlignment(state.review.bitext, data.lexicon);
      set({ isOpen: true });
    }
    return alignment;
  };

  const carryOut = (correction: Correction, reveal: number = state.reveal + 1): void => {
    const { kind } = correction;
    const { bitext } = state.review;
    if (!canCorrect(bitext, correction)) {
      say(strings().refused[kind]);
      return;
    }
    const isMark = kind === "confirm" || kind === "reopen";
    const review = correct(state.review, correction, isMark ? undefined : open().realign);
    const change = review.done[review.done.length - 1];
    const before = new Set(change.beads.removed.map((bead) => placeOf(bitext, bead)));
    const fresh = change.beads.inserted.filter((bead) => !before.has(placeOf(review.bitext, bead)));
    const around = fresh.filter(({ confirmed }) => !confirmed).length;
    const said = strings().done[kind] + (around > 0 ? ` ${strings().around(around)}` : "");
    // where the corrected bead is now: what was aligned again before it may have more beads or fewer
    const about = "bead" in correction ? correction.bead : "first" in correction ? correction.first : state.current;
    const { source, target } = bitext.beads[about];
    const at = beadOf(review.bitext.beads, source.start, target.start);
    done({ do: change }, at, { review, fresh: new Set(fresh), said, reveal });
  };

  const confirm = (): void => {
    const { current, rows } = state;
    if (!beadsNow()[current].confirmed) carryOut({ kind: "confirm", first: current, end: current + 1 });
    const at = rows.indexOf(current);
    const next = findAround(rows.length, at, 1, (row) => !beadsNow()[rows[row]].confirmed);
    if (next === undefined) say(strings().allConfirmed);
    else goTo(rows[next], { said: state.said, fresh: state.fresh });
  };

  const move = (step: 1 | -1): void => {
    const { rows, current } = state;
    const next = step > 0 ? rows.find((bead) => bead > current) : rows.findLast((bead) => bead < current);
    if (next !== undefined) goTo(next);
  };

  const goToLow = (step: 1 | -1): void => {
    const next = findAround(beadsNow().length, state.current, step, (at) => isDoubtful(beadsNow()[at]));
    if (next === undefined) say(strings().nothingLeft);
    else if (next === state.current) say(strings().onlyThis);
    else goTo(next, state.filter === "all" || state.rows.includes(next) ? {} : { filter: "all" });
  };

  const moveSentence = (step: 1 | -1): void => {
    const sentence = state.sentence + step;
    const count = rangeSize(beadsNow()[state.current][state.side]);
    if (sentence >= 0 && sentence < count) set({ sentence, reveal: state.reveal + 1 });
  };

  const chooseSide = (side: SideName): void => {
    const size = rangeSize(beadsNow()[state.current][side]);
    if (size > 0) set({ side, sentence: Math.min(state.sentence, size - 1) });
  };

  const splitAt = (side: SideName, at?: number): void => {
    const places = firstSplit(state.review.bitext, state.current, side, at ?? Math.max(1, state.sentence));
    if (places === undefined) say(strings().refused.split);
    else
      set({
        mode: { kind: "split", ...places },
        side: sideWithText(beadsNow()[state.current], side),
        said: strings().splitting,
      });
  };

  const takeBack = (step: "undo" | "redo"): void => {
    const { review } = state;
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

  const sentenceNow = (): number => beadsNow()[state.current][state.side].start + state.sentence;
  const shift = (side: SideName, by: 1 | -1): void => carryOut({ kind: "shift", bead: state.current, side, by });

  const commands: Record<Command, () => void> = {
    next: () => move(1),
    previous: () => move(-1),
    nextLow: () => goToLow(1),
    previousLow: () => goToLow(-1),
    source: () => chooseSide("source"),
    target: () => chooseSide("target"),
    sentenceDown: () => moveSentence(1),
    sentenceUp: () => moveSentence(-1),
    first: () => goTo(state.rows[0]),
    last: () => goTo(state.rows[state.rows.length - 1]),
    confirm,
    reopen: () => carryOut({ kind: "reopen", first: state.current, end: state.current + 1 }),
    merge: () => carryOut({ kind: "merge", bead: state.current }),
    split: () => splitAt(state.side),
    sourceMore: () => shift("source", 1),
    sourceLess: () => shift("source", -1),
    targetMore: () => shift("target", 1),
    targetLess: () => shift("target", -1),
    cut() {
      const offset = likelyCut(sentenceText(state));
      if (offset > 0) set({ mode: { kind: "cut", offset }, said: strings().cutting });
      else say(strings().refused.cut);
    },
    join: () => carryOut({ kind: "join", side: state.side, sentence: sentenceNow() }),
    part: () => carryOut({ kind: "part", bead: state.current }),
    undo: () => takeBack("undo"),
    redo: () => takeBack("redo"),
    search() {}, // the box is no part of the state
    filter: () => show(FILTERS[(FILTERS.indexOf(state.filter) + 1) % FILTERS.length]),
    export: () => set({ dialog: "export" }),
    help: () => set({ dialog: "help" }),
  };

  const show = (filter: Filter): void => {
    const rows = passes(state.review.bitext, filter, state.current);
    set({ filter, rows, said: strings().filters[filter], reveal: state.reveal + 1 });
  };

  const runInMode = (command: ModeCommand): void => {
    const { mode, side, current } = state;
    if (command === "leave") {
      set({ mode: { kind: "look" }, said: "" });
    } else if (mode.kind === "split") {
      if (command === "accept") {
        carryOut({ kind: "split", bead: current, source: mode.source, target: mode.target });
      } else if (command === "back" || command === "on") {
        set({ side: sideWithText(beadsNow()[current], command === "back" ? "source" : "target") });
      } else {
        const place = mode[side] + (command === "up" || command === "wordBack" ? -1 : 1);
        if (place >= 0 && place <= rangeSize(beadsNow()[current][side])) set({ mode: { ...mode, [side]: place } });
      }
    } else if (mode.kind === "cut") {
      if (command === "accept") {
        carryOut({ kind: "cut", side, sentence: sentenceNow(), offset: mode.offset });
      } else {
        const step = command === "back" || command === "wordBack" || command === "up" ? -1 : 1;
        const stride =
          command === "up" || command === "down" ? "mark" : command.startsWith("word") ? "word" : "character";
        set({ mode: { kind: "cut", offset: moveCaret(sentenceText(state), mode.offset, step, stride) } });
      }
    }
  };

  return {
    state: () => state,
    alignment: open,
    run: (command) => commands[command](),
    runInMode,
    correct: (correction) => carryOut(correction, state.reveal),
    select(bead, side = state.side, sentence = 0) {
      // what is pointed at is in view, and must not move under the pointer
      const { reveal } = state;
      if (bead !== state.current) goTo(bead, { side: sideWithText(beadsNow()[bead], side), sentence, reveal });
      else set({ side, sentence });
    },
    splitAt,
    find(step) {
      const pattern = patternOf(state.query);
      if (pattern === undefined) return;
      const { rows, current, review } = state;
      const has = (row: number): boolean => beadHas(review.bitext, review.bitext.beads[rows[row]], pattern);
      const next = findAround(rows.length, rows.indexOf(current), step, has);
      if (next === undefined) say(strings().nothingFound);
      else goTo(rows[next]);
    },
    show,
    set,
    catchUp: () => void saver.catchUp(),
  };
}
