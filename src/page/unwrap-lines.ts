import { endsBroken, type IsWord, joinLines, wordTest } from "./join-lines.js";

const WIDEST_WRAP = 120; // columns; lines beyond are paragraphs, not wrapped ones
const NARROWEST_WRAP = 36; // columns; verse, lists and headlines are narrower
const FEWEST_BREAKS = 2; // one full line and one short one after it may be anything
const WRAPPED_SHARE = 0.6; // of the breaks between lines, how many a wrapping editor must have made

const OPEN_SHARE = 0.65; // of the breaks, how many stand within a sentence where lines are of any width
const SHORTEST_PROSE = 18; // columns of a line on average: lists of words are narrower

/** A line that ends a sentence. */
const STOP = /[。！？；：.!?:;][”’"'」』）)\]]*$/;

/** A line that begins something: an indent, a bullet, `1.`, （一）, 一、 */
const BEGINS = /^(?:[\u3000 \t]{2,}|\u3000|[-*•·●■◆]\s|[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）).、．](?!\d))/;

const columnsOf = (text: string): number => {
  let columns = 0;
  for (let at = 0; at < text.length; at++) columns += text.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return columns;
};

const isWideAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x2e80;

/** Taken by `unwrapLines`. */
export interface UnwrapOptions {
  /** Whether letters are a word that a hyphen may have parted. @default whether the lines have it elsewhere */
  readonly isListed?: IsWord | undefined;
  /** Whether lines may be of any width, as those that were copied are; those that a page breaks are its author's. @default false */
  readonly isRagged?: boolean | undefined;
}

/**
 * Paragraphs from lines of plain text: what an editor wrapped is joined again, all else stays a line each.
 *
 * A text counts as wrapped where nearly every line that another one follows is full: the next line's first word (or,
 * in Chinese, its first two characters) would not have fitted. Only full lines are joined to the next, so the short last
 * line of a paragraph ends it, as do blank lines and indents. Latin words join with a space, Chinese without.
 *
 * A line that stops within a sentence goes on in the next one too, as a text does that was wrapped twice, where lines are said to be ragged.
 *
 * @returns Lines without white space at their ends, none empty. Time linear in the text.
 */
export function unwrapLines(lines: readonly string[], { isListed, isRagged = false }: UnwrapOptions = {}): string[] {
  const onward = isRagged ? goesOn : never;
  const width = wrapWidth(lines, onward);
  const isWord = wordTest(lines, isListed);
  const paragraphs: string[] = [];
  let parts: string[] = [];
  const end = () => {
    if (parts.length > 0) paragraphs.push(joined(parts, isWord));
    parts = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at].trim();
    if (text === "") {
      end();
      continue;
    }
    parts.push(text);
    const next = lines[at + 1] ?? "";
    if (width === 0 || !(isFull(lines[at].trimEnd(), next, width) || onward(text, next))) end();
  }
  end();
  return paragraphs;
}

/** Whether a line goes on in the next one. */
type GoesOn = (text: string, next: string) => boolean;

const never: GoesOn = () => false;

/** The lines of a paragraph as one, each word looked at once. */
function joined(parts: readonly string[], isWord: IsWord): string {
  const pieces: string[] = [];
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (next === undefined) pieces.push(part);
    else pieces.push(joinLines(part, next, isWord).slice(0, -next.length));
  }
  return pieces.join("");
}

const ABBREVIATION = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|Gen|Gov|Sen|Rep|Lt|Col)\.$/;
const WITHIN = /[。！？；，,]/;

/** Whether a line stops within a sentence: before a small letter, in a word, behind a title of a person; a Chinese one that has a stop, and none at its end. */
function goesOn(text: string, next: string): boolean {
  const following = next.trim();
  if (following === "" || BEGINS.test(next)) return false;
  if (/^[，。；、！？：”’）」』]/.test(following)) return true;
  if (ABBREVIATION.test(text)) return true;
  if (/^[a-z]/.test(following)) return endsBroken(text) || /[A-Za-z0-9,;’”]$/.test(text);
  return (
    isWideAt(text, text.length - 1) &&
    !STOP.test(text) &&
    !/[，、”’）」』》]$/.test(text) &&
    (WITHIN.test(text) || /^[\u4e00-\u9fff][，、]/.test(following))
  );
}

/** Whether lines were wrapped, of one width or ragged. */
export const wrapsLines = (lines: readonly string[]): boolean => wrapWidth(lines, goesOn) > 0;

/** The width at which the lines were wrapped, in columns; 0 where they were not. */
function wrapWidth(lines: readonly string[], onward: GoesOn): number {
  let width = 0;
  let breaks = 0;
  let open = 0;
  for (let at = 0; at < lines.length; at++) {
    const columns = columnsOf(lines[at].trimEnd());
    if (columns > WIDEST_WRAP) return 0;
    const next = lines[at + 1] ?? "";
    if (columns === 0 || next.trim() === "" || BEGINS.test(next)) continue;
    width = Math.max(width, columns);
    breaks++;
    if (onward(lines[at].trim(), next)) open++;
  }
  if (breaks < FEWEST_BREAKS) return 0;
  if (open >= breaks * OPEN_SHARE && isProse(lines)) return width;
  if (width < NARROWEST_WRAP) return 0;

  let full = 0;
  let stopped = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const text = lines[at].trimEnd();
    if (text === "" || !(isFull(text, lines[at + 1], width) || onward(text.trim(), lines[at + 1]))) continue;
    full++;
    if (STOP.test(text)) stopped++;
  }
  return full >= breaks * WRAPPED_SHARE && stopped <= full / 2 ? width : 0;
}

/** Whether a line is as long as an editor would let it be, given what comes next. */
function isFull(text: string, next: string, width: number): boolean {
  const following = next.trim();
  if (following === "" || BEGINS.test(next)) return false;
  // a stop may not begin a line, and digits are half as wide: a Chinese line may be short of the width by three characters
  const needed = isWideAt(following, 0) ? 6 : 1 + (/^[^\s\u2e80-\uffff]*/.exec(following)?.[0].length ?? 0);
  return columnsOf(text) + needed > width;
}

/** Whether lines are long enough for prose, and end with a stop. */
function isProse(lines: readonly string[]): boolean {
  const texts = lines.map((line) => line.trim()).filter((text) => text !== "");
  const columns = texts.reduce((sum, text) => sum + columnsOf(text), 0);
  return columns >= SHORTEST_PROSE * texts.length && STOP.test(texts.at(-1) ?? "");
}
