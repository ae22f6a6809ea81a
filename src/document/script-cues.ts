import { splitLines } from "../text/index.js";
import { type Cue, millisecondsOf, shownLine } from "./cue.js";

/** The fields of an event where the file does not name them, as in most files. */
const FIELDS = ["layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text"];

/** `{\p1}m 0 0 l 10 0{\p0}`: a drawing, whose commands are no words. What is open at the end goes to the end. */
const DRAWING = /\\p([0-9])/;

/**
 * The cues of SubStation Alpha (ASS, SSA), in the order in which they are shown: files have signs and songs apart from what is said. What several
 * layers show at one time is one cue.
 */
export function scriptCues(text: string): Cue[] {
  let fields: readonly string[] = FIELDS;
  let isEvents = false;
  const found = new Map<string, Cue>();
  for (const line of splitLines(text)) {
    if (line.startsWith("[")) isEvents = /^\[events\]/i.test(line);
    if (!isEvents) continue;
    const [, name, rest] = /^(Format|Dialogue):(.*)$/i.exec(line) ?? [];
    if (name?.toLowerCase() === "format") fields = rest.split(",").map((field) => field.trim().toLowerCase());
    else if (name !== undefined) {
      const values = rest.split(",");
      // the text is the last field, and may have commas itself
      const shown = withoutDrawings(values.slice(fields.length - 1).join(","));
      const [start, end] = ["start", "end"].map((field) => values[fields.indexOf(field)] ?? "");
      const lines = shown
        .replaceAll("\\h", " ")
        .split(/\\[Nn]/)
        .map(shownLine);
      const key = JSON.stringify([start, end, lines]);
      if (found.has(key)) continue;
      found.set(key, { lines, time: { start: millisecondsOf(start), end: millisecondsOf(end) } });
    }
  }
  return [...found.values()].sort((a, b) => a.time.start - b.time.start);
}

function withoutDrawings(text: string): string {
  if (!DRAWING.test(text)) return text;
  let isDrawing = false;
  return text
    .split(/(\{[^{}]*\})/)
    .filter((piece) => {
      if (!piece.startsWith("{")) return !isDrawing;
      const scale = DRAWING.exec(piece)?.[1];
      if (scale !== undefined) isDrawing = scale !== "0";
      return false;
    })
    .join("");
}
