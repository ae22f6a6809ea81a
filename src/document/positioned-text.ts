/** A piece of text as it stands on a page, in one font, on one line. Lengths are in points. */
export interface TextItem {
  readonly text: string;
  /** Where it begins, from the left edge. */
  readonly x: number;
  /** Its baseline, from the upper edge. */
  readonly y: number;
  readonly width: number;
  /** Of its font. */
  readonly size: number;
  /** A name of its font; the same one for the same font of a document. */
  readonly font: string;
}

/** What stands on a page, in whatever order the file has it. */
export interface TextPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
}

/** What stands on one line of a column. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** The names of its fonts. */
  readonly fonts: readonly string[];
  /** The index of its page. */
  readonly page: number;
  /** The same object for all lines of a column of a page. */
  readonly column: object;
}

/** The value that most characters have. */
export function mostCommon<T>(values: Iterable<readonly [value: T, weight: number]>): T | undefined {
  const weights = new Map<T, number>();
  let best: T | undefined;
  for (const [value, weight] of values) {
    const sum = (weights.get(value) ?? 0) + weight;
    weights.set(value, sum);
    if (best === undefined || sum > (weights.get(best) ?? 0)) best = value;
  }
  return best;
}

/** A size to half a point: writers scale fonts a little. */
export const roundSize = (size: number): number => Math.round(2 * size) / 2;
