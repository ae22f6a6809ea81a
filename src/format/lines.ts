/** A line of a file, without its end, and its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of a text that are not blank. A byte order mark is no part of the first one. */
export const linesOf = (text: string): Line[] =>
  text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .map((line, index) => ({ text: line, number: index + 1 }))
    .filter((line) => line.text.trim() !== "");
