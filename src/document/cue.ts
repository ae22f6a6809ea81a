import { withCharacters } from "./entities.js";

/** What is shown at one time. */
export interface Cue {
  /** The lines that are shown, without tags. */
  readonly lines: readonly string[];
}

const TAG = /<\/?[a-z0-9][^<>]*>/gi;
const OVERRIDE = /\{[^{}]*\}/g;

/** A line as it is shown: without `<i>`, `<v Anna>`, `<00:01.000>` and `{\an8}`, and with the few entities that subtitles have as characters. */
export const shownLine = (line: string): string =>
  withCharacters(line.replace(OVERRIDE, (braces) => (braces.startsWith("{\\") ? "" : braces)).replace(TAG, "")).trim();
