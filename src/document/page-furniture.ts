import { mostCommon, type TextLine } from "./positioned-text.js";

/** The lines of a document, parted into what is its text and what is not. */
export interface FurnishedLines {
  readonly text: readonly TextLine[];
  readonly footnotes: readonly TextLine[];
  /** Running heads and page numbers. */
  readonly furniture: readonly TextLine[];
}

const EDGE = 3; // lines from the top or the bottom of a page
const PAGE_NUMBER =
  /^(?:[-–—·•\s]*\d{1,4}[-–—·•\s]*|[ivxlcdm]{1,7}|(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?|\d{1,4}\s?\/\s?\d{1,4}|第\s?[\d一二三四五六七八九十百]{1,5}\s?页.{0,12})$/i;
const NOTE = /^(?:\d{1,3}(?=[\s\p{L}])|[*†‡§]|[①-⑳]|[[〔(（]\d{1,3}[\])）〕])/u;
const SMALLER = 0.93; // footnotes in parts of the text's size
const APART = 1.5; // font sizes between a head and the text at the least

/** Parts running heads, page numbers and footnotes from a text by where they stand, what they repeat, and how large they are. Time O(n log n). */
export function withoutFurniture(pages: readonly (readonly TextLine[])[], bodySize: number): FurnishedLines {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [text, footnotes, furniture]: TextLine[][] = [[], [], []];
  for (const [at, lines] of pages.entries()) {
    const rest: TextLine[] = [];
    for (const line of lines) {
      const repeats = edges[at].has(line) ? (counts.get(keyOf(line)) ?? 0) : 0;
      const isRepeated = repeats > 1 && 2 * repeats >= pages.length - 1;
      if (isRepeated || (repeats > 0 && isFurniture(line, lines, bodySize))) furniture.push(line);
      else rest.push(line);
    }
    const notes = notesOf(rest, bodySize);
    for (const line of rest) (notes.has(line) ? footnotes : text).push(line);
  }
  return { text, footnotes, furniture };
}

/** A line by its place and its words, the numbers in it aside. */
const keyOf = ({ text, y }: TextLine): string =>
  `${Math.round(y / 6)} ${text.replace(/\d+/g, "#").replace(/\s+/g, "").toLowerCase()}`;

/** The lines at the top and at the bottom of a page. */
function edgesOf(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const heights = [...new Set(lines.map(({ y }) => y))].sort((a, b) => a - b);
  const [top, bottom] = [heights[Math.min(EDGE, heights.length) - 1], heights[Math.max(0, heights.length - EDGE)]];
  return new Set(lines.filter(({ y }) => y <= top || y >= bottom));
}

/** Whether a line at the edge of a page is no text, though it does not come again: a page number, or a small line that stands apart. */
function isFurniture(line: TextLine, lines: readonly TextLine[], bodySize: number): boolean {
  const [above, below] = [lines.some(({ y }) => y < line.y - 1), lines.some(({ y }) => y > line.y + 1)];
  if (above && below) return false;
  if (PAGE_NUMBER.test(line.text.trim())) return true;
  if (line.size > SMALLER * bodySize) return false;
  const nearest = lines.reduce(
    (least, { y }) => (Math.abs(y - line.y) > 1 ? Math.min(least, Math.abs(y - line.y)) : least),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(nearest) && nearest > APART * bodySize && !NOTE.test(line.text.trim());
}

/** The lines at the foot of each column that are smaller than the text, from the first one on that begins as a note does. */
function notesOf(lines: readonly TextLine[], bodySize: number): ReadonlySet<TextLine> {
  const notes = new Set<TextLine>();
  for (let end = lines.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && lines[start - 1].y <= lines[start].y) start--;
    let small = end;
    while (small > start && lines[small - 1].size <= SMALLER * bodySize) small--;
    const foot = lines.slice(small, end);
    const first = foot.findIndex(({ text }) => NOTE.test(text.trim()));
    if (first >= 0) for (const line of foot.slice(first)) notes.add(line);
    end = start;
  }
  return notes;
}

/** The size that most of a text has. */
export const bodySizeOf = (lines: readonly TextLine[]): number =>
  mostCommon(lines.map(({ size, text }) => [size, text.length])) ?? 0;
