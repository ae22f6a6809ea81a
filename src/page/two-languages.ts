import { countScripts, quantitiesIn } from "../text/index.js";
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
  const turns: Turn[] = [];
  const add = (lang: Language, line: ArticleLine): void => {
    const place = sides[lang].push(line);
    const turn = turns.at(-1);
    if (turn?.lang === lang) turn.end = place;
    else turns.push({ lang, start: place - 1, end: place });
  };
  let current = leading;
  for (const [at, line] of lines.entries()) {
    if (line.kind === "title") {
      for (const [lang, text] of titlesOf(line.text, langs[at], leading)) add(lang, { ...line, text });
      continue;
    }
    const lang = langs[at];
    if (isOne(lang)) current = lang;
    add(current, line);
  }
  const other = leading === "zh" ? "en" : "zh";
  return { lang: leading, first: sides[leading], second: sides[other], pairs: pairsOf(turns, sides, leading) };
}

/** Lines of one language that follow one another. */
interface Turn {
  readonly lang: Language;
  readonly start: number;
  end: number;
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
  const both: (readonly [Language, string])[] = [
    ["zh", zh],
    ["en", en],
  ];
  return leading === "zh" ? both : both.reverse();
}

/**
 * Lines of neighbouring turns, the leading language's first, where there are as many of both. Where the turns do not come out even, the first or the last
 * has no translation, a headline or a note: then the numbers that pairs have in common decide, and the lengths where these do not.
 */
function pairsOf(
  turns: readonly Turn[],
  sides: Readonly<Record<Language, readonly ArticleLine[]>>,
  leading: Language,
): TwoLanguages["pairs"] {
  const isText = ({ lang, start, end }: Turn): boolean =>
    sides[lang].slice(start, end).some(({ kind }) => kind !== "title");
  if (turns.filter(isText).length < 2 * FEWEST) return [];
  const [best] = (turns.length % 2 === 1 ? [0, 1] : [0])
    .map((from) => {
      const pairs = pairsFrom(turns, from, sides);
      const texts = pairs.map(([zh, en]) => ({ zh: sides.zh[zh].text, en: sides.en[en].text }));
      return { pairs, ...likenessOf(texts) };
    })
    .sort((a, b) => b.common - a.common || a.unlikeness - b.unlikeness);
  return best.pairs.map(([zh, en]) => (leading === "zh" ? [zh, en] : [en, zh]));
}

/** How many numbers and dates pairs of texts have in common, and how far their lengths are from going together, on average. */
function likenessOf(pairs: readonly Readonly<Record<Language, string>>[]): { common: number; unlikeness: number } {
  let [common, unlikeness] = [0, 0];
  for (const { zh, en } of pairs) {
    const known = new Set(quantitiesIn(zh, "zh").map(({ key }) => key));
    common += new Set(quantitiesIn(en, "en").flatMap(({ key }) => (known.has(key) ? key : []))).size;
    unlikeness += Math.abs(Math.log(weightOf(zh) / weightOf(en))) / pairs.length;
  }
  return { common, unlikeness };
}

const weightOf = (text: string): number => Math.max(1, languageOfLine(text).weight);

/** The pairs of lines, Chinese first, where a turn begins the first pair; a headline that makes its turn one line longer than the other is left out. */
function pairsFrom(
  turns: readonly Turn[],
  from: number,
  sides: Readonly<Record<Language, readonly ArticleLine[]>>,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = from; at + 1 < turns.length; at += 2) {
    const [here, there] = [turns[at], turns[at + 1]];
    const [size, other] = [here.end - here.start, there.end - there.start];
    const isTitled = size === other + 1 && sides[here.lang][here.start].kind === "title";
    if (size !== other && !isTitled) continue;
    const start = here.end - other;
    for (let line = 0; line < other; line++) {
      const [a, b] = [start + line, there.start + line];
      pairs.push(here.lang === "zh" ? [a, b] : [b, a]);
    }
  }
  return pairs;
}
