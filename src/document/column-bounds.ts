import { mostCommon, type TextLine } from "./positioned-text.js";

/** Where the lines of a column begin and end. */
export interface ColumnBounds {
  readonly left: number;
  readonly right: number;
  /** Whether all lines but the last of a paragraph end at the right edge. */
  readonly isJustified: boolean;
}

interface Column extends ColumnBounds {
  readonly lines: number;
}

// chosen by hand
const JUSTIFIED = 0.3; // of the lines: so many end at one place
const FEW = 5; // lines: what has no more says little of its column
const NEAR = 3; // points

/** The bounds of the columns that lines stand in. A column of a few lines is taken to be as wide as a longer one that begins where it does. */
export function columnBounds(lines: readonly TextLine[]): ReadonlyMap<object, ColumnBounds> {
  const byColumn = new Map<object, TextLine[]>();
  for (const line of lines) {
    const inIt = byColumn.get(line.column);
    if (inIt === undefined) byColumn.set(line.column, [line]);
    else inIt.push(line);
  }
  const columns = new Map([...byColumn].map(([column, inIt]) => [column, boundsOf(inIt)]));
  const long = [...columns.values()].filter((column) => column.lines > FEW);
  for (const [column, { left, right, isJustified, lines: count }] of columns) {
    if (count > FEW) continue;
    const alike = long.filter((other) => Math.abs(other.left - left) < NEAR && other.right > right - NEAR);
    const nearest = alike.reduce((least, other) => Math.min(least, other.right), Number.POSITIVE_INFINITY);
    if (Number.isFinite(nearest)) columns.set(column, { left, right: nearest, isJustified, lines: count });
  }
  return columns;
}

function boundsOf(lines: readonly TextLine[]): Column {
  const [starts, ends] = [lines.map(({ x }) => x), lines.map(({ end }) => end)];
  const least = Math.max(2, lines.length / 10);
  const counts = new Map<number, number>();
  for (const x of starts) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  // a number or a mark may stand further out than all lines
  const several = starts.filter((x) => (counts.get(Math.round(x)) ?? 0) >= least);
  const left = (several.length > 0 ? several : starts).reduce(
    (leftmost, x) => Math.min(leftmost, x),
    Number.POSITIVE_INFINITY,
  );
  const common = mostCommon(ends.map((end) => [Math.round(end), 1])) ?? 0;
  const atCommon = ends.filter((end) => Math.abs(end - common) <= 1).length;
  const isJustified = lines.length > FEW && atCommon >= JUSTIFIED * lines.length;
  const right = isJustified ? common : ends.reduce((rightmost, end) => Math.max(rightmost, end), 0);
  return { left, right, isJustified, lines: lines.length };
}
