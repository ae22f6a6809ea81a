import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitEnglish } from "../../src/segment/en.js";

const split = (text: string): string[] => splitEnglish(text).map(({ start, end }) => text.slice(start, end));

const PIECES = [
  ...[
    "A",
    "b",
    "I",
    "The",
    "he",
    "said",
    "Zhang",
    "Mr",
    "No",
    "Co",
    "Ltd",
    "U.S",
    "p.m",
    "e.g",
    "Feb",
    "eBay",
    "完成",
    "é",
    "😀",
  ],
  ...[".", "..", "...", "!", "?", "…", "。", "！", "？", ",", ";", ":", "1", "23", "5.5", "%", "&", "/", "°", "[3]"],
  ...['"', "'", "“", "”", "‘", "’", "(", ")", "[", "]", "（", "）", "—", "-", "--", "•"],
  ...[" ", " ", " ", "  ", "\n", "\r\n", "\n\n", "\t", "\u00a0", "\u3000", "\ufeff", "\u2028", "\ud83d"],
];
const messyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const whiteSpace = fc.array(fc.constantFrom(" ", "\t", "\u00a0", "\n "), { minLength: 1, maxLength: 4 });
const oneSpace = whiteSpace.map((characters) =>
  characters.join("").replace(/\n/g, (mark, at) => (at === 0 ? mark : " ")),
);

const word = fc.constantFrom("bridges", "exports", "farmers", "growth", "harvest", "prices", "reform", "villages");
const plainSentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(".", "!", "?", "?!", ".”", ".)", "...", "。"))
  .map(([words, stop]) => `New ${words.join(" ")}${stop}`);

describe("splitEnglish, on any text", () => {
  it("gives spans in order, trimmed, with only white space between and around them", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        let last = 0;
        for (const { start, end } of splitEnglish(text)) {
          const sentence = text.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(sentence).not.toBe("");
          expect(sentence).toBe(sentence.trim());
          expect(text.slice(last, start).trim()).toBe("");
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("crosses no blank line", () => {
    fc.assert(
      fc.property(messyText, (text) => {
        for (const sentence of split(text)) expect(sentence).not.toMatch(/\n\s*\n/);
      }),
    );
  });

  it("leaves a text without stops, blank lines, bullets and smileys whole", () => {
    fc.assert(
      fc.property(messyText, (messy) => {
        const text = messy.replace(/[.!?…。！？•‣▪●■►◦⁃*=_-]|\p{Emoji_Presentation}|\ufe0f/gu, "").replace(/\n/g, " ");
        expect(split(text)).toEqual(text.trim() === "" ? [] : [text.trim()]);
      }),
    );
  });

  it("gives plain sentences back, whatever white space joins them", () => {
    fc.assert(
      fc.property(fc.array(plainSentence), oneSpace, (sentences, space) => {
        expect(split(sentences.join(space))).toEqual(sentences);
      }),
    );
  });
});
