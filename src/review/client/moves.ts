import { rangeSize } from "../../model/index.js";
import type { SideName } from "../change.js";
import type { Desk } from "./desk.js";
import { isToLookAt } from "./levels.js";
import { beadHas, findAround, patternOf } from "./navigate.js";
import { firstSplit, sideWithText } from "./sentences.js";

/** Ways to go from where a person is, and to choose what to correct. */
export interface Moves {
  /** To the next bead that is listed, or the one before. */
  move(step: 1 | -1): void;
  /** To the next bead that asks to be looked at. */
  goToLook(step: 1 | -1): void;
  moveSentence(step: 1 | -1): void;
  chooseSide(side: SideName): void;
  splitAt(side: SideName, at?: number): void;
  select(bead: number, side?: SideName, sentence?: number): void;
  find(step: 1 | -1): void;
}

/** The ways to go on a desk. */
export function movesOn({ state, set, say, strings, beads, goTo, isShown }: Desk): Moves {
  const move = (step: 1 | -1): void => {
    const { rows, current } = state();
    const next = step > 0 ? rows.find((bead) => bead > current) : rows.findLast((bead) => bead < current);
    if (next !== undefined) goTo(next);
  };

  const goToLook = (step: 1 | -1): void => {
    const next = findAround(beads().length, state().current, step, (at) => isToLookAt(beads()[at]));
    if (next === undefined) say(strings().nothingLeft);
    else if (next === state().current && isShown()) say(strings().onlyThis);
    else goTo(next, state().filter === "all" || state().rows.includes(next) ? {} : { filter: "all" });
  };

  const moveSentence = (step: 1 | -1): void => {
    const sentence = state().sentence + step;
    const count = rangeSize(beads()[state().current][state().side]);
    if (sentence >= 0 && sentence < count) set({ sentence, reveal: state().reveal + 1 });
  };

  const chooseSide = (side: SideName): void => {
    const size = rangeSize(beads()[state().current][side]);
    if (size > 0) set({ side, sentence: Math.min(state().sentence, size - 1) });
  };

  const splitAt = (side: SideName, at?: number): void => {
    const places = firstSplit(state().review.bitext, state().current, side, at ?? Math.max(1, state().sentence));
    if (places === undefined) say(strings().refused.split);
    else
      set({
        mode: { kind: "split", ...places },
        side: sideWithText(beads()[state().current], side),
        said: strings().splitting,
      });
  };

  return {
    move,
    goToLook,
    moveSentence,
    chooseSide,
    splitAt,
    select(bead, side = state().side, sentence = 0) {
      // what is pointed at is in view, and must not move under the pointer
      const { reveal } = state();
      if (bead !== state().current) goTo(bead, { side: sideWithText(beads()[bead], side), sentence, reveal });
      else set({ side, sentence });
    },
    find(step) {
      const pattern = patternOf(state().query);
      if (pattern === undefined) return;
      const { rows, current, review } = state();
      const has = (row: number): boolean => beadHas(review.bitext, review.bitext.beads[rows[row]], pattern);
      const next = findAround(rows.length, rows.indexOf(current), step, has);
      if (next === undefined) say(strings().nothingFound);
      else goTo(rows[next]);
    },
  };
}
