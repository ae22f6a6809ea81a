import type { LangTag } from "../model/index.js";

/** Two texts that translate each other, and where they stand: a `TranslationUnit` is one. */
export interface TermUnit {
  readonly source: { readonly lang: LangTag; readonly text: string };
  readonly target: { readonly lang: LangTag; readonly text: string };
  /** What the unit was taken from. @default `sourceUrl` */
  readonly document?: string | undefined;
  readonly sourceUrl?: string | undefined;
}

/** What is written of a term elsewhere in the units. */
export interface TermVariant {
  readonly text: string;
  /** How often it stands for the term. */
  readonly count: number;
}

/** What a glossary says of a term: it has it as it is, it has another translation of the Chinese, or it has nothing. */
export type GlossaryStatus = "known" | "contradicted" | "new";

/** A term and its translation, as the units have them. Plain data. */
export interface TermCandidate {
  /** In Simplified characters. */
  readonly chinese: string;
  readonly english: string;
  /**
   * How much speaks for the pair as a term, 0 or more; higher is better, and 0 where it stands within one longer term only. For ranks
   * within one list, not across lists.
   */
  readonly score: number;
  /** How often the two were found to translate each other. */
  readonly count: number;
  /** In how many documents; 0 where no unit says its own. */
  readonly documentCount: number;
  /** Their names, ten at most, in the order of the units. */
  readonly documents: readonly string[];
  /** How much more often the two share a unit than chance has it: Dunning's log-likelihood ratio, 0 or more. */
  readonly association: number;
  /** How well the words of the two explain each other, 0 to 1. */
  readonly translated: number;
  /** Other Chinese for this English, the most frequent first. */
  readonly chineseVariants: readonly TermVariant[];
  /** Other English for this Chinese, the most frequent first. */
  readonly englishVariants: readonly TermVariant[];
  /** What the glossary says of the pair. */
  readonly glossary: GlossaryStatus;
  /** What it has for the Chinese, where that is something else. */
  readonly glossaryTranslations: readonly string[];
  /** Units in which the two stand, three at most. */
  readonly examples: readonly TermExample[];
}

/** Both texts of a unit in which a term stands. */
export interface TermExample {
  readonly chinese: string;
  readonly english: string;
}
