import type { ShownTime } from "../model/index.js";
import { withCharacters } from "./entities.js";

/** What is shown at one time. */
export interface Cue {
  /** The lines that are shown, without tags. */
  readonly lines: readonly string[];
  readonly time: ShownTime;
  /** What the file calls it: mostly its number. */
  readonly id?: string;
}

/** `1:02:03.5` and `02:03,500` in milliseconds; what is no number in it counts nothing. */
export const millisecondsOf = (time: string): number =>
  Math.round(
    1000 *
      time
        .replace(",", ".")
        .split(":")
        .reduce((seconds, part) => 60 * seconds + (Number.parseFloat(part) || 0), 0),
  );

const TAG = /<\/?[a-z0-9][^<>]*>/gi;
const OVERRIDE = /\{[^{}]*\}/g;

/** A line as it is shown: without `<i>`, `<v Anna>`, `<00:01.000>` and `{\an8}`, and with the few entities that subtitles have as characters. */
export const shownLine = (line: string): string =>
  withCharacters(line.replace(OVERRIDE, (braces) => (braces.startsWith("{\\") ? "" : braces)).replace(TAG, "")).trim();
