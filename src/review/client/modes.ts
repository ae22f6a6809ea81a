import { rangeSize } from "../../model/index.js";
import { moveCaret } from "./caret.js";
import type { Corrector } from "./corrector.js";
import type { Desk } from "./desk.js";
import type { ModeCommand } from "./keys.js";
import { sentenceNow, sentenceText, sideWithText } from "./sentences.js";

/** Carries out what was asked for while a person chooses where to split a bead or to cut a sentence. */
export function runInMode({ state, set, beads }: Desk, { carryOut }: Corrector, command: ModeCommand): void {
  const { mode, side, current } = state();
  if (command === "leave") {
    set({ mode: { kind: "look" }, said: "" });
  } else if (mode.kind === "split") {
    if (command === "accept") {
      carryOut({ kind: "split", bead: current, source: mode.source, target: mode.target });
    } else if (command === "back" || command === "on") {
      set({ side: sideWithText(beads()[current], command === "back" ? "source" : "target") });
    } else {
      const place = mode[side] + (command === "up" || command === "wordBack" ? -1 : 1);
      if (place >= 0 && place <= rangeSize(beads()[current][side])) set({ mode: { ...mode, [side]: place } });
    }
  } else if (mode.kind === "cut") {
    if (command === "accept") {
      carryOut({ kind: "cut", side, sentence: sentenceNow(state()), offset: mode.offset });
    } else {
      const step = command === "back" || command === "wordBack" || command === "up" ? -1 : 1;
      const stride =
        command === "up" || command === "down" ? "mark" : command.startsWith("word") ? "word" : "character";
      set({ mode: { kind: "cut", offset: moveCaret(sentenceText(state()), mode.offset, step, stride) } });
    }
  }
}
