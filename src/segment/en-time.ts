import { abbreviationKind, CALENDAR } from "./en-abbreviations.js";

const LONGEST = 80; // characters: a day, an hour and a place; a bound keeps the scan linear
const LEADS: ReadonlySet<string> = new Set(
  "about after around as at before between by early every from in just late on shortly since starting today tomorrow until yesterday".split(
    " ",
  ),
);
const WORDS: ReadonlySet<string> = new Set(
  (
    "and afternoon day evening exactly local midnight minutes morning nearly night noon of roughly the time till to this that last next " +
    "hours hour minute"
  ).split(" "),
);
const NUMBER = /^\d[\d:.]*(?:st|nd|rd|th|am|pm)?$/;
const NAME = /^\p{Lu}[\p{L}’'-]*$/u;

/**
 * Whether what a sentence has said so far is only when or where: `At 9 a.m`, `On Feb. 3 in Chengdu at 5 p.m`. Then it has no verb yet, and
 * goes on.
 */
export function saysOnlyWhen(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST) return false;
  const [first = "", ...rest] = text
    .slice(from, to)
    .split(/[\s,.“"‘'(]+/u)
    .filter((word) => word !== "");
  return (
    isTime(first, LEADS) &&
    !NUMBER.test(first) &&
    rest.every((word) => isTime(word, LEADS) || isTime(word, WORDS) || NAME.test(word))
  );
}

const isTime = (word: string, words: ReadonlySet<string>): boolean =>
  words.has(word.toLowerCase()) ||
  NUMBER.test(word) ||
  CALENDAR.has(word) ||
  /^(?:[ap]m?|m)$/i.test(word) ||
  abbreviationKind(word) === "dates";
