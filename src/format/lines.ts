import { BitextError, type TranslationUnit } from "../model/index.js";
import { splitLines } from "../text/index.js";
import type { ReadOptions, UnitReader } from "./reader.js";

/** A line of a file, without its end, and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** A place in a text, both counted from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Where a text begins. */
export const FIRST_PLACE: LinePlace = { line: 1, column: 1 };

/** Where a text ends that begins at this place. */
export function behind({ line, column }: LinePlace, text: string): LinePlace {
  const last = text.lastIndexOf("\n");
  if (last < 0) return { line, column: column + text.length };
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return { line: line + count, column: text.length - last };
}

/** The lines of a text that are not blank. A byte order mark is no part of the first one. */
export function linesOf(text: string): Line[] {
  const splitter = lineSplitter();
  return [...splitter.push(text), ...splitter.end()].filter(isNotBlank);
}

/** Whether anything but white space is on a line. */
export const isNotBlank = ({ text }: Line): boolean => text.trim() !== "";

/** Lines from a text that comes in pieces; all of them, blank ones too. */
export interface LineSplitter {
  push(piece: string): Line[];
  /** The last line, where it has no line feed behind it and is not empty. */
  end(): Line[];
}

/** Cuts at `\n`, `\r\n` and `\r`. A byte order mark is no part of the first line. */
export function lineSplitter(): LineSplitter {
  let begun: string[] = []; // the line that goes on, in pieces: looked through once, and joined when it ends
  let held = ""; // a carriage return at the end of a piece may be half of a line end
  let isFirst = true;
  let number = 0;
  return {
    push(piece) {
      const text = held + (isFirst ? piece.replace(/^\ufeff/, "") : piece);
      isFirst &&= piece === "";
      held = text.endsWith("\r") ? "\r" : "";
      const parts = splitLines(text.slice(0, text.length - held.length));
      begun.push(parts[0]);
      if (parts.length === 1) return [];
      parts[0] = begun.join("");
      begun = parts.splice(-1);
      return parts.map((line) => ({ text: line, number: ++number }));
    },
    end() {
      const last = begun.join("");
      begun = [];
      return last === "" ? [] : [{ text: last, number: ++number }];
    },
  };
}

/** A reader of a format that has a unit a line. The first line goes to `first`, where there is one: it must be right. */
export function lineReader(
  read: (line: Line) => TranslationUnit,
  options: ReadOptions,
  first?: (line: Line) => void,
): UnitReader {
  const splitter = lineSplitter();
  let isFirst = first !== undefined;
  const readAll = (lines: readonly Line[]): TranslationUnit[] => {
    const units: TranslationUnit[] = [];
    for (const line of lines) {
      if (!isNotBlank(line)) continue;
      if (isFirst) first?.(line);
      else {
        const unit = orSkipped(() => read(line), options);
        if (unit === undefined) continue;
        units.push(unit);
        options.onUnit?.({ line: line.number, column: 1 });
      }
      isFirst = false;
    }
    return units;
  };
  return { push: (piece) => readAll(splitter.push(piece)), end: () => readAll(splitter.end()) };
}

/** A unit; where it does not keep to its format and the reader is lenient, nothing, and a report. */
export function orSkipped<T>(read: () => T, { lenient, onIssue }: ReadOptions): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!lenient || !(error instanceof BitextError)) throw error;
    const place = error.place === undefined ? {} : { place: error.place };
    onIssue?.({ rule: "unit-skipped", message: `${error.message} The unit is left out.`, ...place });
    return undefined;
  }
}
