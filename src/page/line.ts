import type { BlockKind } from "../model/index.js";
import { foldWidth, isHanCode } from "../text/index.js";

/** A stretch of a line that leads somewhere: `line.text.slice(start, end)`. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** As written in the page: relative, absolute, or a script. */
  readonly href: string;
}

/** A line of a page as a reader sees it: a paragraph, an item, a cell, a row of a menu. Never empty. */
export interface PageLine {
  readonly text: string;
  readonly kind: BlockKind;
  readonly links: readonly Link[];
  /** How much its markup speaks for a headline: 0 for plain text, 3 for an `<h1>`. */
  readonly rank: number;
  /** Index into the page's boxes. */
  readonly box: number;
  /** Index into the page's tables; −1 outside of tables. */
  readonly table: number;
}

/** An element that breaks lines, and the lines within it: `lines.slice(start, end)`. */
export interface Box {
  /** Index of the box around it, which always comes earlier; −1 for the outermost. */
  readonly parent: number;
  readonly tag: string;
  /** Its class and id, in lower case. */
  readonly hint: string;
  /** What it has in common with other boxes of its kind: its class, or its id where it has none, in lower case and without digits. */
  readonly look: string;
  readonly start: number;
  readonly end: number;
}

/** A page as lines, and the boxes that hold them. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  /** The outermost first; every box comes after the one around it. */
  readonly boxes: readonly Box[];
}

const LETTERS_A_HAN_CHARACTER = 4; // an English translation has about four letters for each Han character
const MOST_LINKED = 0.8; // of a sentence that links are, as of one that lists what is on sale; beyond, it is a row of links
const SENTENCE_AROUND_LINKS = 12; // Han characters' worth that such a sentence has outside of them; labels beside links have less
const LONG_LINE = 12; // Han characters' worth
const SHORTEST_SENTENCE = 3; // Han characters' worth: “雨停了。” is one, “第1期。” is not

/** 会议开得直截了当。 | They left.” | …责任。） */
const SENTENCE_END = /[。！？；…!?.;][”’"'』」）)\]】]*$/;

/** Spaces as one half-width space, full-width ASCII as ASCII: what patterns and comparisons look at. */
export const foldLine = (text: string): string => foldWidth(text).replace(/\s+/g, " ").trim();

/** How much a text says, in Han characters or their worth in Latin letters. Digits and marks say nothing. */
export function textWeight(text: string): number {
  let han = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      const letter = code | 0x20;
      if (letter >= 0x61 && letter <= 0x7a) latin++;
    } else if (isHanCode(code)) han++;
  }
  return han + latin / LETTERS_A_HAN_CHARACTER;
}

/** Whether a text reads as one sentence or more: it says something and ends with a stop, or has a Chinese one inside. */
export const isSentence = (text: string): boolean =>
  (SENTENCE_END.test(text) || text.includes("。")) && textWeight(text) >= SHORTEST_SENTENCE;

/** The part of a line that is links, 0 to 1. */
export function linkShare({ text, links }: PageLine): number {
  return links.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
}

/** Whether a line carries the article: sentences that are not links, though a sentence may have several in it. */
export function isProse(line: PageLine): boolean {
  if (!isSentence(line.text)) return false;
  const share = linkShare(line);
  return share <= 0.5 || (share <= MOST_LINKED && textWeight(line.text) * (1 - share) >= SENTENCE_AROUND_LINKS);
}

/** Whether a line without a stop says as much as a paragraph, and not as a label does, and is no link. */
export const isLongLine = (line: PageLine): boolean => linkShare(line) <= 0.5 && textWeight(line.text) >= LONG_LINE;
