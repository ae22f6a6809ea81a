import type { Span } from "../model/index.js";
import { stemEnglish } from "../segment/index.js";
import { type Token, tokensOf } from "./tokens.js";

/** The part of a bilingual lexicon that tells which words translate each other. That of `duiqi/lexicon` has it. */
export interface TranslationLookup {
  /** Length of the longest headword. */
  readonly longest: number;
  /** The entry whose headword is `text.slice(start, end)`, or -1. */
  find(text: string, start: number, end: number): number;
  /** The translations of an entry are those from `glossStart(entry)` to `glossStart(entry + 1)`. */
  glossStart(entry: number): number;
  /** Ids of stems, one for each translation. */
  readonly glossStems: ArrayLike<number>;
  /** How much each counts: 32 is a whole translation. */
  readonly glossWeights: ArrayLike<number>;
  /** The id of an English stem, or -1. */
  findStem(stem: string): number;
  /** A text in Simplified characters, code unit for code unit. */
  simplify(original: string): string;
}

/** Where in `other` the words stand that translate what lies at these places of a text, in order. One text is Chinese. */
export function counterparts(
  lexicon: TranslationLookup,
  { text, language }: { readonly text: string; readonly language: "zh" | "en" },
  spans: readonly Span[],
  other: string,
): Span[] {
  if (language === "zh") {
    const stems = new Set<number>();
    const simplified = lexicon.simplify(text);
    for (const { start, end } of spans)
      for (const { entry } of wordsIn(lexicon, simplified, start, end)) addStems(lexicon, entry, stems);
    return latinWords(other)
      .filter(({ form }) => stems.has(lexicon.findStem(stemEnglish(form))))
      .map(spanOf);
  }
  let at = 0; // the first span that does not end before the word
  const stems = new Set(
    latinWords(text)
      .filter((token) => {
        while (at < spans.length && spans[at].end < token.end) at++;
        return at < spans.length && token.start >= spans[at].start;
      })
      .map(({ form }) => lexicon.findStem(stemEnglish(form)))
      .filter((stem) => stem >= 0),
  );
  const simplified = lexicon.simplify(other);
  return wordsIn(lexicon, simplified, 0, simplified.length)
    .filter(({ entry }) => {
      const glosses = new Set<number>();
      addStems(lexicon, entry, glosses);
      return [...stems].some((stem) => glosses.has(stem));
    })
    .map(spanOf);
}

const LITTLE = 3; // letters: to, of and the like stand in many translations and say nothing

const latinWords = (text: string): Token[] =>
  tokensOf(text).filter(
    ({ kind, form }) => kind === "word" && form.length >= LITTLE && /^\p{Script=Latin}/u.test(form),
  );

const spanOf = ({ start, end }: Span): Span => ({ start, end });

// 32nds of a translation: what one word of six counts, the longest translation that the lexicon keeps. Fainter links were learned from
// texts, and may be chance: 发展 and industry.
const LEAST_WEIGHT = 5;

function addStems(lexicon: TranslationLookup, entry: number, stems: Set<number>): void {
  for (let at = lexicon.glossStart(entry); at < lexicon.glossStart(entry + 1); at++) {
    if (lexicon.glossWeights[at] >= LEAST_WEIGHT) stems.add(lexicon.glossStems[at]);
  }
}

/** The words of a stretch of Chinese, the longest that the lexicon has at each place. */
function wordsIn(lexicon: TranslationLookup, text: string, start: number, end: number): (Span & { entry: number })[] {
  const found: (Span & { entry: number })[] = [];
  for (let at = start; at < end; at++) {
    for (let until = Math.min(end, at + lexicon.longest); until > at; until--) {
      const entry = lexicon.find(text, at, until);
      if (entry < 0) continue;
      found.push({ start: at, end: until, entry });
      at = until - 1;
      break;
    }
  }
  return found;
}
