import { isAside, isComments } from "./article-box.js";
import { findDate } from "./date.js";
import type { Box } from "./line.js";

/** A `<time>` of a page: what it says to machines, and where it stands. */
export interface PageTime {
  readonly datetime: string;
  /** How many lines come before it. */
  readonly line: number;
  /** Index of the box that it lies in. */
  readonly box: number;
}

/** Lines of a page: `start` and `end` bound those around an article, which has its headline and its first sentence there. */
export interface Reach {
  readonly start: number;
  readonly headline: number;
  readonly firstText: number;
  readonly end: number;
}

/**
 * The date of the first `<time>` around an article: one between headline and text before one above the headline, and that before
 * one further below; none in a box of other things.
 */
export function nearestTime(times: readonly PageTime[], boxes: readonly Box[], reach: Reach): string | undefined {
  if (times.length === 0) return undefined;
  const aside = new Uint8Array(boxes.length); // a box comes after the one around it
  for (const [at, box] of boxes.entries()) {
    aside[at] = isAside(box) || isComments(box) || aside[box.parent] === 1 ? 1 : 0;
  }
  const own = times.filter(({ line, box }) => line >= reach.start && line <= reach.end && aside[box] === 0);
  const rank = ({ line }: PageTime) => (line < reach.headline ? 1 : line > reach.firstText ? 2 : 0);
  own.sort((a, b) => rank(a) - rank(b) || a.line - b.line);
  return own.flatMap(({ datetime }) => findDate(datetime) ?? [])[0];
}
