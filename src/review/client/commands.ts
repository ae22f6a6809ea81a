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
  const { state, set, say, strings, beads, goTo, show, isShown } = desk;
  const { move, goToLook, moveSentence, chooseSide, splitAt } = moves;
  const confirm = (): void => {
    const { current, rows, filter } = state();
    if (!beads()[current].confirmed) carryOut({ kind: "confirm", first: current, end: current + 1 });
    const at = rows.indexOf(current);
    const next = findAround(rows.length, at, 1, (row) => !beads()[rows[row]].confirmed);
    const { unconfirmed } = state().counts;
    if (next !== undefined) goTo(rows[next], { said: state().said, fresh: state().fresh });
    else
      say(unconfirmed === 0 ? strings().allConfirmed : strings().partConfirmed(strings().filters[filter], unconfirmed));
  };

  const shift = (side: SideName, by: 1 | -1): void => carryOut({ kind: "shift", bead: state().current, side, by });

  /** What is done to the current bead, which must be seen for it. */
  const toCurrent =
    (act: () => void): (() => void) =>
    () => {
      if (isShown()) act();
      else say(strings().empty[state().filter]);
    };

  return {
    next: () => move(1),
    previous: () => move(-1),
    nextLook: () => goToLook(1),
    previousLook: () => goToLook(-1),
    source: () => chooseSide("source"),
    target: () => chooseSide("target"),
    sentenceDown: () => moveSentence(1),
    sentenceUp: () => moveSentence(-1),
    first: toCurrent(() => goTo(state().rows[0])),
    last: toCurrent(() => goTo(state().rows[state().rows.length - 1])),
    confirm: toCurrent(confirm),
    reopen: toCurrent(() => carryOut({ kind: "reopen", first: state().current, end: state().current + 1 })),
    merge: toCurrent(() => carryOut({ kind: "merge", bead: state().current })),
    split: toCurrent(() => splitAt(state().side)),
    sourceMore: toCurrent(() => shift("source", 1)),
    sourceLess: toCurrent(() => shift("source", -1)),
    targetMore: toCurrent(() => shift("target", 1)),
    targetLess: toCurrent(() => shift("target", -1)),
    cut: toCurrent(() => {
      const offset = likelyCut(sentenceText(state()));
      if (offset > 0) set({ mode: { kind: "cut", offset }, said: strings().cutting });
      else say(strings().refused.cut);
    }),
    join: toCurrent(() => carryOut({ kind: "join", side: state().side, sentence: sentenceNow(state()) })),
    part: toCurrent(() => carryOut({ kind: "part", bead: state().current })),
    undo: () => takeBack("undo"),
    redo: () => takeBack("redo"),
    search() {}, // the box is no part of the state
    filter: () => show(FILTERS[(FILTERS.indexOf(state().filter) + 1) % FILTERS.length]),
    confirmMany: () => set({ dialog: "many" }),
    export: () => set({ dialog: "export" }),
    help: () => set({ dialog: "help" }),
  };
}
