import { QUANTITY } from "../evidence/index.js";
import {
  breaksChinese,
  isChinesePrefix,
  isChineseSuffix,
  mayEndChinese,
  mayEndEnglish,
  mayStartChinese,
  placeOfEnglish,
} from "./borders.js";
import type { WordLink } from "./word-links.js";

/** A word of a unit, and where its text has it. */
export interface PlacedWord {
  /** As evidence compares it: English stemmed, quantities marked. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** It goes on with a word of the segmenter, which the lexicon does not know as a whole. */
  readonly isInside?: boolean;
}

/** A unit that was cut and linked. */
export interface LinkedUnit {
  /** In Simplified characters of normal width. */
  readonly chinese: string;
  readonly english: string;
  readonly chineseWords: readonly PlacedWord[];
  readonly englishWords: readonly PlacedWord[];
  readonly links: readonly WordLink[];
}

/** Neighbouring words, half-open. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** A stretch of Chinese words and the English ones that translate it. */
export interface PhrasePair {
  readonly chinese: WordSpan;
  readonly english: WordSpan;
  /** How well they explain each other, 0 to 1. */
  readonly translated: number;
}

const MOST_CHINESE_WORDS = 7;
const MOST_CHARACTERS = 14;
const MOST_ENGLISH_WORDS = 9;
const MOST_UNLINKED = 2; // words without a link that are taken along on either side: 具身 is unknown, and so is “embodied”
const LEAST_TRANSLATED = 0.7;
const GUESS = 0.5; // what a word without a link counts where the other side has one as well
const CAPITAL = /^\p{Lu}/u;

/** The stretches of a unit's Chinese words that may be terms, by their borders. */
export function chineseSpans({ chinese, chineseWords: words, links }: LinkedUnit): WordSpan[] {
  const spans: WordSpan[] = [];
  const texts = words.map(({ start, end }) => chinese.slice(start, end));
  const linked = new Set(links.map((link) => link.chinese));
  const isBeside = (at: number): boolean => at > 0 && at < words.length && words[at - 1].end === words[at].start;
  for (let start = 0; start < words.length; start++) {
    if (!mayStartChinese(texts[start]) || !isWord(words[start]) || words[start].isInside === true) continue;
    if (isBeside(start) && isChinesePrefix(texts[start - 1])) continue;
    for (let end = start + 1; end <= Math.min(words.length, start + MOST_CHINESE_WORDS); end++) {
      const last = words[end - 1];
      if (!isWord(last) || breaksChinese(texts[end - 1]) || last.end - words[start].start > MOST_CHARACTERS) break;
      if (end - 1 > start && !isBeside(end - 1)) break;
      if (!mayEndChinese(texts[end - 1]) || !HAN.test(chinese.slice(words[start].start, last.end))) continue;
      if (isBeside(end) && (words[end].isInside === true || (isChineseSuffix(texts[end]) && !linked.has(end))))
        continue;
      spans.push({ start, end });
    }
  }
  return spans;
}

const HAN = /\p{Script=Han}/u;

const isWord = ({ form }: PlacedWord): boolean => !form.startsWith(QUANTITY);

/** The stretches of English words that may be terms: those between stop words, verbs and marks. */
export function englishRuns({
  english,
  englishWords: words,
}: Pick<LinkedUnit, "english" | "englishWords">): Int32Array {
  // the run of each word, −1 for what is in none
  const runs = new Int32Array(words.length).fill(-1);
  let run = 0;
  for (let at = 0; at < words.length; at++) {
    const { start, end } = words[at];
    if (!isWord(words[at]) || placeOfEnglish(english.slice(start, end)) === "nowhere") run++;
    else {
      if (at > 0 && !/^[ \u00a0-]?$/.test(english.slice(words[at - 1].end, start))) run++;
      runs[at] = run;
    }
  }
  return runs;
}

/** A unit whose links can be looked up from both sides. */
interface Linked {
  readonly unit: LinkedUnit;
  readonly runs: Int32Array;
  readonly ofChinese: readonly (readonly number[])[];
  readonly ofEnglish: readonly (readonly number[])[];
  /** By English word: whether it stands inside of terms only. */
  readonly isInner: readonly boolean[];
}

/**
 * Pairs of stretches that translate each other: no word of the one is linked to a word outside the other (Och & Ney 2004), and both may
 * be terms. Of the English with more or fewer unlinked words beside it, the one that is explained best.
 */
export function phrasePairs(unit: LinkedUnit): PhrasePair[] {
  const ofChinese: number[][] = unit.chineseWords.map(() => []);
  const ofEnglish: number[][] = unit.englishWords.map(() => []);
  for (const { chinese, english } of unit.links) {
    ofChinese[chinese].push(english);
    ofEnglish[english].push(chinese);
  }
  const isInner = unit.englishWords.map(
    ({ start, end }) => placeOfEnglish(unit.english.slice(start, end)) === "inside",
  );
  const linked: Linked = { unit, runs: englishRuns(unit), ofChinese, ofEnglish, isInner };
  return chineseSpans(unit).flatMap((chinese) => {
    const core = linkedTo(linked, chinese);
    const best = core && bestAround(linked, chinese, core);
    return best !== undefined && best.translated >= LEAST_TRANSLATED ? [best] : [];
  });
}

/** The English from the first to the last word that is linked to a stretch, where all of it is in one run and is linked to nothing else. */
function linkedTo({ runs, ofChinese, ofEnglish }: Linked, chinese: WordSpan): WordSpan | undefined {
  let [start, end] = [runs.length, 0];
  for (let z = chinese.start; z < chinese.end; z++) {
    for (const e of ofChinese[z]) {
      start = Math.min(start, e);
      end = Math.max(end, e + 1);
    }
  }
  if (start >= end || runs[start] < 0) return undefined;
  const isOutside = (z: number): boolean => z < chinese.start || z >= chinese.end;
  for (let e = start; e < end; e++) if (runs[e] !== runs[start] || ofEnglish[e].some(isOutside)) return undefined;
  return { start, end };
}

/** Of the stretches from a core on, with some unlinked words beside it, the one that explains the Chinese best; of like ones the shortest. */
function bestAround(linked: Linked, chinese: WordSpan, core: WordSpan): PhrasePair | undefined {
  const starts = edgesFrom(linked, core.start, -1);
  const lasts = edgesFrom(linked, core.end - 1, 1);
  let best: PhrasePair | undefined;
  for (const [left, start] of starts.entries()) {
    for (const [right, last] of lasts.entries()) {
      const english = { start, end: last + 1 };
      if (left + right > MOST_UNLINKED || english.end - start > MOST_ENGLISH_WORDS) continue;
      if (isCutOff(linked, start, -1) || isCutOff(linked, last, 1) || !mayEndEnglish(wordAt(linked, last))) continue;
      const translated = shareTranslated(linked, chinese, english);
      if (best === undefined || translated > best.translated) best = { chinese, english, translated };
    }
  }
  return best;
}

/** Where a stretch may begin or end: at its own edge, or with so many unlinked words more. */
function edgesFrom({ runs, ofEnglish, isInner }: Linked, edge: number, step: -1 | 1): number[] {
  const edges = [edge];
  for (let e = edge + step; runs[e] === runs[edge] && ofEnglish[e].length === 0; e += step) {
    if (!isInner[e] && edges.push(e) > MOST_UNLINKED) break;
  }
  return edges;
}

const wordAt = ({ unit: { english, englishWords } }: Linked, at: number): string =>
  english.slice(englishWords[at].start, englishWords[at].end);

/** Whether a name or a joined word is cut off behind its edge. */
function isCutOff(linked: Linked, edge: number, step: -1 | 1): boolean {
  const { unit, runs, ofEnglish } = linked;
  const { start, end } = unit.englishWords[edge];
  if (unit.english[step < 0 ? start - 1 : end] === "-") return true;
  const outside = edge + step;
  if (runs[outside] !== runs[edge] || ofEnglish[outside].length > 0) return false;
  return CAPITAL.test(wordAt(linked, outside)) && CAPITAL.test(wordAt(linked, edge));
}

/** Which share of the words of both sides is explained, of, and, for and the aside. */
function shareTranslated({ ofChinese, ofEnglish, isInner }: Linked, chinese: WordSpan, english: WordSpan): number {
  const size = chinese.end - chinese.start;
  let linkedChinese = 0;
  for (let z = chinese.start; z < chinese.end; z++) if (ofChinese[z].length > 0) linkedChinese++;
  let [content, linkedEnglish] = [0, 0];
  for (let e = english.start; e < english.end; e++) {
    if (isInner[e]) continue;
    content++;
    if (ofEnglish[e].length > 0) linkedEnglish++;
  }
  const guessed = Math.min(size - linkedChinese, content - linkedEnglish);
  return (linkedChinese + linkedEnglish + 2 * GUESS * guessed) / (size + content);
}
