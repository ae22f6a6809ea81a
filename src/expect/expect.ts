import {
  type Bitext,
  BitextError,
  type Document,
  isLangTag,
  type LangTag,
  type Page,
  type SentenceRange,
  type Side,
  type Span,
  type TranslationUnit,
} from "../model/index.js";

/*
 * What public verbs check at the door, so that a wrong call is told what was wrong with it and what was expected. What a program got
 * wrong is a TypeError or a RangeError; what comes out of files, such as languages, is a BitextError.
 */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** In words, what something is: "a string", "an array", "undefined". */
function kindOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** @throws BitextError `language-unknown` where a tag is of neither Chinese nor English. */
export function expectLang(lang: unknown, what: string): asserts lang is LangTag {
  if (isLangTag(lang)) return;
  const said = typeof lang === "string" ? `“${lang}”` : kindOf(lang);
  throw new BitextError(
    "language-unknown",
    `The language of ${what} is ${said}; Chinese or English is expected, as "zh", "zh-Hant", "en" or "en-GB".`,
  );
}

/** @throws TypeError where something is no text. */
export function expectText(text: unknown, what: string): asserts text is string {
  if (typeof text !== "string") throw new TypeError(`${what} is ${kindOf(text)}; a string is expected.`);
}

/** @throws TypeError where something is no list of texts. */
export function expectTexts(texts: unknown, what: string): asserts texts is readonly string[] {
  if (!Array.isArray(texts)) throw new TypeError(`${what} is ${kindOf(texts)}; an array of strings is expected.`);
  const wrong = texts.findIndex((text) => typeof text !== "string");
  if (wrong >= 0) throw new TypeError(`${what}[${wrong}] is ${kindOf(texts[wrong])}; a string is expected.`);
}

/** @throws TypeError where something is no page: bytes, and what is known of them. */
export function expectPage(page: unknown): asserts page is Page {
  if (isObject(page) && page.bytes instanceof Uint8Array) return;
  const found = isObject(page) && "bytes" in page ? `page.bytes is ${kindOf(page.bytes)}` : `page is ${kindOf(page)}`;
  throw new TypeError(
    `${found}; an object { bytes: Uint8Array } is expected. A text that is a string already is a document by documentFromText.`,
  );
}

/** @throws TypeError where something is no document; BitextError `language-unknown` where it is in another language. */
export function expectDocument(document: unknown, what: string): asserts document is Document {
  if (typeof document === "string") {
    throw new TypeError(
      `${what} is a string; a document is expected, as readPage and documentFromText give it. Texts are aligned by alignTexts.`,
    );
  }
  if (!isObject(document)) {
    throw new TypeError(
      `${what} is ${kindOf(document)}; a document is expected, as readPage and documentFromText give it.`,
    );
  }
  expectLang(document.lang, what);
  expectText(document.text, `${what}.text`);
  if (!Array.isArray(document.blocks)) {
    throw new TypeError(
      `${what}.blocks is ${kindOf(document.blocks)}; an array of { kind, start, end } is expected, as documentFromText gives it.`,
    );
  }
}

/**
 * @throws TypeError where something is no side; RangeError where its sentences are not in order or not in its document; BitextError
 *   `language-unknown` where it is in another language. Time linear in the text.
 */
export function expectSide(side: unknown, what: string): asserts side is Side {
  if (!isObject(side)) {
    const instead = typeof side === "string" ? " Texts are aligned by alignTexts." : "";
    throw new TypeError(
      `${what} is ${kindOf(side)}; a side { document, sentences } is expected, as sideFromLines gives it.${instead}`,
    );
  }
  const { document, sentences } = side;
  if (isObject(side) && "text" in side && document === undefined) {
    throw new TypeError(
      `${what} is a document; a side { document, sentences } is expected. Documents are aligned by alignDocuments.`,
    );
  }
  expectDocument(document, `${what}.document`);
  if (!Array.isArray(sentences)) {
    throw new TypeError(
      `${what}.sentences is ${kindOf(sentences)}; an array of { start, end, text, block } is expected, as splitSentences gives it.`,
    );
  }
  expectSpans(sentences, document.text, `${what}.sentences`);
  for (const [at, { start, end, text, block }] of sentences.entries()) {
    if (text !== document.text.slice(start, end)) {
      throw new RangeError(
        `${what}.sentences[${at}].text is not what stands in the document from ${start} to ${end}; it is expected to be.`,
      );
    }
    if (document.blocks[block] === undefined) {
      throw new RangeError(
        `${what}.sentences[${at}].block is ${block}; the index of one of ${document.blocks.length} blocks is expected.`,
      );
    }
  }
}

/** @throws RangeError where spans do not follow one another in a text. */
export function expectSpans(spans: readonly Span[], text: string, what: string): void {
  let last = 0;
  for (const [at, span] of spans.entries()) {
    const { start, end } = span ?? {};
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < last || end < start || end > text.length) {
      throw new RangeError(
        `${what}[${at}] is from ${start} to ${end}; a span from ${last} on, within the ${text.length} characters of the text, is expected.`,
      );
    }
    last = end;
  }
}

/** @throws as `expectSide`, and RangeError where beads join sentences that are not there. */
export function expectBitext(bitext: unknown): asserts bitext is Bitext {
  if (!isObject(bitext)) {
    throw new TypeError(
      `The bitext is ${kindOf(bitext)}; { source, target, beads } is expected, as alignDocuments gives it.`,
    );
  }
  const { source, target, beads } = bitext;
  expectSide(source, "source");
  expectSide(target, "target");
  if (!Array.isArray(beads)) {
    throw new TypeError(`beads is ${kindOf(beads)}; an array of beads is expected, as align gives it.`);
  }
  for (const [at, bead] of beads.entries()) {
    expectRange(bead?.source, source.sentences.length, `beads[${at}].source`);
    expectRange(bead?.target, target.sentences.length, `beads[${at}].target`);
  }
}

function expectRange(range: SentenceRange | undefined, count: number, what: string): void {
  const { start, end } = range ?? { start: Number.NaN, end: Number.NaN };
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start && end <= count) return;
  throw new RangeError(`${what} is from ${start} to ${end}; sentences from 0 to ${count}, half-open, are expected.`);
}

/** @throws TypeError where something is no array of units; BitextError `language-unknown` where a unit is in another language. */
export function expectUnits(units: unknown): asserts units is readonly TranslationUnit[] {
  if (!Array.isArray(units))
    throw new TypeError(`units is ${kindOf(units)}; an array of units is expected, as toUnits gives it.`);
  for (const [at, unit] of units.entries()) {
    for (const side of ["source", "target"] as const) {
      const variant: unknown = unit?.[side];
      if (!isObject(variant)) {
        throw new TypeError(`units[${at}].${side} is ${kindOf(variant)}; an object { lang, text } is expected.`);
      }
      expectText(variant.text, `units[${at}].${side}.text`);
      expectLang(variant.lang, `units[${at}].${side}`);
    }
  }
}
