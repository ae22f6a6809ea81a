import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentFromText, sideFromSentences } from "../../src/segment/index.js";

describe("a document from a text", () => {
  test("has a paragraph for each line that is not blank", () => {
    const { lang, text, blocks } = documentFromText("  第一段。\r\n\r\n\t第二段。　\n");
    expect({ lang, text }).toEqual({ lang: "zh", text: "第一段。\n第二段。" });
    expect(blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ["paragraph", "第一段。"],
      ["paragraph", "第二段。"],
    ]);
  });

  test("is in the language that is said, else in the one that its letters show", () => {
    expect(documentFromText("這個國家").lang).toBe("zh-Hant");
    expect(documentFromText("Hello.").lang).toBe("en");
    expect(documentFromText("2024", { lang: "en-GB" }).lang).toBe("en-GB");
    expect(() => documentFromText("2024")).toThrow("has neither Chinese nor Latin letters");
    expect(() => documentFromText("Der Minister hat die Brücke eröffnet und ist mit dem Zug gefahren.")).toThrow(
      "German",
    );
    expect(() => documentFromText(" \n")).toThrow("The text is blank");
  });
});

describe("a side from sentences", () => {
  test("has the text as it is, and joins lines that a sentence goes on over", () => {
    const text = "甲。乙\n丙。\n\n丁。";
    const spans = [
      { start: 0, end: 2 },
      { start: 2, end: 6 },
      { start: 8, end: 10 },
    ];
    const { document, sentences } = sideFromSentences(text, spans, "zh");
    expect(document.text).toBe(text);
    expect(document.blocks.map(({ start, end }) => text.slice(start, end))).toEqual(["甲。乙\n丙。", "", "丁。"]);
    expect(sentences.map(({ text: own, block }) => [own, block])).toEqual([
      ["甲。", 0],
      ["乙\n丙。", 0],
      ["丁。", 2],
    ]);
  });

  test("has each sentence in the block that it lies in, whatever the spans", () => {
    const drawn = fc.tuple(
      fc.array(fc.constantFrom("a", "b", "\n", " "), { maxLength: 30 }),
      fc.array(fc.nat(30), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(drawn, ([letters, cuts]) => {
        const text = letters.join("");
        const ends = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((a, b) => a - b);
        const spans = ends.slice(1).map((end, at) => ({ start: ends[at], end }));
        const { document, sentences } = sideFromSentences(text, spans, "en");
        expect(document.blocks.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
        for (const { start, end, block, text: own } of sentences) {
          expect(own).toBe(text.slice(start, end));
          expect(document.blocks[block].start).toBeLessThanOrEqual(start);
          expect(document.blocks[block].end).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });

  test("refuses spans that overlap, go back or leave the text", () => {
    expect(() =>
      sideFromSentences(
        "甲。乙。",
        [
          { start: 0, end: 3 },
          { start: 2, end: 4 },
        ],
        "zh",
      ),
    ).toThrow("spans[1] is from 2 to 4; a span from 3 on, within the 4 characters of the text, is expected.");
  });
});
