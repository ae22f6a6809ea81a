import { countScripts } from "../text/index.js";
import type { ArticleLine } from "./with-headline.js";

/** An article in both languages, taken apart. */
export interface TwoLanguages {
  /** The language that comes first. */
  readonly lang: "zh" | "en";
  /** The lines of that language, and those of the other. */
  readonly first: readonly ArticleLine[];
  readonly second: readonly ArticleLine[];
  /** Which lines the page puts side by side: an index into `first`, and one into `second`. */
  readonly pairs: readonly (readonly [number, number])[];
}

const LETTERS_A_HAN_CHARACTER = 4; // an English translation has about four letters for each Han character
const CLEARLY_CHINESE = 0.5; // of what a line says, from which it is Chinese: with a name or two in Latin letters
const CLEARLY_ENGLISH = 0.1; // below which it is English; between them lie lines in both
const FEWEST = 2; // lines of each language
const LEAST_SHARE = 0.4; // of what the longer language says, that the other does; a summary or quotations say less
const MOST_MIXED = 0.1; // of an article's text that lines in both languages may be

type Language = "zh" | "en";

/** Words of English sentences that no command and no label has. */
const ENGLISH = /\b(?:the|of|and|to|a|with)\b/;

/** What may part the languages of a headline. */
const SEAM = /[\s|/／·—–-]/;

/**
 * An article that has its text in both languages, paragraph by paragraph, side by side in a table or one after the other; `undefined` where it is in
 * one, or one is only quoted. Where the languages take turns, lines of neighbouring turns are paired if they are as many. Time linear in the lines.
 */
export function twoLanguages(lines: readonly ArticleLine[]): TwoLanguages | undefined {
  const sums = { zh: 0, en: 0, mixed: 0 };
  const counts = { zh: 0, en: 0 };
  const langs = lines.map((line) => {
    const { weight, lang } = languageOfLine(line.text);
    if (line.kind === "title" || lang === undefined) return lang;
    if (lang !== "en" || ENGLISH.test(line.text)) sums[lang] += weight;
    if (lang !== "mixed") counts[lang]++;
    return lang;
  });
  if (counts.zh < FEWEST || counts.en < FEWEST) return undefined;
  if (Math.min(sums.zh, sums.en) < Math.max(sums.zh, sums.en) * LEAST_SHARE) return undefined;
  if (sums.mixed > (sums.zh + sums.en) * MOST_MIXED) return undefined;

  const leading = langs.find((lang, at): lang is Language => lines[at].kind !== "title" && isOne(lang)) ?? "zh";
  const sides: Record<Language, ArticleLine[]> = { zh: [], en: [] };
  const turns: { readonly lang: Language; readonly start: number; end: number }[] = [];
  let current = leading;
  for (const [at, line] of lines.entries()) {
    if (line.kind === "title") {
      for (const [lang, text] of titlesOf(line.text, langs[at], leading)) sides[lang].push({ ...line, text });
      continue;
    }
    const lang = langs[at];
    if (isOne(lang)) current = lang;
    sides[current].push(line);
    const turn = turns.at(-1);
    if (turn?.lang === current) turn.end++;
    else turns.push({ lang: current, start: sides[current].length - 1, end: sides[current].length });
  }
  const other = leading === "zh" ? "en" : "zh";
  return { lang: leading, first: sides[leading], second: sides[other], pairs: pairsOf(turns) };
}

const isOne = (lang: Language | "mixed" | undefined): lang is Language => lang === "zh" || lang === "en";

function languageOfLine(text: string): { readonly weight: number; readonly lang: Language | "mixed" | undefined } {
  const { han, latin } = countScripts(text);
  const weight = han + latin / LETTERS_A_HAN_CHARACTER;
  if (weight === 0) return { weight, lang: undefined };
  const share = han / weight;
  return { weight, lang: share >= CLEARLY_CHINESE ? "zh" : share <= CLEARLY_ENGLISH ? "en" : "mixed" };
}

/** A headline in the languages that it has: 展览前言 Foreword has one in each. */
function titlesOf(
  text: string,
  lang: Language | "mixed" | undefined,
  leading: Language,
): (readonly [Language, string])[] {
  const whole: (readonly [Language, string])[] = [[isOne(lang) ? lang : leading, text]];
  const [han, latin] = [text.search(/\p{Script=Han}/u), text.search(/[A-Za-z]/)];
  const seam = Math.max(han, latin);
  if (han < 0 || latin < 0 || !SEAM.test(text[seam - 1] ?? "")) return whole;
  let end = seam;
  while (end > 0 && SEAM.test(text[end - 1])) end--;
  const [before, behind] = [text.slice(0, end), text.slice(seam)];
  const [zh, en] = han < latin ? [before, behind] : [behind, before];
  if (countScripts(zh).latin > 0 || countScripts(en).han > 0) return whole;
  return [
    ["zh", zh],
    ["en", en],
  ];
}

/** Lines of neighbouring turns, the leading language's first, where there are as many of both. */
function pairsOf(turns: readonly { readonly start: number; readonly end: number }[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  if (turns.length < 2 * FEWEST) return pairs;
  for (let at = 0; at + 1 < turns.length; at += 2) {
    const [here, there] = [turns[at], turns[at + 1]];
    if (here.end - here.start !== there.end - there.start) continue;
    for (let line = 0; line < here.end - here.start; line++) pairs.push([here.start + line, there.start + line]);
  }
  return pairs;
}
