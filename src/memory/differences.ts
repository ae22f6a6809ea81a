import type { Span } from "../model/index.js";
import type { Comparable } from "./fuzzy-score.js";
import type { Token } from "./tokens.js";

/** A stretch in which a text and what was looked up differ; one of the two may be empty. */
export interface Difference {
  /** In what was looked up. */
  readonly query: Span;
  /** In the text that was found. */
  readonly text: Span;
  /** `"number"` where nothing but numbers differ, `"mark"` where nothing but punctuation does, else `"word"`. */
  readonly kind: "number" | "mark" | "word";
}

/**
 * The most pairs of tokens, one of each text, that are looked at: 64 MB, and two texts of 4,000 words between the beginning and the
 * end that they share.
 */
const MOST_PAIRS = 1 << 24;

/**
 * What differs between two texts, in order, neighbours joined. Time and memory in the product of their tokens, as far as
 * `MOST_PAIRS`: where it is larger, all between the beginning and the end that they share is one difference.
 */
export function differencesOf({ tokens: a }: Comparable, { tokens: b }: Comparable): Difference[] {
  const same = (i: number, j: number): boolean => a[i].kind === b[j].kind && a[i].form === b[j].form;
  // texts mostly share how they begin and end, so only what lies between is worth the product
  let head = 0;
  while (head < a.length && head < b.length && same(head, head)) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && same(a.length - 1 - tail, b.length - 1 - tail)) tail++;

  const rows = a.length - tail - head;
  const columns = b.length - tail - head;
  if (rows * columns > MOST_PAIRS) {
    return [
      {
        query: spanOf(a, head, head + rows),
        text: spanOf(b, head, head + columns),
        kind: kindOf([...a.slice(head, head + rows), ...b.slice(head, head + columns)]),
      },
    ];
  }
  // longest common sequence of what is left from (i, j) on: what is kept in common is marked as the same
  const common = new Uint32Array((rows + 1) * (columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const here = i * (columns + 1) + j;
      common[here] = same(head + i, head + j)
        ? 1 + common[here + columns + 2]
        : Math.max(common[here + columns + 1], common[here + 1]);
    }
  }

  const found: Difference[] = [];
  let from = { i: 0, j: 0 };
  const close = (i: number, j: number): void => {
    if (i > from.i || j > from.j) {
      const own = a.slice(head + from.i, head + i);
      const other = b.slice(head + from.j, head + j);
      found.push({
        query: spanOf(a, head + from.i, head + i),
        text: spanOf(b, head + from.j, head + j),
        kind: kindOf([...own, ...other]),
      });
    }
  };
  let i = 0;
  let j = 0;
  while (i < rows || j < columns) {
    if (i < rows && j < columns && same(head + i, head + j)) {
      close(i, j);
      from = { i: ++i, j: ++j };
    } else if (j === columns || (i < rows && common[(i + 1) * (columns + 1) + j] >= common[i * (columns + 1) + j + 1]))
      i++;
    else j++;
  }
  close(rows, columns);
  return found;
}

/** Where tokens lie; where there are none, the place between their neighbours. */
function spanOf(tokens: readonly Token[], start: number, end: number): Span {
  if (start < end) return { start: tokens[start].start, end: tokens[end - 1].end };
  const at = start > 0 ? tokens[start - 1].end : 0;
  return { start: at, end: at };
}

function kindOf(tokens: readonly Token[]): Difference["kind"] {
  for (const kind of ["number", "mark"] as const) if (tokens.every((token) => token.kind === kind)) return kind;
  return "word";
}
