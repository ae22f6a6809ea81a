import fc from "fast-check";
import { expect, test } from "vitest";
import { checkUnit } from "../../src/evaluate/index.js";
import { defaultLexicon } from "../../src/lexicon/index.js";

const pieces = fc.constantFrom(
  "三",
  "3",
  "2024年",
  "5月6日",
  "12 %",
  "省长黄强说",
  "Huang Qiang ",
  "the ",
  "the the ",
  "会议",
  "（",
  "）",
  "“",
  '"',
  "a) ",
  "half past two ",
  "section IV ",
  "…",
  "、",
  ",",
  "\ufffd",
  "â€™",
  "&amp;",
  " ",
  "1994-95",
  "一倍",
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ maxLength: 40, unit: "binary" }),
);
const readings = defaultLexicon();

test("whatever the texts are, findings point into them, and swapping the sides swaps the findings", () => {
  fc.assert(
    fc.property(text, text, (zh, en) => {
      const [a, b] = [{ lang: "zh", text: zh } as const, { lang: "en", text: en } as const];
      const findings = checkUnit({ source: a, target: b }, { readings });
      for (const { message, source, target } of findings) {
        expect(message).toMatch(/^The .*\.$/su);
        for (const [spans, length] of [
          [source, zh.length],
          [target, en.length],
        ] as const) {
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(length);
          }
        }
      }
      const swapped = checkUnit({ source: b, target: a }, { readings });
      expect(swapped.map(({ rule, source, target }) => ({ rule, source: target, target: source }))).toEqual(
        findings.map(({ rule, source, target }) => ({ rule, source, target })),
      );
    }),
  );
});
