import { sourceOnTarget, timesOf } from "../../evidence/index.js";
import { type Bead, isEmptyRange, type SentenceRange, type ShownTime } from "../../model/index.js";
import type { Task } from "../texts/task.js";

/** When the two sides of a bead are said. */
export interface SaidTimes {
  /** In milliseconds, as the files have it. */
  readonly source: ShownTime;
  readonly target: ShownTime;
  /** Milliseconds between their beginnings and between their ends, on one clock, together. Absent where the files have none in common. */
  readonly apart?: number;
}

/** What is said of a bead's times; nothing where it has none. */
export type TimeNotes = (bead: Bead) => { readonly times?: SaidTimes };

/** A function that says when the sides of a bead are said. Time linear in the sentences, then O(1) a bead. */
export function timeNotes({ sides }: Pick<Task, "sides">): TimeNotes {
  const [source, target] = [timesOf(sides.source), timesOf(sides.target)];
  if (source === undefined || target === undefined) return () => ({});
  const moved = sourceOnTarget(source, target);
  return (bead) => {
    if (isEmptyRange(bead.source) || isEmptyRange(bead.target)) return {};
    const there = shownIn(target, bead.target);
    const here = moved && shownIn(moved, bead.source);
    const apart = here && Math.round(Math.abs(here.start - there.start) + Math.abs(here.end - there.end));
    return { times: { source: shownIn(source, bead.source), target: there, ...(apart !== undefined && { apart }) } };
  };
}

const shownIn = (
  { starts, ends }: { readonly starts: Float64Array; readonly ends: Float64Array },
  { start, end }: SentenceRange,
): ShownTime => ({ start: Math.round(starts[start]), end: Math.round(ends[end - 1]) });
