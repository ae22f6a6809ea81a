import { describe, expect, test } from "vitest";
import { align, alignAsync, alignDocuments, explain, pairScore, toUnits } from "../../src/align/index.js";
import { checkUnits } from "../../src/evaluate/index.js";
import { writeTmx, writeTsv } from "../../src/format/index.js";
import { defaultLexicon, withGlossary } from "../../src/lexicon/index.js";
import { type Bead, BitextError } from "../../src/model/index.js";
import { readPage } from "../../src/page/index.js";
import { longestMatchWords, sideFromLines, splitSentences, splitWords } from "../../src/segment/index.js";

// what programs without types may call
const loose = (verb: unknown) => {
  if (typeof verb !== "function") throw new Error("A verb is a function.");
  return (...args: readonly unknown[]): unknown => Reflect.apply(verb, undefined, [...args]);
};
const zh = sideFromLines(["你好。"], "zh");
const en = sideFromLines(["Hello."], "en");
const bead = (source: readonly [number, number], target: readonly [number, number]): Bead => ({
  source: { start: source[0], end: source[1] },
  target: { start: target[0], end: target[1] },
});
const withSentence = (sentence: unknown) => ({ document: zh.document, sentences: [sentence] });

describe("a wrong call is told what was wrong and what was expected", () => {
  test.each<[string, () => unknown, string]>([
    [
      "align of texts",
      () => loose(align)("你好。", "Hello."),
      "source is a string; a side { document, sentences } is expected",
    ],
    ["align of nothing", () => loose(align)(zh), "target is undefined; a side { document, sentences } is expected"],
    ["align of documents", () => loose(align)(zh.document, en.document), "Documents are aligned by alignDocuments."],
    [
      "align of a side without sentences",
      () => loose(align)({ document: zh.document }, en),
      "source.sentences is undefined",
    ],
    ["alignDocuments of texts", () => loose(alignDocuments)("你好。", "Hello."), "Texts are aligned by alignTexts."],
    [
      "alignDocuments without blocks",
      () => loose(alignDocuments)({ lang: "zh", text: "你好。" }, en.document),
      "source.blocks is undefined; an array of { kind, start, end } is expected",
    ],
    ["splitSentences of a text", () => loose(splitSentences)("你好。"), "document is a string; a document is expected"],
    [
      "readPage of a text",
      () => loose(readPage)("<p>你好</p>"),
      "page is a string; an object { bytes: Uint8Array } is expected",
    ],
    ["readPage of bytes that are a text", () => loose(readPage)({ bytes: "你好" }), "page.bytes is a string"],
    [
      "sideFromLines of a text",
      () => loose(sideFromLines)("你好", "zh"),
      "lines is a string; an array of strings is expected.",
    ],
    [
      "sideFromLines of numbers",
      () => loose(sideFromLines)(["你好", 3], "zh"),
      "lines[1] is a number; a string is expected.",
    ],
    [
      "splitWords by what is no segmenter",
      () => loose(splitWords)("你好", "zh", { segmenter: "jieba" }),
      "options.segmenter has no function cut",
    ],
    ["toUnits of nothing", () => loose(toUnits)({}), "source is undefined; a side"],
    [
      "toUnits without beads",
      () => loose(toUnits)({ source: zh, target: en }),
      "beads is undefined; an array of beads is expected",
    ],
    ["explain without beads", () => loose(explain)({ source: zh, target: en }), "beads is undefined"],
    ["pairScore of a text", () => loose(pairScore)("你好"), "The bitext is a string"],
    ["writeTmx of nothing", () => loose(writeTmx)(), "units is undefined; an array of units is expected"],
    [
      "writeTsv of a unit without a target",
      () => loose(writeTsv)([{ source: { lang: "zh", text: "你" } }]),
      "units[0].target is undefined",
    ],
    [
      "withGlossary without a stemmer",
      () => loose(withGlossary)(defaultLexicon(), []),
      "stem is undefined; a function is expected",
    ],
  ])("%s is a TypeError", (_, call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });

  test.each<[string, () => unknown, string]>([
    [
      "a sentence outside of its document",
      () => loose(align)(withSentence({ start: 0, end: 99, text: "x", block: 5 }), en),
      "source.sentences[0] is from 0 to 99; a span from 0 on, within the 3 characters of the text, is expected.",
    ],
    [
      "a sentence that says something else",
      () => loose(align)(withSentence({ start: 0, end: 3, text: "再见。", block: 0 }), en),
      "source.sentences[0].text is not what stands in the document from 0 to 3",
    ],
    [
      "a sentence of a block that is not there",
      () => loose(align)(withSentence({ start: 0, end: 3, text: "你好。", block: 5 }), en),
      "source.sentences[0].block is 5; the index of one of 1 blocks is expected.",
    ],
    [
      "a bead of sentences that are not there",
      () => toUnits({ source: zh, target: en, beads: [bead([0, 5], [0, 1])] }),
      "beads[0].source is from 0 to 5; sentences from 0 to 1, half-open, are expected.",
    ],
    [
      "a bead that ends before it begins",
      () => toUnits({ source: zh, target: en, beads: [bead([1, 0], [0, 1])] }),
      "beads[0].source",
    ],
    ["a rule that is none, at the call", () => checkUnits([], { rules: ["nope"] }), "“nope” is no rule"],
  ])("%s is a RangeError", (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test("alignAsync rejects, and does not throw", async () => {
    await expect(loose(alignAsync)("你好。", "Hello.")).rejects.toThrow("source is a string");
  });
});

describe("another language is refused by its name", () => {
  test.each<[string, () => unknown, string]>([
    ["a tag of lines", () => loose(sideFromLines)(["bonjour"], "fr"), "The language of the lines is “fr”"],
    ["no tag of lines", () => loose(sideFromLines)(["bonjour"]), "The language of the lines is undefined"],
    [
      "a tag of a side",
      () => loose(align)({ ...zh, document: { ...zh.document, lang: "ja" } }, en),
      "The language of source.document is “ja”",
    ],
    [
      "a unit",
      () => loose(writeTmx)([{ source: { lang: "zh", text: "你" }, target: { lang: "fr", text: "tu" } }]),
      "The language of units[0].target is “fr”",
    ],
    [
      "a page in French",
      () => readPage({ bytes: new TextEncoder().encode("Le ministre a ouvert la route et le pont dans la ville.") }),
      "seems to be in French",
    ],
    [
      "a page in Japanese",
      () => readPage({ bytes: new TextEncoder().encode("これは日本語の文章です。漢字も含まれています。") }),
      "seems to be in Japanese",
    ],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(BitextError);
    expect(call).toThrow(message);
    expect(call).toThrow(expect.objectContaining({ code: "language-unknown" }));
  });
});

describe("a word segmenter is held to its promise", () => {
  const cutting = (cut: (text: string) => unknown) => () => loose(align)(zh, en, { segmenter: { name: "mine", cut } });
  test.each<[string, (text: string) => unknown, string]>([
    ["drops characters", (text) => [...text].slice(1), "“mine” cuts “你好” into “好”"],
    ["adds some", (text) => [text, "多"], "“mine” cuts “你好” into “你好|多”"],
    ["gives a string", () => "你好", "“mine” gives a string; an array of strings is expected."],
    ["gives what is no string", () => [1, 2], "“mine” gives words that are no strings"],
  ])("one that %s is refused", (_, cut, message) => {
    expect(cutting(cut)).toThrow(message);
  });

  test("one that keeps it is used, for words too", () => {
    expect(cutting((text) => [...text])()).toHaveLength(1);
    const segmenter = { name: "mine", cut: (text: string) => [text.slice(1)] };
    expect(() => splitWords("你好", "zh", { segmenter })).toThrow("“mine” cuts “你好” into “好”");
    expect(splitWords("你好", "zh", { segmenter: longestMatchWords(["你好"]) })).toHaveLength(1);
  });
});
