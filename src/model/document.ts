import type { Span } from "./span.js";

/** A BCP 47 tag for one of the two languages we serve: `"zh"`, `"zh-Hant"`, `"zh-Hant-TW"`, `"en-GB"`. */
export type LangTag = "zh" | "en" | `zh-${string}` | `en-${string}`;

/**
 * Whether something is a tag of one of the two languages, such as `"zh"`, `"zh-Hant"` or `"en-GB"`.
 *
 * @example
 * import { isLangTag } from "duiqi";
 * isLangTag("zh-Hant-TW"); // true
 * isLangTag("fr"); // false
 */
export const isLangTag = (tag: unknown): tag is LangTag => typeof tag === "string" && /^(?:zh|en)(?:-|$)/.test(tag);

/**
 * The language behind a tag, without script or region: the tag is one already, as `isLangTag` tells.
 *
 * @example
 * import { languageOf } from "duiqi";
 * languageOf("zh-Hant-TW"); // "zh"
 */
export const languageOf = (lang: LangTag): "zh" | "en" => (lang.startsWith("zh") ? "zh" : "en");

/** A page as it came: bytes, and what the sender said they are. */
export interface Page {
  readonly bytes: Uint8Array;
  /** @default told from the bytes: HTML when they begin like markup */
  readonly mediaType?: "text/html" | "text/plain" | undefined;
  readonly url?: string | undefined;
  /** The charset label that the sender declared (the HTTP header's), if any. The bytes may say otherwise. */
  readonly charset?: string | undefined;
}

/** What a block is on its page. Headings align with headings, items with items. */
export type BlockKind = "title" | "heading" | "paragraph" | "item" | "cell" | "caption";

/** A paragraph, heading, list item or table cell: a stretch of `document.text` that no sentence crosses. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** When something is shown, in milliseconds from the beginning. */
export interface ShownTime {
  readonly start: number;
  readonly end: number;
}

/** What its file says of a stretch of `document.text`: the number and the time of a subtitle, the key of an entry. */
export interface Mark extends Span {
  /** What the file calls it. */
  readonly id?: string;
  readonly time?: ShownTime;
}

/** Clean text and where its blocks lie in it. The text never changes; everything else points into it. */
export interface Document {
  readonly lang: LangTag;
  /** The text of all blocks, joined by line feeds, as their author wrote them. */
  readonly text: string;
  /** In order, never overlapping; only line feeds lie between them. */
  readonly blocks: readonly Block[];
  /** In order, never overlapping. Absent where the file names no stretch of its text. */
  readonly marks?: readonly Mark[];
  /** The headline, also where the page repeats it in its first paragraph (then it has no block of its own). */
  readonly title?: string;
  /** The day of publication, ISO 8601: `"2024-03-02"`. */
  readonly date?: string;
  /** Who published it, in the page's words: `"经济和信息化厅"`. */
  readonly source?: string;
  readonly url?: string;
}

/**
 * A document that a file carries beside its main one: of a page the teaser of the article before or after it, or its text in the other language; of
 * a translation its source.
 */
export interface RelatedDocument extends Document {
  readonly relation: "previous" | "next" | "source" | "translation";
  /**
   * Of a translation, the blocks that the page puts side by side, in order: where they lie in the text of the page's main document, and in this one.
   * Aligned with that document, no bead crosses their ends. Absent where the page puts none so.
   */
  readonly pairs?: readonly (readonly [main: Span, translation: Span])[];
}

/**
 * Why a page's text is in no document: it lies `above` or `below` the article in the box that holds it, in a box `beside` its paragraphs,
 * in one named as menus are (`aside`), in `comments`, in a list of `other-articles`, among `boilerplate`, or `outside` of that box.
 */
export type LeftOutReason =
  | "above"
  | "below"
  | "beside"
  | "aside"
  | "comments"
  | "other-articles"
  | "boilerplate"
  | "outside";

/** A paragraph of a page that is in no document, and why. */
export interface LeftOutText {
  readonly text: string;
  readonly reason: LeftOutReason;
}

/**
 * What a page holds: its article, the articles it leads to, and its text in the other language where it is in both. What a book holds: all of it as
 * one document, and its chapters.
 */
export interface PageContent {
  readonly main: Document;
  readonly related: readonly RelatedDocument[];
  /** The paragraphs that are in none of them, in order; absent where there are none. Menus, links and labels are not among them. */
  readonly leftOut?: readonly LeftOutText[];
  /** Of a book, the parts of `main` in its order, each a document of its own. */
  readonly chapters?: readonly Document[];
}

/** One sentence of a document: `document.text.slice(start, end) === text`. */
export interface Sentence extends Span {
  readonly text: string;
  /** Index into `document.blocks`. */
  readonly block: number;
}
