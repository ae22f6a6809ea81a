import { mostCommon, roundSize, type TextItem } from "./positioned-text.js";

/** What stands at one height of a page, from left to right. */
export interface TextRow {
  readonly y: number;
  readonly items: readonly TextItem[];
}

// in parts of the font's size, chosen by hand
const SAME_HEIGHT = 0.35;
const SMALL = 0.8; // marks of notes and indices
const BESIDE = 0.6;
const RAISED = 0.15;
const SPACE = 0.15; // a space of most fonts has 0.25, and the narrowest in justified lines 0.17
const SPACE_OF_HAN = 1.2; // two Chinese characters that stand apart are still one word, as in 通　知
const CELL = 1.8; // what lies further apart are cells; the widest spaces of justified lines have 1.2

const IS_HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const MARK = /^[\s\d*†‡§¶①-⑳,，[\]〔〕()]+$/;
const IS_UNIT = /(?:km|cm|mm|m|CO|H)$/;
const LABEL = /^(?:[-*•·●■◆○▪–—]|[（(]?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})[）).、．])$/;

/** The rows of a page from top to bottom. What is raised, as marks of notes are, is in the row that it stands at. Time O(n log n). */
export function textRows(items: readonly TextItem[]): TextRow[] {
  const shown = items.filter(({ text, size }) => text.trim() !== "" && size > 0);
  const body = mostCommon(shown.map(({ text, size }) => [roundSize(size), text.length])) ?? 0;
  const rows = grouped(shown.filter(({ size }) => size >= SMALL * body));
  const alone: TextItem[] = [];
  for (const item of shown) {
    if (item.size >= SMALL * body) continue;
    const row = rowAt(rows, item);
    if (row === undefined) alone.push(item);
    else row.items.push(item);
  }
  const all = [...rows, ...grouped(alone)].sort((a, b) => a.y - b.y);
  for (const { items: inRow } of all) inRow.sort((a, b) => a.x - b.x);
  return all;
}

interface OpenRow {
  readonly y: number;
  readonly items: TextItem[];
}

function grouped(items: readonly TextItem[]): OpenRow[] {
  const rows: OpenRow[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last !== undefined && item.y - last.y <= SAME_HEIGHT * item.size) last.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  return rows;
}

/** The row in which something small stands behind a word. */
function rowAt(rows: readonly OpenRow[], { x, y, width }: TextItem): OpenRow | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle].y < y) low = middle + 1;
    else high = middle;
  }
  // a raised mark has its own line below it, a lowered one above
  for (const row of [rows[low], rows[low - 1]]) {
    if (row === undefined) continue;
    const isBeside = row.items.some(
      (item) =>
        Math.abs(row.y - y) < 0.6 * item.size &&
        x >= item.x &&
        x <= item.x + item.width + BESIDE * item.size &&
        x + width > item.x,
    );
    if (isBeside) return row;
  }
  return undefined;
}

/** A stretch of a row without a wide gap. */
export interface RowPart {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly size: number;
  readonly fonts: readonly string[];
}

/** The parts of a row between wide gaps, as cells of a table are. Marks of notes that are raised behind a word are left out. */
export function rowParts({ y, items }: TextRow): RowPart[] {
  const size = mostCommon(items.map((item) => [item.size, item.text.length])) ?? 0;
  const parts: TextItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const last = parts.at(-1);
    if (last === undefined || (item.x - end > CELL * size && !LABEL.test(textOf(last, y).trim()))) parts.push([item]);
    else last.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return parts.flatMap((part) => {
    const text = textOf(part, y);
    if (text.trim() === "") return [];
    const last = part.reduce((right, item) => Math.max(right, item.x + item.width), 0);
    return {
      text,
      x: part[0].x,
      end: last,
      size: mostCommon(part.map((item) => [roundSize(item.size), item.text.length])) ?? size,
      fonts: [...new Set(part.map((item) => item.font))],
    };
  });
}

function textOf(items: readonly TextItem[], y: number): string {
  const size = items.reduce((largest, item) => Math.max(largest, item.size), 0);
  let text = "";
  let end = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const isRaised = item.size < SMALL * size && y - item.y > RAISED * size;
    if (isRaised && text !== "" && MARK.test(item.text) && !IS_UNIT.test(text)) continue;
    const gap = item.x - end;
    const isHan = IS_HAN.test(text.at(-1) ?? "") && IS_HAN.test(item.text[0]);
    if (gap > (isHan ? SPACE_OF_HAN : SPACE) * item.size && !/\s$/.test(text)) text += " ";
    text += item.text;
    end = item.x + item.width;
  }
  return isHanMostly(text) ? text.replace(BESIDE_HAN, "") : text;
}

/** Writers set Latin letters and digits apart from Chinese characters, without a space of the text's own. */
const BESIDE_HAN =
  /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=[A-Za-z\d])|(?<=[A-Za-z\d%]) (?=[\u2e80-\u9fff\uff00-\uffef])/g;

function isHanMostly(text: string): boolean {
  let [han, latin] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x2e80 && code <= 0xffef) han++;
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++;
  }
  return 2 * han > latin;
}
