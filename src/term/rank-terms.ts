import { wordsAtLarge } from "../evidence/index.js";
import { contentWords, type GlossaryEntry, type Lexicon } from "../lexicon/index.js";
import { stemEnglish } from "../segment/index.js";
import { cValues } from "./c-value.js";
import { logLikelihood } from "./log-likelihood.js";
import type { GlossaryStatus, TermCandidate, TermVariant } from "./term.js";
import type { PairCount, TermCounts } from "./term-counts.js";

/** A Chinese term with the translation that it has most. */
interface Best {
  readonly chinese: string;
  readonly chineseWords: readonly string[];
  readonly pair: PairCount;
  readonly others: readonly PairCount[];
}

const MOST_VARIANTS = 5;
const MOST_DOCUMENTS = 10;
const ASSOCIATED = 10.83; // the ratio that chance exceeds once in a thousand times (chi squared, one degree of freedom)

/** Terms by their counts, the likeliest first. */
export function rankTerms(
  counts: TermCounts,
  lexicon: Lexicon,
  glossary: readonly GlossaryEntry[],
  least: number,
): TermCandidate[] {
  const glossaryOf = inGlossary(glossary, lexicon);
  const all = [...counts.terms].map(([chinese, { words, translations }]): Best => {
    const [pair, ...others] = [...translations.values()].sort((a, b) => b.translated - a.translated);
    return { chinese, chineseWords: words, pair, others };
  });
  // of all Chinese with the same English, the first is the term and the others its variants
  const byEnglish = new Map<string, Best[]>();
  for (const best of all) {
    const key = best.pair.words.join(" ");
    const same = byEnglish.get(key);
    if (same === undefined) byEnglish.set(key, [best]);
    else same.push(best);
  }
  const chosen = [...byEnglish.values()].map((same) =>
    same.sort((a, b) => b.pair.translated - a.pair.translated || a.chinese.length - b.chinese.length),
  );
  const leading = chosen.map(([first]) => first);
  const values = {
    chinese: cValues(leading.map(({ chineseWords, pair }) => ({ words: chineseWords, count: pair.count }))),
    english: cValues(leading.map(({ pair: { words, count } }) => ({ words, count }))),
  };
  const knownOf = generalKnowledge(lexicon);
  const spell = spellingBy(lexicon);
  const candidates = leading.map((best, at): TermCandidate => {
    const { chinese, pair, others } = best;
    const translated = pair.translated / pair.count;
    const share = pair.translated / others.reduce((sum, other) => sum + other.translated, pair.translated);
    const association = logLikelihood(
      Math.min(pair.count, counts.chinese.get(chinese) ?? 0, counts.english.get(pair.words.join(" ")) ?? 0),
      counts.chinese.get(chinese) ?? 0,
      counts.english.get(pair.words.join(" ")) ?? 0,
      counts.units,
    );
    const value = Math.sqrt(values.chinese[at] * values.english[at]);
    const score =
      Math.log2(1 + value) *
      translated ** 2 *
      share *
      (1 - knownOf(chinese)) ** 2 *
      (association / (association + ASSOCIATED));
    const known = glossaryOf(chinese);
    return {
      chinese,
      english: spell(chinese, pair),
      score,
      ...{
        count: pair.count,
        documentCount: pair.documents.size,
        documents: [...pair.documents].slice(0, MOST_DOCUMENTS),
      },
      ...{ association, translated },
      chineseVariants: chosen[at]
        .slice(1, MOST_VARIANTS + 1)
        .map((other) => ({ text: other.chinese, count: other.pair.count })),
      englishVariants: others
        .slice(0, MOST_VARIANTS)
        .map((other): TermVariant => ({ text: spell(chinese, other), count: other.count })),
      glossary: statusOf(known, spell(chinese, pair)),
      glossaryTranslations: known,
      examples: pair.examples,
    };
  });
  return candidates
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.score - a.score || (a.chinese < b.chinese ? -1 : 1));
}

/** How an English term is written. */
type Spelling = (chinese: string, pair: PairCount) => string;

/**
 * As it is written most often within sentences; of forms that are as frequent, the one without capitals. What only begins sentences is
 * written small, unless more of it has capitals, or it sounds as the Chinese: then it is a name.
 */
function spellingBy(lexicon: Lexicon): Spelling {
  return (chinese, { forms, firstForms }) => {
    if (forms.size > 0) return mostFrequent(forms);
    const first = mostFrequent(firstForms);
    if (/\p{Lu}/u.test(first.slice(1)) || soundsAs(chinese, first, lexicon)) return first;
    return first[0].toLowerCase() + first.slice(1);
  };
}

const mostFrequent = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort(([a, m], [b, n]) => n - m || Number(a !== a.toLowerCase()) - Number(b !== b.toLowerCase()))[0][0];

/** Whether English is how Chinese characters are read, one after the other. */
function soundsAs(chinese: string, english: string, lexicon: Lexicon): boolean {
  const letters = english.toLowerCase().replace(/[^a-z]/g, "");
  let ends = new Set([0]);
  for (const character of chinese) {
    const readings = lexicon.readings(character);
    ends = new Set(
      [...ends].flatMap((at) =>
        readings.flatMap((reading) => (letters.startsWith(reading, at) ? [at + reading.length] : [])),
      ),
    );
  }
  return ends.has(letters.length);
}

/** How far the general lexicon explains a Chinese term by itself, 0 to 1: words that are common at large the most. */
function generalKnowledge(lexicon: Lexicon): (term: string) => number {
  const atLarge = wordsAtLarge(lexicon);
  return (term) => {
    if (lexicon.find(term, 0, term.length) < 0) return 0;
    if (term.length >= 4) return 0.3;
    const common = Math.min(1, Math.max(0, 1 + Math.log10(Math.max(1e-6, atLarge.chinese(term))) / 6));
    return term.length === 3 ? 0.4 + 0.4 * common : 0.6 + 0.4 * common;
  };
}

function inGlossary(glossary: readonly GlossaryEntry[], lexicon: Lexicon): (chinese: string) => readonly string[] {
  const entries = new Map<string, string[]>();
  for (const { source, target } of glossary) {
    const key = lexicon.simplify(source.trim());
    const known = entries.get(key);
    if (known === undefined) entries.set(key, [target.trim()]);
    else known.push(target.trim());
  }
  return (chinese) => entries.get(chinese) ?? [];
}

const sameForm = (text: string): string => contentWords(text).map(stemEnglish).join(" ");

function statusOf(known: readonly string[], english: string): GlossaryStatus {
  if (known.length === 0) return "new";
  return known.some((target) => sameForm(target) === sameForm(english)) ? "known" : "contradicted";
}
