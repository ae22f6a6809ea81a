/**
 * The words of the field as plain types: pages, documents, sentences, beads, bitexts, translation units; and what can go wrong. Every
 * value of these types is plain data that survives JSON (but for the bytes of a page). `duiqi` has all of it too: this door is for
 * those who need the types without the verbs.
 *
 * @example
 * import { type Bead, rangeSize } from "duiqi/model";
 * const shapeOf = ({ source, target }: Bead): string => `${rangeSize(source)}-${rangeSize(target)}`;
 * beads.map(shapeOf); // ["1-1", "1-1"]
 *
 * @module duiqi/model
 */

export type { Bead, Bitext, Inline, InlineCode, Note, Provenance, Side, TranslationUnit, Variant } from "./bitext.js";
export {
  type Block,
  type BlockKind,
  type Document,
  isLangTag,
  type LangTag,
  type LeftOutReason,
  type LeftOutText,
  languageOf,
  type Mark,
  type Page,
  type PageContent,
  type RelatedDocument,
  type Sentence,
  type ShownTime,
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
