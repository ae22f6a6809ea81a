/** A stretch of a sentence that is shown in a way of its own. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** A class of the style sheet. */
  readonly kind: string;
  /** What a tooltip says of it. */
  readonly title?: string;
}

/** A piece of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly mark?: Mark;
}

/** A word to be marked wherever it stands. */
export interface MarkedWord {
  readonly word: string;
  readonly kind: string;
  readonly title: string;
}

/**
 * Where words stand in a text: English ones as whole words in either case, Chinese ones anywhere. Of words that overlap the
 * longer one is marked.
 *
 * @param simplify Traditional to Simplified, character by character: words are in Simplified.
 */
export function marksOf(text: string, words: readonly MarkedWord[], simplify: (text: string) => string): Mark[] {
  const simple = simplify(text).toLowerCase();
  if (simple.length !== text.length) return [];
  const marks: Mark[] = [];
  for (const { word, kind, title } of [...words].sort((a, b) => b.word.length - a.word.length)) {
    const wanted = simplify(word).toLowerCase();
    if (wanted === "") continue;
    for (let start = simple.indexOf(wanted); start >= 0; start = simple.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      if (isInWord(simple, start) || isInWord(simple, end)) continue;
      if (marks.every((mark) => mark.end <= start || mark.start >= end)) marks.push({ start, end, kind, title });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

const isInWord = (text: string, at: number): boolean =>
  /[\p{Script=Latin}\d]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));

/** Where a pattern stands in a text. The pattern is global. */
export const foundIn = (text: string, pattern: RegExp): Mark[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    kind: "found",
  }));

/** A text in pieces: marks that do not overlap earlier ones in the list, and what lies between. Joined they are the text. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (kept.every(({ start, end }) => end <= mark.start || start >= mark.end)) kept.push(mark);
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of kept.sort((a, b) => a.start - b.start)) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
