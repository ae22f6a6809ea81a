import { type IsWord, joinLines } from "../page/index.js";
import { type ColumnBounds, columnBounds } from "./column-bounds.js";
import type { FoundBlock } from "./from-blocks.js";
import { type TextLine as Line, mostCommon } from "./positioned-text.js";

// in parts of the font's size, chosen by hand
const LARGER = 1.12; // of a heading
const TITLE = 1.25;
const INDENT = 0.8;
const APART = 1.35; // parts of the usual distance of lines
const OTHER_SIZE = 0.08;
const LONGEST_HEADING = 100; // characters
const ROOM = 0.4;

const STOP = /[。！？；：.!?:;…][”’"'」』）)\]]*$/;
const BEGINS =
  /^(?:[-*•·●■◆○▪–—]\s|[\ue000-\uf8ff]\s?|[（(](?:\d{1,3}|[a-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})[）)]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）).、．](?!\d)|第[一二三四五六七八九十百\d]{1,5}[章节條条编]|[①-⑳])/;
/** A number by itself, as cells of a table have it. */
const CELL = /^[-+−]?\d(?:[\d,.]*\d)?%?$/;
/** What may as well be the end of a sentence: `on June` and `3. The rain stopped.` */
const NUMBER = /^\d{1,3}[.．]/;
const BULLET = /^(?:[-*•·●■◆○▪]\s|[\ue000-\uf8ff]\s?)/;

/** A line that knows its column. */
interface TextLine extends Omit<Line, "column"> {
  readonly column: ColumnBounds;
}

/** How the lines of a document mostly are. */
interface Manner {
  readonly size: number;
  /** Fonts in which only short lines are set, that stand by themselves. */
  readonly headingFonts: ReadonlySet<string>;
  /** How far the first line of a paragraph is indented in parts of its size; 0 where it is not. */
  readonly firstIndent: number;
  /** The distance of lines in parts of their size. */
  readonly leading: number;
}

/** Paragraphs, headings and items from lines in the order in which they are read, over the ends of columns and pages. Time linear in them. */
export function textParagraphs(found: readonly Line[], isWord: IsWord): FoundBlock[] {
  const bounds = columnBounds(found);
  const lines = found.flatMap((line): TextLine[] => {
    const column = bounds.get(line.column);
    return column === undefined ? [] : [{ ...line, column }];
  });
  const manner = mannerOf(lines);
  const blocks: FoundBlock[] = [];
  let paragraph: TextLine[] = [];
  const end = (): void => {
    if (paragraph.length > 0) blocks.push(blockOf(paragraph, manner, isWord));
    paragraph = [];
  };
  for (const line of lines) {
    const before = paragraph.at(-1);
    if (before !== undefined && !goesOn(paragraph, before, line, manner)) end();
    paragraph.push(line);
  }
  end();
  return withTitle(blocks, lines, manner);
}

function mannerOf(lines: readonly TextLine[]): Manner {
  const size = mostCommon(lines.map((line) => [line.size, line.text.length])) ?? 0;
  const distances = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const isNext =
      next?.page === line.page && next.size === line.size && next.y > line.y && next.y < line.y + 3 * line.size;
    return isNext ? [[Math.round((20 * (next.y - line.y)) / line.size) / 20, 1] as const] : [];
  });
  return {
    size,
    headingFonts: headingFontsOf(lines, size),
    leading: mostCommon(distances) ?? 1.2,
    firstIndent: firstIndentOf(lines),
  };
}

/** How far most of the lines are indented behind which the next one is not. */
function firstIndentOf(lines: readonly TextLine[]): number {
  const indents = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const indent = (line.x - line.column.left) / line.size;
    const isFirst = next?.column === line.column && indent > INDENT && next.x - next.column.left < 0.2 * next.size;
    return isFirst ? [Math.round(20 * indent) / 20] : [];
  });
  const indent = mostCommon(indents.map((each) => [each, 1])) ?? 0;
  return indents.filter((each) => each === indent).length >= FEWEST_INDENTS ? indent : 0;
}

const FEWEST_INDENTS = 3; // that are the same: titles in the middle of a column have any
const SAME_INDENT = 0.06; // font sizes

const HEADINGS_ONLY = 0.8; // of a font's lines, chosen by hand: a title may run over two lines, of which the first is full

/** Fonts of another weight tell headings of the text's own size. Chinese texts have many fonts for one, each with some of the characters. */
function headingFontsOf(lines: readonly TextLine[], size: number): ReadonlySet<string> {
  const [all, alone] = [new Map<string, number>(), new Map<string, number>()];
  for (const line of lines) {
    const isAlone = line.fonts.length === 1 && isShort(line) && !STOP.test(line.text.trim()) && line.size >= size;
    for (const font of line.fonts) {
      all.set(font, (all.get(font) ?? 0) + 1);
      if (isAlone) alone.set(font, (alone.get(font) ?? 0) + 1);
    }
  }
  const found = [...all].flatMap(([font, count]) => ((alone.get(font) ?? 0) >= HEADINGS_ONLY * count ? font : []));
  return new Set(found.length < all.size ? found : []);
}

const isInOne = ({ fonts }: TextLine, among: ReadonlySet<string>): boolean => fonts.every((font) => among.has(font));

/** Whether a line goes on with the paragraph before it. */
function goesOn(
  paragraph: readonly TextLine[],
  before: TextLine,
  line: TextLine,
  { size, leading, headingFonts, firstIndent }: Manner,
): boolean {
  const [text, next] = [before.text.trim(), line.text.trim()];
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size) return false;
  if (CELL.test(text) || CELL.test(next)) return false;
  if (BEGINS.test(next) && !(NUMBER.test(next) && isFull(before, line) && !STOP.test(text))) return false;
  const isSameColumn = line.page === before.page && line.y > before.y - 1;
  const distance = line.y - before.y;
  if (isSameColumn && distance < 1) return false; // cells of a row
  if (isSameColumn && distance > APART * Math.max(leading, 1) * line.size) return false;
  if (before.size >= LARGER * size) return isSameColumn && !/[。！？.!?]$/.test(text);
  if (isInOne(before, headingFonts) !== isInOne(line, headingFonts)) return false;
  const indent = line.x - line.column.left;
  if (firstIndent > 0 && Math.abs(indent - firstIndent * line.size) < SAME_INDENT * line.size) return false;
  const indentBefore = before.x - before.column.left;
  const isListed = BEGINS.test(paragraph[0].text.trim());
  if (indent > indentBefore + INDENT * line.size && !(isListed && paragraph.length === 1)) return false;
  if (paragraph.length > 1 && Math.abs(indent - indentBefore) > INDENT * line.size) return false;
  if (!isFull(before, line)) return false;
  return isSameColumn || !STOP.test(text) || indent < INDENT * line.size;
}

const isShort = ({ x, end, column }: TextLine): boolean => end - x < 0.75 * (column.right - column.left);

/** Whether the next line's first word would not have had room behind a line; in Chinese its first two characters, as no stop begins a line. */
function isFull(line: TextLine, next: TextLine): boolean {
  const room = line.column.right - line.end;
  const text = next.text.trim();
  if (line.column.isJustified && room > ROOM * line.size && STOP.test(line.text.trim())) return false;
  const first = /^[\u2e80-\uffff]/.test(text) ? 2 : 1 + (/^[^\s\u2e80-\uffff]*/.exec(text)?.[0].length ?? 0);
  const width = (first * (next.end - next.x)) / Math.max(1, text.length);
  return room < width + ROOM * line.size;
}

function blockOf(lines: readonly TextLine[], { size, headingFonts }: Manner, isWord: IsWord): FoundBlock {
  const text = lines.map((line) => line.text.trim()).reduce((joined, next) => joinLines(joined, next, isWord));
  const isLong = text.length > LONGEST_HEADING;
  const isLarge = lines[0].size >= LARGER * size;
  const isOtherFont = isInOne(lines[0], headingFonts) && !STOP.test(text);
  if (!isLong && (isLarge || isOtherFont) && /\p{L}/u.test(text)) return { kind: "heading", text };
  if (BULLET.test(text)) return { kind: "item", text: text.replace(BULLET, "") };
  return { kind: "paragraph", text };
}

/** The first of the headings is the title, if it is larger than all that come behind it or stands at the beginning. */
function withTitle(blocks: readonly FoundBlock[], lines: readonly TextLine[], { size }: Manner): FoundBlock[] {
  const largest = lines.reduce((most, line) => Math.max(most, line.size), 0);
  const isTitle = blocks[0]?.kind === "heading" && lines[0].size >= Math.min(largest, TITLE * size);
  return blocks.map((block, at) => (at === 0 && isTitle ? { ...block, kind: "title" } : block));
}
