const WIDEST_WRAP = 120; // columns; lines beyond are paragraphs, not wrapped ones
const NARROWEST_WRAP = 36; // columns; verse, lists and headlines are narrower
const FEWEST_BREAKS = 2; // one full line and one short one after it may be anything
const WRAPPED_SHARE = 0.6; // of the breaks between lines, how many a wrapping editor must have made

/** A line that ends a sentence. */
const STOP = /[。！？；：.!?:;][”’"'」』）)\]]*$/;

/** A line that begins something: an indent, a bullet, `1.`, （一）, 一、 */
const BEGINS = /^(?:[\u3000 \t]{2,}|\u3000|[-*•·●■◆]\s|[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）).、．])/;

const columnsOf = (text: string): number => {
  let columns = 0;
  for (let at = 0; at < text.length; at++) columns += text.charCodeAt(at) >= 0x2e80 ? 2 : 1;
  return columns;
};

const isWideAt = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x2e80;

/**
 * Paragraphs from lines of plain text: what an editor wrapped is joined again, all else stays a line each.
 *
 * A text counts as wrapped where nearly every line that another one follows is full: the next line's first word (or,
 * in Chinese, its first two characters) would not have fitted. Only full lines are joined to the next, so the short last
 * line of a paragraph ends it, as do blank lines and indents. Latin words join with a space, Chinese without.
 *
 * @returns Lines without white space at their ends, none empty. Time linear in the text.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const width = wrapWidth(lines);
  const paragraphs: string[] = [];
  let parts: string[] = [];
  const end = () => {
    if (parts.length > 0) paragraphs.push(parts.join(""));
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
    if (width > 0 && isFull(lines[at].trimEnd(), next, width)) parts.push(between(text, next.trim()));
    else end();
  }
  end();
  return paragraphs;
}

/** The width at which the lines were wrapped, in columns; 0 where they were not. */
function wrapWidth(lines: readonly string[]): number {
  let width = 0;
  let breaks = 0;
  for (let at = 0; at < lines.length; at++) {
    const columns = columnsOf(lines[at].trimEnd());
    if (columns > WIDEST_WRAP) return 0;
    const next = lines[at + 1] ?? "";
    if (columns === 0 || next.trim() === "" || BEGINS.test(next)) continue;
    width = Math.max(width, columns);
    breaks++;
  }
  if (width < NARROWEST_WRAP || breaks < FEWEST_BREAKS) return 0;

  let full = 0;
  let stopped = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const text = lines[at].trimEnd();
    if (text === "" || !isFull(text, lines[at + 1], width)) continue;
    full++;
    if (STOP.test(text)) stopped++;
  }
  return full >= breaks * WRAPPED_SHARE && stopped <= full / 2 ? width : 0;
}

/** Whether a line is as long as an editor would let it be, given what comes next. */
function isFull(text: string, next: string, width: number): boolean {
  const following = next.trim();
  if (following === "" || BEGINS.test(next)) return false;
  // a stop may not begin a line, so a Chinese line may be short of the width by two characters
  const needed = isWideAt(following, 0) ? 4 : 1 + (/^[^\s\u2e80-\uffff]*/.exec(following)?.[0].length ?? 0);
  return columnsOf(text) + needed > width;
}

/** What goes between the end of a line and the beginning of the next. */
function between(text: string, next: string): string {
  return isWideAt(text, text.length - 1) || isWideAt(next, 0) || text.endsWith("-") ? "" : " ";
}
