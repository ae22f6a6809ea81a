/** What of a list is drawn: rows `first` to `end`, not included. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** Where rows begin, in pixels from the top of the list; one more than there are rows, so that the last is its height. */
export function offsetsOf(count: number, heightOf: (row: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let row = 0; row < count; row++) offsets[row + 1] = offsets[row] + heightOf(row);
  return offsets;
}

/** The row that covers a height, the first or last one where it lies outside; 0 of an empty list. Logarithmic time. */
export function rowAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle] <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows to draw for a view that begins at `top`: those in it, and those less than `margin` pixels away. */
export function windowOf(offsets: Float64Array, top: number, height: number, margin: number): RowWindow {
  if (offsets.length === 1) return { first: 0, end: 0 };
  return { first: rowAt(offsets, top - margin), end: rowAt(offsets, top + height + margin) + 1 };
}

/** Where the view must begin, nearest to `top`, to show a row with `margin` pixels around it; of a high row its beginning. */
export function topToShow(offsets: Float64Array, row: number, top: number, height: number, margin: number): number {
  const least = offsets[row + 1] + margin - height;
  const most = offsets[row] - margin;
  const shown = Math.min(Math.max(top, least), most);
  return Math.max(0, Math.min(shown, offsets[offsets.length - 1] - height));
}

/** How high a row is before it has been seen: the lines of its longer side. */
export const guessHeight = (lines: number, lineHeight: number, padding: number): number =>
  Math.max(1, lines) * lineHeight + padding;
