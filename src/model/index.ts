/**
 * The words of the field as plain types: pages, documents, sentences, beads, bitexts, translation units; and what can go wrong.
 *
 * @module
 */

export type { Bead, Bitext, Inline, InlineCode, Note, Provenance, Side, TranslationUnit, Variant } from "./bitext.js";
export {
  type Block,
  type BlockKind,
  type Document,
  isLangTag,
  type LangTag,
  languageOf,
  type Page,
  type PageContent,
  type RelatedDocument,
  type Sentence,
} from "./document.js";
export { BitextError, type BitextErrorCode, type Issue, type Place } from "./errors.js";
export type { Progress, ReportOptions, RunOptions } from "./run.js";
export {
  isEmptyRange,
  rangeSize,
  rangesOverlap,
  type SentencePair,
  type SentenceRange,
  type Span,
  type Stretch,
  sameRange,
} from "./span.js";
