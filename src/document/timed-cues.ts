import { splitLines } from "../text/index.js";
import { type Cue, millisecondsOf, shownLine } from "./cue.js";

/** `00:00:01,000 --> 00:00:02,500`, `00:01.000 --> 00:02.500 line:0` */
export const TIMES: RegExp =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})/;
const NUMBER = /^\s*\d+\s*$/;

/**
 * The cues of SubRip and WebVTT. In SubRip an empty line need not end a cue, since players take what comes before the next number and times as its
 * text; in WebVTT it does, and what has no times (notes, styles) is no text.
 */
export function timedCues(text: string): Cue[] {
  const isVtt = /^\s*WEBVTT/.test(text);
  const lines = splitLines(text);
  const timed = lines.flatMap((line, at) => (TIMES.test(line) ? [at] : []));
  return timed.map((at, index): Cue => {
    const next = timed[index + 1] ?? lines.length;
    const end = isVtt ? endOfBlock(lines, at + 1, next) : beforeNumber(lines, at, next);
    const [, from, to] = TIMES.exec(lines[at]) ?? ["", "", ""];
    const id = idBefore(lines, at, isVtt);
    return {
      lines: lines.slice(at + 1, end).map(shownLine),
      time: { start: millisecondsOf(from), end: millisecondsOf(to) },
      ...(id !== "" && { id }),
    };
  });
}

/** What stands on the line before the times: a number, or in WebVTT any name. */
function idBefore(lines: readonly string[], at: number, isVtt: boolean): string {
  const before = lines[at - 1]?.trim() ?? "";
  return NUMBER.test(before) || (isVtt && !/^(?:WEBVTT|NOTE)\b/.test(before)) ? before : "";
}

/** Where the first empty line is. */
function endOfBlock(lines: readonly string[], start: number, end: number): number {
  for (let at = start; at < end; at++) if (lines[at].trim() === "") return at;
  return end;
}

/** The number of the next cue stands on the last line before its times, behind an empty one where the cue has text of its own. */
function beforeNumber(lines: readonly string[], start: number, end: number): number {
  let at = end - 1;
  while (at > start && lines[at].trim() === "") at--;
  const isNumber = end < lines.length && at > start && NUMBER.test(lines[at]);
  return isNumber && (at - 1 === start || lines[at - 1].trim() === "") ? at : end;
}
