import type { TermExample } from "./term.js";

/** What was counted of an English translation of a Chinese term. */
export interface PairCount {
  readonly words: readonly string[];
  /** How it was written, and how often; and likewise where it begins a sentence. */
  readonly forms: Map<string, number>;
  readonly firstForms: Map<string, number>;
  readonly documents: Set<string>;
  readonly examples: TermExample[];
  count: number;
  /** The sum over occurrences of how well the two explain each other. */
  translated: number;
}

/** What was counted of a Chinese term. */
export interface ChineseCount {
  readonly words: readonly string[];
  readonly translations: Map<string, PairCount>;
}

/** A translation of a term, where it was met. */
export interface Meeting {
  readonly chineseWords: readonly string[];
  readonly englishWords: readonly string[];
  readonly written: string;
  /** It begins a sentence, so that its capital may be no part of it. */
  readonly isFirst: boolean;
  readonly translated: number;
  readonly document: string | undefined;
  readonly example: TermExample;
}

const MOST_TERMS = 200_000; // Chinese ones that are kept; chosen by hand, and how much memory they take was not measured
const MOST_SPANS = 1_000_000; // stretches of either language that are counted
const MOST_EXAMPLES = 3;
const MOST_DOCUMENTS = 1000; // that are told apart for one translation

/** Counts of terms in bounded memory: where there are too many, those that were met least are forgotten. */
export class TermCounts {
  readonly terms: Map<string, ChineseCount> = new Map();
  readonly chinese: Map<string, number> = new Map();
  readonly english: Map<string, number> = new Map();
  units: number = 0;

  /** Counts a unit, and the stretches in it, each once. */
  addUnit(chinese: ReadonlySet<string>, english: ReadonlySet<string>): void {
    this.units++;
    for (const key of chinese) this.chinese.set(key, (this.chinese.get(key) ?? 0) + 1);
    for (const key of english) this.english.set(key, (this.english.get(key) ?? 0) + 1);
    forgetRare(this.chinese, MOST_SPANS, (count) => count);
    forgetRare(this.english, MOST_SPANS, (count) => count);
  }

  /** Counts a translation. */
  add({ chineseWords, englishWords, written, isFirst, translated, document, example }: Meeting): void {
    const term = chineseWords.join("");
    const known: ChineseCount = this.terms.get(term) ?? { words: chineseWords, translations: new Map() };
    this.terms.set(term, known);
    const key = englishWords.join(" ");
    const pair: PairCount = known.translations.get(key) ?? {
      ...{
        words: englishWords,
        forms: new Map(),
        firstForms: new Map(),
        documents: new Set(),
        examples: [],
        count: 0,
        translated: 0,
      },
    };
    known.translations.set(key, pair);
    pair.count++;
    pair.translated += translated;
    const forms = isFirst ? pair.firstForms : pair.forms;
    forms.set(written, (forms.get(written) ?? 0) + 1);
    if (document !== undefined && pair.documents.size < MOST_DOCUMENTS) pair.documents.add(document);
    if (pair.examples.length < MOST_EXAMPLES) pair.examples.push(example);
    forgetRare(this.terms, MOST_TERMS, ({ translations }) => {
      let most = 0;
      for (const { count } of translations.values()) most = Math.max(most, count);
      return most;
    });
  }
}

/** Where a table has too many entries, leaves out the rarest, until half of the room is free. */
function forgetRare<T>(table: Map<string, T>, most: number, countOf: (value: T) => number): void {
  if (table.size <= most) return;
  for (let least = 1; table.size > most / 2; least++) {
    for (const [key, value] of table) if (countOf(value) <= least) table.delete(key);
  }
}
