import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockKind, Document, LangTag } from "../../src/model/index.js";
import { sideFromLines, splitSentences } from "../../src/segment/index.js";

function documentOf(lang: LangTag, blocks: readonly (readonly [BlockKind, string])[]): Document {
  let at = 0;
  return {
    lang,
    text: blocks.map(([, text]) => text).join("\n"),
    blocks: blocks.map(([kind, text]) => {
      const start = at;
      at += text.length + 1;
      return { kind, start, end: start + text.length };
    }),
  };
}
const textsOf = (document: Document): [number, string][] =>
  splitSentences(document).map(({ block, text }) => [block, text]);

describe("splitSentences", () => {
  it("lets no sentence cross a block", () => {
    const document = documentOf("zh-Hans", [
      ["title", "四川启动新一轮技改"],
      ["paragraph", "　　会议昨日召开。与会者认为，“时机已到。”"],
      ["cell", "  "],
      ["item", "一、加强领导。"],
      ["item", "二、压实责任"],
    ]);
    expect(textsOf(document)).toEqual([
      [0, "四川启动新一轮技改"],
      [1, "会议昨日召开。"],
      [1, "与会者认为，“时机已到。”"],
      [3, "一、加强领导。"],
      [4, "二、压实责任"],
    ]);
  });

  it("splits English as English", () => {
    const document = documentOf("en-GB", [
      ["heading", "New Round of Upgrades"],
      ["paragraph", "Mr. He Long spoke. GDP rose 5.5 percent."],
    ]);
    expect(textsOf(document)).toEqual([
      [0, "New Round of Upgrades"],
      [1, "Mr. He Long spoke."],
      [1, "GDP rose 5.5 percent."],
    ]);
  });

  it("judges by the whole document whether capitals say anything", () => {
    const texts = (last: string): string[] =>
      splitSentences(
        documentOf("en", [
          ["paragraph", "the bus was late. i took a taxi."],
          ["paragraph", last],
        ]),
      ).map(({ text }) => text);
    expect(texts("the recd. amount is here. we paid.").slice(-2)).toEqual(["amount is here.", "we paid."]);
    expect(textsOf(documentOf("en", [["paragraph", "We paid. the recd. amount is here."]]))).toEqual([
      [0, "We paid. the recd. amount is here."],
    ]);
  });

  it("points into the document", () => {
    const blocks = fc.array(
      fc.tuple(fc.constant<BlockKind>("paragraph"), fc.string({ unit: fc.constantFrom(..."会。！”“ \n(a.)") })),
    );
    fc.assert(
      fc.property(fc.constantFrom<LangTag>("zh", "en"), blocks, (lang, blocks) => {
        const document = documentOf(lang, blocks);
        let at = 0;
        for (const { start, end, text, block } of splitSentences(document)) {
          expect(document.text.slice(start, end)).toBe(text);
          expect(document.text.slice(at, start).trim()).toBe("");
          expect(start).toBeGreaterThanOrEqual(document.blocks[block].start);
          expect(end).toBeLessThanOrEqual(document.blocks[block].end);
          at = end;
        }
        expect(document.text.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("sideFromLines", () => {
  it("keeps every line as it is, empty ones as empty sentences", () => {
    const side = sideFromLines(["会议召开。大家鼓掌。", "", " 完"], "zh");
    expect(side.document.text).toBe("会议召开。大家鼓掌。\n\n 完");
    expect(side.sentences).toEqual([
      { start: 0, end: 10, text: "会议召开。大家鼓掌。", block: 0 },
      { start: 11, end: 11, text: "", block: 1 },
      { start: 12, end: 14, text: " 完", block: 2 },
    ]);
    expect(side.document.blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [11, 11],
      [12, 14],
    ]);
  });

  it("makes an empty side of no lines", () => {
    expect(sideFromLines([], "en")).toEqual({ document: { lang: "en", text: "", blocks: [] }, sentences: [] });
  });

  it("has the n-th sentence for the n-th line", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(..."会。 a.") })), (lines) => {
        const { document, sentences } = sideFromLines(lines, "zh");
        expect(sentences.map(({ start, end }) => document.text.slice(start, end))).toEqual(lines);
        expect(document.text).toBe(lines.join("\n"));
      }),
    );
  });
});
