import type { SideName } from "../change.js";
import { likelyCut } from "./caret.js";
import type { Corrector } from "./corrector.js";
import type { Desk } from "./desk.js";
import type { Command } from "./keys.js";
import type { Moves } from "./moves.js";
import { FILTERS, findAround } from "./navigate.js";
import { sentenceNow, sentenceText } from "./sentences.js";

/** What each command does. */
export function commandsOn(desk: Desk, moves: Moves, { carryOut, takeBack }: Corrector): Record<Command, () => void> {
  const { state, set, say, strings, beads, goTo, show } = desk;
  const { move, goToLow, moveSentence, chooseSide, splitAt } = moves;
  const confirm = (): void => {
    const { current, rows } = state();
    if (!beads()[current].confirmed) carryOut({ kind: "confirm", first: current, end: current + 1 });
    const at = rows.indexOf(current);
    const next = findAround(rows.length, at, 1, (row) => !beads()[rows[row]].confirmed);
    if (next === undefined) say(strings().allConfirmed);
    else goTo(rows[next], { said: state().said, fresh: state().fresh });
  };

  const shift = (side: SideName, by: 1 | -1): void => carryOut({ kind: "shift", bead: state().current, side, by });

  return {
    next: () => move(1),
    previous: () => move(-1),
    nextLow: () => goToLow(1),
    previousLow: () => goToLow(-1),
    source: () => chooseSide("source"),
    target: () => chooseSide("target"),
    sentenceDown: () => moveSentence(1),
    sentenceUp: () => moveSentence(-1),
    first: () => goTo(state().rows[0]),
    last: () => goTo(state().rows[state().rows.length - 1]),
    confirm,
    reopen: () => carryOut({ kind: "reopen", first: state().current, end: state().current + 1 }),
    merge: () => carryOut({ kind: "merge", bead: state().current }),
    split: () => splitAt(state().side),
    sourceMore: () => shift("source", 1),
    sourceLess: () => shift("source", -1),
    targetMore: () => shift("target", 1),
    targetLess: () => shift("target", -1),
    cut() {
      const offset = likelyCut(sentenceText(state()));
      if (offset > 0) set({ mode: { kind: "cut", offset }, said: strings().cutting });
      else say(strings().refused.cut);
    },
    join: () => carryOut({ kind: "join", side: state().side, sentence: sentenceNow(state()) }),
    part: () => carryOut({ kind: "part", bead: state().current }),
    undo: () => takeBack("undo"),
    redo: () => takeBack("redo"),
    search() {}, // the box is no part of the state
    filter: () => show(FILTERS[(FILTERS.indexOf(state().filter) + 1) % FILTERS.length]),
    export: () => set({ dialog: "export" }),
    help: () => set({ dialog: "help" }),
  };
}
