import { expectDocument, expectLang, expectTexts } from "../expect/index.js";
import { type Document, type LangTag, languageOf, type Sentence, type Side } from "../model/index.js";
import { keysOf } from "../text/index.js";
import { splitEnglish } from "./en.js";
import { capitalsOf } from "./en-capitals.js";
import { type ChineseOptions, splitChinese } from "./zh.js";

/** How to split a document into sentences. */
export type SplitOptions = ChineseOptions;

/**
 * The sentences of a document, in order, block by block: none crosses a block. Each has its span in the document's text, half-open, in
 * UTF-16 code units. An entry with a key, as files of an interface's texts have, is one sentence. Time linear in the text.
 *
 * @throws TypeError where the document is none.
 * @example
 * import { documentFromText, splitSentences } from "duiqi";
 * const sentences = splitSentences(documentFromText("Dr. Li left at 5 p.m. on Monday. It rained."));
 * sentences.map(({ text }) => text); // ["Dr. Li left at 5 p.m. on Monday.", "It rained."]
 */
export function splitSentences(document: Document, options: SplitOptions = {}): Sentence[] {
  expectDocument(document, "document");
  if (keysOf(document) !== undefined) {
    return document.blocks.map(({ start, end }, block) => ({
      start,
      end,
      text: document.text.slice(start, end),
      block,
    }));
  }
  const isChinese = languageOf(document.lang) === "zh";
  const capitals = isChinese ? undefined : capitalsOf(document.text);
  return document.blocks.flatMap((block, index) => {
    const text = document.text.slice(block.start, block.end);
    const spans = isChinese ? splitChinese(text, options) : splitEnglish(text, { capitals });
    return spans.map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
      text: text.slice(start, end),
      block: index,
    }));
  });
}

/**
 * A side whose sentences are given, one a line, as they are: each line is a block of its own.
 *
 * An empty line is an empty sentence, a span of length 0, so that the n-th sentence is always the n-th line.
 *
 * @throws TypeError where the lines are no array of strings; BitextError `language-unknown` for a tag of another language.
 * @example
 * import { sideFromLines } from "duiqi";
 * const { document, sentences } = sideFromLines(["The rain stopped.", "He went out."], "en");
 * [document.text, sentences[1]?.start]; // ["The rain stopped.\nHe went out.", 18]
 */
export function sideFromLines(lines: readonly string[], lang: LangTag): Side {
  expectTexts(lines, "lines");
  expectLang(lang, "the lines");
  const text = lines.join("\n");
  let at = 0;
  const sentences = lines.map((line, block): Sentence => {
    const [start, end] = [at, at + line.length];
    at = end + 1; // the line feed
    // cut out of the whole, so that what the lines were cut out of need not be kept
    return { start, end, text: text.slice(start, end), block };
  });
  const blocks = sentences.map(({ start, end }) => ({ start, end, kind: "paragraph" as const }));
  return { document: { lang, text, blocks }, sentences };
}
