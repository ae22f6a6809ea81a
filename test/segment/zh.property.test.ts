import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitChinese } from "../../src/segment/index.js";

const pieces = [
  "会议",
  "他说",
  "。",
  "！",
  "？",
  "……",
  ".",
  "“",
  "”",
  "「",
  "」",
  "《",
  "》",
  "（",
  "）",
  '"',
  "'",
  "的",
];
const text = fc.oneof(
  fc
    .array(fc.constantFrom(...pieces, "，", "；", " ", "\u3000", "\n", "\n\n", "3", "AI", "[1]", "𠮷"))
    .map((all) => all.join("")),
  fc.string({ unit: "binary" }),
);

describe("splitChinese, whatever the text", () => {
  it("leaves out white space only, in order, without overlap", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (text, semicolons) => {
        let at = 0;
        for (const { start, end } of splitChinese(text, { semicolons })) {
          expect(text.slice(at, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });

  it("never cuts where a blank line already does", () => {
    fc.assert(
      fc.property(text, text, (above, below) => {
        const whole = `${above}。\n\n${below}`;
        expect(splitChinese(whole).some(({ start, end }) => /\n\s*\n/.test(whole.slice(start, end)))).toBe(false);
      }),
    );
  });
});
