import type { TextLine, TextPage } from "./positioned-text.js";
import { type RowPart, rowParts, type TextRow, textRows } from "./text-rows.js";

// chosen by hand on pages in one, two and three columns
const FEWEST_LINES = 3; // of the left column
const FEWEST_TOGETHER = 8; // of both: where the left one is full, the text may end on the first line of the right one
const NARROWEST_COLUMN = 8; // font sizes
const GUTTER = 0.8; // font sizes: what is between columns at the least
const FULL = 0.85; // of a column's width
const FULL_SHARE = 0.35; // of the lines of columns beside each other are full at the least
const STEP = 2; // points between the places that are tried
const DEEPEST = 3; // columns within columns: eight beside each other

/** The lines of a page as they are read: columns one after the other, and what runs across them where it stands. */
export function readingOrder({ items }: TextPage, page: number): TextLine[] {
  return inColumns(textRows(items), page, 0);
}

function inColumns(rows: readonly TextRow[], page: number, depth: number): TextLine[] {
  const gutter = depth < DEEPEST ? gutterOf(rows) : undefined;
  if (gutter === undefined) return linesOf(rows, page);
  const lines: TextLine[] = [];
  let across: TextRow[] = [];
  const endAcross = (): void => {
    lines.push(...linesOf(across, page)); // few: lines of a page
    across = [];
  };
  for (const { start, end } of bandsAt(rows, gutter)) {
    const band = rows.slice(start, end);
    const [left, right] = sidesOf(band, gutter);
    if (!areColumns(left, right)) {
      across.push(...band); // few: rows of a page
      continue;
    }
    endAcross();
    lines.push(...inColumns(left, page, depth + 1), ...inColumns(right, page, depth + 1)); // few: lines of a page
  }
  endAcross();
  return lines;
}

function linesOf(rows: readonly TextRow[], page: number): TextLine[] {
  const parts = rows.flatMap((row) => rowParts(row).map((part): RowPart & { y: number } => ({ ...part, y: row.y })));
  const column = {};
  return parts.map((part) => ({ ...part, page, column }));
}

/** Whether something stands on a place of a row, with as much space beside it as a gutter has. */
const crosses = ({ items }: TextRow, x: number): boolean =>
  items.some((item) => {
    const margin = (GUTTER * item.size) / 2;
    return item.x - margin < x && item.x + item.width + margin > x;
  });

/** Stretches of rows that do not cross a place, and the rows between them one by one. */
function bandsAt(rows: readonly TextRow[], x: number): { readonly start: number; readonly end: number }[] {
  const bands: { start: number; end: number }[] = [];
  let isOpen = false;
  for (let at = 0; at < rows.length; at++) {
    const isFree = !crosses(rows[at], x);
    if (isFree && isOpen) bands[bands.length - 1].end = at + 1;
    else bands.push({ start: at, end: at + 1 });
    isOpen = isFree;
  }
  return bands;
}

const sidesOf = (rows: readonly TextRow[], x: number): readonly [TextRow[], TextRow[]] => [
  rows.flatMap(({ y, items }) => {
    const left = items.filter((item) => item.x < x);
    return left.length === 0 ? [] : { y, items: left };
  }),
  rows.flatMap(({ y, items }) => {
    const right = items.filter((item) => item.x >= x);
    return right.length === 0 ? [] : { y, items: right };
  }),
];

/** Where two columns are parted, if they are: the place that most of the lines beside each other leave free. */
function gutterOf(rows: readonly TextRow[]): number | undefined {
  const all = rows.flatMap(({ items }) => items);
  if (all.length === 0) return undefined;
  const left = all.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = all.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  const size = all.reduce((sum, item) => sum + item.size, 0) / all.length;
  const least = NARROWEST_COLUMN * size;
  let best: { readonly from: number; to: number; readonly lines: number } | undefined;
  for (let x = left + least; x <= right - least; x += STEP) {
    const lines = linesBeside(rows, x);
    if (lines === 0) continue;
    if (best === undefined || lines > best.lines) best = { from: x, to: x, lines };
    else if (lines === best.lines && x - best.to <= STEP) best.to = x;
  }
  return best && (best.from + best.to) / 2;
}

/** How many lines stand beside each other on both sides of a place, in columns that enough of them fill. */
function linesBeside(rows: readonly TextRow[], x: number): number {
  let lines = 0;
  for (const { start, end } of bandsAt(rows, x)) {
    if (end - start < FEWEST_LINES) continue;
    const [left, right] = sidesOf(rows.slice(start, end), x);
    const count = left.length + right.length;
    if (!areColumns(left, right)) continue;
    if (fullLines(left) + fullLines(right) >= FULL_SHARE * count) lines += count;
  }
  return lines;
}

function areColumns(left: readonly TextRow[], right: readonly TextRow[]): boolean {
  if (left.length < FEWEST_LINES || right.length === 0 || left.length + right.length < FEWEST_TOGETHER) return false;
  // numbers in a table stand one below the other too
  const { start, end } = extentOf(right);
  return right.length < FEWEST_LINES || end - start >= NARROWEST_COLUMN * right[0].items[0].size;
}

/** How many lines of a column are about as wide as it is; of the cells of a table few are. */
function fullLines(rows: readonly TextRow[]): number {
  const column = extentOf(rows);
  return rows.filter((row) => {
    const { start, end } = extentOf([row]);
    return end - start >= FULL * (column.end - column.start);
  }).length;
}

function extentOf(rows: readonly TextRow[]): { readonly start: number; readonly end: number } {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const { items } of rows) {
    for (const { x, width } of items) {
      start = Math.min(start, x);
      end = Math.max(end, x + width);
    }
  }
  return { start, end };
}
