import { LABELS } from "./en-abbreviations.js";

const BULLET = /(?<=\S\s)[•⁃‣▪●■►◦](?=[^\S\n]?[\p{L}\p{N}“"(])|(?<=\S\s)\*(?=\s\p{Lu})/gu;
const LABEL = /(?<![^\s•⁃‣▪●])(?:(\d{1,2})|([a-z]))(\.\)|[.)])(?=\s+["“'(]?(\p{Lu})?)/gu;
const LETTERED = /^\s*a[.)]/;
const BEHIND_A_BULLET = /[•⁃‣▪●]\s?$/;
const BEGINS_A_LIST = /(?:^|[.!?:]\s+|[•⁃‣▪●]\s?)$/;
const GOES_ON_WITH_A_NUMBER = /(?:[,;:(]|(?<!\p{L})(?:\p{Lu}?\p{Ll}+))\s+$/u;
const LEADS_TO_A_NUMBER: ReadonlySet<string> = new Set(
  "a an and as at by for from in is no of on or over than the to under until was were with page step chapter article number".split(
    " ",
  ),
);
const RULE = /(?<=\S\s)[-_=*~]{5,}(?=\s)/g;
const HEADER = /(?<!\S)(?:From|Sent|Date|To|Cc|CC|cc|Bcc|Subject|Re):(?=\s|$)/g;
const FEWEST_HEADERS = 3; // of different names: two may well stand in a sentence that speaks of them

/**
 * Where sentences begin that no stop stands before: items of a list in a line (`1. One item 2. Another`, `• One • Another`), a line of
 * hyphens, the lines of a mail's head. Offsets in order. Time linear in the text.
 */
export function beginningsWithoutStop(text: string, mayHaveBullets: boolean): readonly number[] {
  const hasHead = text.includes("Subject:");
  const hasItems = text.includes("1.") || text.includes("1)") || LETTERED.test(text);
  if (!mayHaveBullets && !hasHead && !hasItems) return NONE;
  const found = [
    ...(mayHaveBullets ? [...starts(text, BULLET), ...starts(text, RULE)] : []),
    ...(hasHead ? mailHead(text) : []),
    ...(hasItems ? numberedItems(text) : []),
  ];
  return found.sort((a, b) => a - b);
}

const NONE: readonly number[] = [];
const starts = (text: string, pattern: RegExp): number[] => Array.from(text.matchAll(pattern), ({ index }) => index);

/** A head names several of its lines; one alone may be anything. */
function mailHead(text: string): number[] {
  const lines = [...text.matchAll(HEADER)];
  return new Set(lines.map(([name]) => name)).size < FEWEST_HEADERS ? [] : lines.map(({ index }) => index);
}

/** The second and later items of lists that count up from 1 or a, with marks of one kind. */
function numberedItems(text: string): number[] {
  const found: number[] = [];
  let due = ""; // the next label of the list that is open
  for (const { 0: label, 1: number, 2: letter, 3: mark, 4: capital, index } of text.matchAll(LABEL)) {
    const before = text.slice(Math.max(0, index - 24), index); // longer than any word that leads to a number
    const isItem = mark !== "." || capital !== undefined;
    if (label === due && isItem && !leadsToNumber(before)) {
      // a bullet before the number is where the item begins
      if (!BEHIND_A_BULLET.test(before)) found.push(index);
    } else if (!/^[1a]\b/.test(label) || !isItem || !BEGINS_A_LIST.test(before)) continue;
    due = number ? `${Number(number) + 1}${mark}` : `${String.fromCharCode(letter.charCodeAt(0) + 1)}${mark}`;
  }
  return found;
}

/** Whether a number behind these words belongs to them: `grade 2.`, `at least 2.`, `; 2.` */
function leadsToNumber(before: string): boolean {
  const word = GOES_ON_WITH_A_NUMBER.exec(before)?.[0].trim();
  if (word === undefined) return false;
  return /^[,;:(]$/.test(word) || LEADS_TO_A_NUMBER.has(word.toLowerCase()) || LABELS.has(word.toLowerCase());
}
