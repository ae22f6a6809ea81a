import {
  abbreviationKind,
  CALENDAR,
  COMPANY_GOES_ON,
  COMPANY_SUFFIXES,
  LABELS,
  NUMBER_WORDS,
  NUMBERED_PARTS,
  SPEECH,
  STARTERS,
} from "./en-abbreviations.js";
import { beginsInSmall, type Capitals } from "./en-capitals.js";
import { saysOnlyWhen } from "./en-time.js";

/** A run of stops that may end a sentence, and what stands around it. */
export interface Stop {
  readonly text: string;
  /** Where its sentence began. */
  readonly from: number;
  /** Where it stands. */
  readonly at: number;
  /** `"."`, `"?!"`, `"..."`. */
  readonly marks: string;
  /** Quotes, brackets and note marks that close right after it: `"”)"`, `"[3]"`. */
  readonly closers: string;
  /** The letters, digits and inner dots right before it, at most `LOOK_BEHIND` of them: `"U.S"`. */
  readonly word: string;
  /** What stands before that word in its sentence, at most `LOOK_BEHIND` of it; `""` where the word comes first. */
  readonly before: string;
  /** Whether white space follows. */
  readonly spaced: boolean;
  /** Quotes, brackets, dashes and bullets that open what follows. */
  readonly openers: string;
  /** The first letters and digits of what follows; `""` where it begins with another sign. */
  readonly next: string;
  /** What follows from `next` on, at most `LOOK_AHEAD` of it. */
  readonly after: string;
}

const NOTHING_SAID = /^[^\p{L}\p{N}]*$|[([（]$/u;
const FULL_WIDTH_STOP = /[。！？]/;
const CLOSING_QUOTE = /[”’"'»」』]/;
const DASHES = /^[—–-]+\s*$/;
const BRACKET_OR_DASH = /[()[（）—–-]/;
const ELLIPSIS = /^(?:\.{2,}|…+)$/;
const GOES_ON = /^(?:[,;:%)\]&=+/…]|[.!?](?![\p{L}\p{N}]))/u;
const SMALL_LETTER = /^\p{Ll}(?!\p{Ll}?\p{Lu})/u; // but not eBay or iPhone
const ORDINARY_WORD = /^(?:(?=\p{L}*[aeiouy])\p{Ll}{3,}|do|go|it|me|ok|so|up|us)$/u; // what hardly is an abbreviation that no list knows
const JOINS = /^(?:and|as|at|by|for|from|in|of|on|or|than|to|with)\b/; // Yahoo! in Asia
const NEXT_WORDS = /^\p{L}+(?:\s\p{L}+){0,3}/u;
const LIST_LETTER = /^(?:\p{L}|[ivx]{1,4})\)/u;
const LIST_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivx]{1,4}|[IVX]{1,4})$/u;
const LIST_BEGINS = /^[\s•⁃‣▪●■►◦*]*[([（]?$|[:;]\s+(?:and\s+)?$|[：；]$/; // what stands before its number
const NUMERAL = /^(?:\p{L}?\d|(?:[IVXLC]{2,}|[VX])\b)/u;
const UPPER_CASE = /^\p{Lu}/u;
const DIGIT = /^\d/;
const TIME_ZONE = /^\p{Lu}\p{L}+ [Tt]ime\b/u;
const CAPITALS_AHEAD = /^(?:\p{Lu}\p{L}*\s+){0,2}\p{Lu}\p{L}*/u;
const INITIAL = /^\p{Lu}$/u;
const PLAIN_INITIAL = /^[b-hjl-qstv-xz]$/i; // in chats i, k, r, u and y are words
const NUMBER_SIGN = /(?<!\p{L})(?:N[°º]|№)$/u;
const GLUED_SENTENCE = /^(?:\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?|I)\s\p{Ll}/u;
const NEEDS_MORE: ReadonlySet<string> = new Set(
  "a an and are as at but by for from in is my of on or the to was were with your".split(" "),
);
const DEGREES = /^[CFK]\b/;
const LAST_WORD = /(?<!\p{L})(\p{L}+)\s+$/u;
const NO_NAME_BEFORE = /\d\s*$|[°/-]$/;
const WHOLE_WORD = /\p{Ll}{2}$|\d$/u;
const SPEAKER_AND_VERB = /^(?:\p{Lu}[\p{L}.’'-]*\s){1,3}(\p{Ll}+)(?! that\b)(?=[^\p{L}]|$)([.,:;]?)/u;

/** The rules, in order: the first that speaks decides. `|` in the examples is a cut. */
export function endsSentence(stop: Stop, capitals: Capitals): boolean {
  const { text, from, at, marks, closers, word, before, spaced, openers, next, after } = stop;
  const isPlain = capitals === "plain";
  const starts = isPlain ? beginsInSmall(next.toLowerCase()) : STARTERS.has(next);

  // no cut without white space: “12.5”, “www.sc.gov.cn”; but “完成。|Then”, “founded in 1958.|The company”, “it was great.|Food is cheap”
  const glued = !spaced && !FULL_WIDTH_STOP.test(marks);
  if (glued && !(isGluedStarter(word, next) || isGluedSentence(stop))) return false;

  // no cut before the first word: “... But talks went on.”; nor after a mark in brackets: “a new (?) method”
  if (NOTHING_SAID.test(before + word)) return false;

  // a cut before a list letter: “It has two parts. | (a) costs”
  if (openers.endsWith("(") && LIST_LETTER.test(after)) return marks !== "." || abbreviationKind(word) === undefined;

  // no cut before a comma, nor inside a name: “Yahoo! Inc.”
  if (GOES_ON.test(after) || COMPANY_SUFFIXES.has(next)) return false;

  // no cut before a small letter, where capitals say something: “‘Why?’ asked the reporter.”
  if (SMALL_LETTER.test(after) && !mayBeginInSmall(stop, capitals)) return false;

  // no cut between a quotation and its speaker: “‘Why?’ Zhang asked.”, “‘It is good.’ — Li Ming”
  const quoted = CLOSING_QUOTE.test(closers);
  if (quoted && (DASHES.test(openers) || isSpeechTag(stop))) return false;

  // no cut where a speaker halts: “I... I do not know.”
  if (ELLIPSIS.test(marks) && closers === "" && word !== "" && word === next) return false;

  // a cut after all that cannot be an abbreviation: “Really?! | Yes.”, “He waited... | Then he left.”
  if (marks !== ".") return true;

  // no cut after a list number: “1. Strengthen leadership.”, “goals: 1. Cut costs; 2. Raise quality.”, “Step 1. Apply.”
  const isFirst = LIST_BEGINS.test(before) || NUMBERED_PARTS.has(before.trim());
  if (!quoted && isFirst && LIST_NUMBER.test(word)) return false;

  // no cut after a sign for “number”: “N°. 10”
  if (DIGIT.test(next) && NUMBER_SIGN.test(before + word)) return false;

  // no cut after an initial, “George W. Bush”; but “Plan B. | Then”, “vitamin C. | Doctors”, “at 30 C. | Rain”
  if (isPlain ? PLAIN_INITIAL.test(word) : INITIAL.test(word))
    return starts || !(isPlain || UPPER_CASE.test(next)) || isLabel(word, before);

  const kind = abbreviationKind(word);
  if (kind === undefined) return true;

  // no cut before a bracket or a dash, nor at the end of a bracket: “Co., Ltd. (SZSE: 000001)”, “D.C. -- The talks”
  if (BRACKET_OR_DASH.test(closers + openers)) return false;

  switch (kind) {
    case "inside": // “e.g. Metro Line 6”
    case "titles": // “Mr. He Long”
      return false;
    case "numbered": // “No. 1”, “No. Seven High School”, but “The answer was no. | The governor left.”
      return !NUMERAL.test(after) && !(word === "No" && NUMBER_WORDS.has(next));
    case "units": // “20 deg. C”, but “The wall is 6 ft. | It leaks.”
      return (starts || !isPlain) && !DEGREES.test(after);
    case "dates": // “Feb. 3”, but “in Feb. | Imports fell.”, and “In Feb. Chengdu held a fair.”
      return !DIGIT.test(next) && !isCalendarWord(next) && !saysOnlyWhen(text, from, at);
    case "clock": // “6 p.m. Monday”, “At 9 a.m. Huang Qiang spoke.”, but “5:30 p.m. | Students left.”
      if (isPlain) return starts;
      return !isCalendarWord(next) && !TIME_ZONE.test(after) && !saysOnlyWhen(text, from, at);
    case "companies": // “Co., Ltd. Vice President Li”, but “Co. Ltd. | Sales rose.”
      return starts || !(isPlain || companyGoesOn(after));
    case "names": // “U.S. Congress”, but “in the U.S. | The”
      return starts;
  }
}

/** Whether a sentence ends with a face drawn of marks or an emoji, without a stop: `see you :) | Bye`. */
export function endsAtSmiley(stop: Stop, capitals: Capitals): boolean {
  const { before, word, after, next, spaced } = stop;
  if (!spaced || NOTHING_SAID.test(before + word)) return false;
  return (
    UPPER_CASE.test(after) ||
    (SMALL_LETTER.test(after) && (capitals === "plain" || (capitals === "casual" && beginsInSmall(next))))
  );
}

/**
 * Whether a sentence ends at points with spaces between, “They waited . . . | Then he left.”; none ends behind a word that needs another one,
 * “the thing is . . . I forgot”.
 */
export function endsAtSpacedPoints({ marks, before, word, closers, after }: Stop): boolean {
  if (after !== "" && !UPPER_CASE.test(after)) return false;
  const isFour = marks.length > 5; // “. . . .” has seven characters, “. . .” five; its last point is the sentence's own
  return isFour || closers !== "" || !NEEDS_MORE.has(LAST_WORD.exec(`${before}${word} `)?.[1] ?? "");
}

const isGluedStarter = (word: string, next: string): boolean =>
  STARTERS.has(next) && next.length > 1 && WHOLE_WORD.test(word);

/** “it was great.Food is cheap”, but not “info@example.Com is” and not “wait...What” */
const isGluedSentence = ({ word, before, after, marks }: Stop): boolean =>
  ORDINARY_WORD.test(word) && !/[^\s“"‘'(]$/.test(before) && !ELLIPSIS.test(marks) && GLUED_SENTENCE.test(after);

/** Whether a sentence may begin in a small letter after a stop, in a text whose capitals say so much. */
function mayBeginInSmall({ marks, closers, word, next, after }: Stop, capitals: Capitals): boolean {
  if (capitals === "edited" || ELLIPSIS.test(marks)) return false;
  const saysWho = (NEXT_WORDS.exec(after)?.[0] ?? next).split(/\s/).some((each) => SPEECH.has(each));
  if (CLOSING_QUOTE.test(closers)) return capitals === "plain" && !saysWho;
  if (capitals === "plain") return true;
  if (marks !== ".") return !saysWho && !JOINS.test(after);
  return ORDINARY_WORD.test(word) && beginsInSmall(next) && abbreviationKind(word) === undefined;
}

/** Whether a single capital is a label and no initial: “Plan B”, “30 C”, “Type-C”, “so did I”. */
function isLabel(letter: string, before: string): boolean {
  const lastWord = LAST_WORD.exec(before)?.[1] ?? "";
  return (
    LABELS.has(lastWord.toLowerCase()) || NO_NAME_BEFORE.test(before) || (letter === "I" && /^\p{Ll}/u.test(lastWord))
  );
}

/** Whether an office or a branch is among the next capitalised words: “Vice President”, “Chengdu Branch”. */
function companyGoesOn(after: string): boolean {
  const [names] = CAPITALS_AHEAD.exec(after) ?? [""];
  return names.split(/\s+/).some((name) => COMPANY_GOES_ON.has(name));
}

/** Whether a day, a month or a time zone: “Monday”, “Oct”, “GMT”. */
const isCalendarWord = (word: string): boolean => CALENDAR.has(word) || abbreviationKind(word) === "dates";

/**
 * Whether what follows a quotation says who spoke: “Zhang asked”, “Mayor Li Ming said”, “I replied”.
 *
 * After a full stop the tag must end there (“‘Yes.’ Zhang said.”): else it begins a sentence (“Zhang said the price rose.”).
 */
function isSpeechTag({ marks, openers, next, after }: Stop): boolean {
  if (openers !== "" || (STARTERS.has(next) && next !== "I")) return false;
  const [, verb, tagEnd] = SPEAKER_AND_VERB.exec(after) ?? [];
  return verb !== undefined && SPEECH.has(verb) && (marks !== "." || tagEnd !== "");
}
