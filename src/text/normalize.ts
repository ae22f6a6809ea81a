const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Drops characters that show nothing and mean nothing: soft hyphens, zero-width spaces, direction marks. */
export const dropInvisible = (text: string): string => text.replace(INVISIBLE, "");

/** Full-width ASCII as half-width, the ideographic space as a space: one UTF-16 unit for one, so offsets stay. */
export const foldWidth = (text: string): string =>
  text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");

/** Every run of white space as one space, none at the ends. */
export const collapseSpace = (text: string): string => text.replace(/\s+/g, " ").trim();

// the look behind lets each run be tried once: without it a run of n spaces that has no line break is tried n times
const LINE_BREAK = /(?<!\s)[^\S\r\n]*[\r\n]\s*/g;

/** The text on one line, without white space at its ends: each run of white space with a line break in it as `joint`. */
export const onOneLine = (text: string, joint: "" | " "): string => text.replace(LINE_BREAK, joint).trim();
