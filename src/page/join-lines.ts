/** Whether letters are a word, asked in small letters of what a line's end parts: `guarantee` of `guar-` and `antee`. */
export type IsWord = (word: string) => boolean;

const WIDE = /^[\u2e80-\uffff]/;
const ENDS_WIDE = /[\u2e80-\uffff]$/;
const REST = /^[a-z]+/;
const SUSPENDED = /^(?:and|or|to|nor|but)$/; // two- and three-year plans

/** Whether a line ends in a hyphen that may part a word. */
export const endsBroken = (line: string): boolean => /[A-Za-z](?:[-\u2010]|\u00ad)$/.test(line);

/**
 * Two lines of a paragraph as one: Chinese without a space, Latin words with one. A hyphen at the end goes where the parts together are a word,
 * and stays where they are not; a soft hyphen always goes.
 */
export function joinLines(line: string, next: string, isWord: IsWord): string {
  if (line.endsWith("\u00ad")) return line.slice(0, -1) + next;
  if (endsBroken(line)) {
    const rest = REST.exec(next)?.[0] ?? "";
    if (SUSPENDED.test(rest)) return `${line} ${next}`;
    const isOne = rest !== "" && isWord((lastLetters(line) + rest).toLowerCase());
    return (isOne ? line.slice(0, -1) : line) + next;
  }
  return line + (WIDE.test(next) || ENDS_WIDE.test(line) || line.endsWith("-") ? "" : " ") + next;
}

/** The letters before the hyphen at a line's end. */
function lastLetters(line: string): string {
  const end = line.length - 1;
  let start = end;
  while (start > 0 && /[A-Za-z]/.test(line[start - 1])) start--;
  return line.slice(start, end);
}

/** The words of a text, in small letters; what a hyphen parts at a line's end is none. */
function wordsIn(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/[A-Za-z]+(?:[-\u2010][A-Za-z]+)*/g)) words.add(word.toLowerCase());
  }
  return words;
}

/** What is a word, by those of a text and by a list of them. */
export function wordTest(lines: readonly string[], isListed: IsWord = () => false): IsWord {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= wordsIn(lines);
    return words.has(word) || isListed(word);
  };
}
