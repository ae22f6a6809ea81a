import { expectLang, expectSpans, expectText } from "../expect/index.js";
import {
  BitextError,
  type Block,
  type Document,
  type LangTag,
  type Sentence,
  type Side,
  type Span,
} from "../model/index.js";
import { langOfText, splitParagraphs } from "../text/index.js";

/** What is known of a text. */
export interface TextFacts {
  /** @default told from its letters */
  readonly lang?: LangTag | undefined;
}

/**
 * A document of a text that is clean already: each line that is not blank is a paragraph. Spans count in the document's text, from which
 * blank lines and white space around lines are gone. Time linear in the text.
 *
 * @throws TypeError where the text is no string; BitextError `page-empty` where it is blank, `language-unknown` where it is in neither
 *   Chinese nor English.
 * @example
 * import { documentFromText } from "duiqi";
 * const { lang, text, blocks } = documentFromText("今天天气很好。\n\n  我们去公园吧。");
 * [lang, text, blocks.length]; // ["zh", "今天天气很好。\n我们去公园吧。", 2]
 */
export function documentFromText(text: string, { lang }: TextFacts = {}): Document {
  expectText(text, "text");
  const lines = splitParagraphs(text).flatMap((line) => line.trim() || []);
  if (lines.length === 0) throw new BitextError("page-empty", "The text is blank; Chinese or English was expected.");
  let at = 0;
  const blocks = lines.map((line): Block => {
    const start = at;
    at += line.length + 1;
    return { kind: "paragraph", start, end: start + line.length };
  });
  return { lang: langOf(text, lang), text: lines.join("\n"), blocks };
}

/**
 * A side whose sentences are given, as spans of a text that stays as it is. Its blocks are its lines; a sentence that goes on behind
 * the end of a line joins the two. Time linear in the text.
 *
 * @param spans In order, half-open, in UTF-16 code units; none overlaps another.
 * @throws TypeError where the text is no string, RangeError where a span is not in it or not behind the one before; BitextError
 *   `language-unknown`.
 * @example
 * import { sideFromSentences } from "duiqi";
 * const spans = [{ start: 0, end: 5 }, { start: 6, end: 12 }];
 * const { sentences } = sideFromSentences("Stop. Go on.", spans, "en");
 * sentences.map(({ text }) => text); // ["Stop.", "Go on."]
 */
export function sideFromSentences(text: string, spans: readonly Span[], lang: LangTag): Side {
  expectText(text, "text");
  expectLang(lang, "the text");
  expectSpans(spans, text, "spans");
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let at = 0; // of the block that is being made
  const close = (end: number): void => {
    blocks.push({ kind: "paragraph", start: at, end });
    at = end + 1; // the line feed
  };
  let feed = text.indexOf("\n");
  const closeBefore = (end: number): void => {
    for (; feed >= 0 && feed < end; feed = text.indexOf("\n", feed + 1)) close(feed);
  };
  for (const { start, end } of spans) {
    closeBefore(start);
    sentences.push({ start, end, text: text.slice(start, end), block: blocks.length });
    while (feed >= 0 && feed < end) feed = text.indexOf("\n", feed + 1);
  }
  closeBefore(text.length);
  close(text.length);
  return { document: { lang, text, blocks }, sentences };
}

function langOf(text: string, said: LangTag | undefined): LangTag {
  if (said === undefined) return langOfText(text);
  expectLang(said, "the text");
  return said;
}
