/** A stretch of text: `text.slice(start, end)`. Offsets are UTF-16 code units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring sentences of a side: `sentences.slice(start, end)`. Half-open; empty when `start === end`. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring sentences of both sides. Each side may be empty. */
export interface Stretch {
  readonly source: SentenceRange;
  readonly target: SentenceRange;
}

/** A sentence of each side, by its index. */
export interface SentencePair {
  readonly source: number;
  readonly target: number;
}

/**
 * How many sentences are in the range, which is half-open.
 *
 * @example
 * import { rangeSize } from "duiqi";
 * rangeSize({ start: 3, end: 5 }); // 2
 */
export const rangeSize = ({ start, end }: SentenceRange): number => end - start;

/**
 * Whether no sentence is in the range: that side of the bead is missing.
 *
 * @example
 * import { isEmptyRange } from "duiqi";
 * isEmptyRange({ start: 3, end: 3 }); // true
 */
export const isEmptyRange = (range: SentenceRange): boolean => range.start === range.end;

/**
 * Whether two ranges are the same. Two empty ranges are, wherever they lie: an omission has no place of its own.
 *
 * @example
 * import { sameRange } from "duiqi";
 * sameRange({ start: 0, end: 2 }, { start: 0, end: 2 }); // true
 * sameRange({ start: 1, end: 1 }, { start: 7, end: 7 }); // true
 */
export const sameRange = (a: SentenceRange, b: SentenceRange): boolean =>
  (isEmptyRange(a) && isEmptyRange(b)) || (a.start === b.start && a.end === b.end);

/**
 * Whether the two ranges share a sentence. An empty range shares none, not even with the range it lies in.
 *
 * @example
 * import { rangesOverlap } from "duiqi";
 * rangesOverlap({ start: 0, end: 2 }, { start: 1, end: 3 }); // true
 * rangesOverlap({ start: 0, end: 2 }, { start: 2, end: 3 }); // false
 */
export const rangesOverlap = (a: SentenceRange, b: SentenceRange): boolean =>
  Math.max(a.start, b.start) < Math.min(a.end, b.end);
