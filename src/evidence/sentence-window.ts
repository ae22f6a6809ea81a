import type { SentenceRange } from "../model/index.js";
import type { Places } from "./places.js";
import type { Tokens } from "./tokens.js";

/** Neighbouring sentences of a text, and which words stand in them. */
export interface SentenceWindow {
  start: number;
  end: number;
  /** By word: how often it stands in the window. */
  readonly counts: Int32Array;
  /** By word: the first of its places in the window or behind. */
  readonly next: Int32Array;
}

/** A window before the first sentence, with the places that `occurrencesOf` finds. */
export const windowOver = ({ types }: Tokens, { starts }: Places): SentenceWindow => ({
  start: 0,
  end: 0,
  counts: new Int32Array(types.length),
  next: starts.slice(0, types.length),
});

/** Moves a window to other sentences, either way. Time linear in the words of the sentences that its ends pass. */
export function moveWindow(window: SentenceWindow, { ids, starts }: Tokens, { start, end }: SentenceRange): void {
  const { counts, next } = window;
  for (let at = starts[window.end]; at < starts[end]; at++) counts[ids[at]]++;
  for (let at = starts[end]; at < starts[window.end]; at++) counts[ids[at]]--;
  for (let at = starts[window.start]; at < starts[start]; at++) {
    counts[ids[at]]--;
    next[ids[at]]++;
  }
  for (let at = starts[start]; at < starts[window.start]; at++) {
    counts[ids[at]]++;
    next[ids[at]]--;
  }
  window.start = start;
  window.end = end;
}
