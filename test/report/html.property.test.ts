import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "../../src/report/html.js";
import { markedText } from "../../src/report/marked-text.js";
import { STYLE, STYLE_HASH } from "../../src/report/style.js";
import { count, grouped, signed } from "../../src/report/table.js";

const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const read = (markup: string): string => markup.replace(/&([^;]*);/g, (_, name: string) => CHARACTERS[name]);

test("whatever text is put in is text, in elements and in attributes", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'a中 =;/") }), (text) => {
      const [, attribute, content] =
        /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(html`<p title="${text}">${text}</p>`.html) ?? [];
      expect([read(attribute), read(content)]).toEqual([text, text]);
    }),
  );
});

test("pieces and lists of pieces are put in as they are, and nothing is nothing", () => {
  expect(html`${[html`<b>${1}</b>`, ["&", undefined, false]]}|${undefined}`.html).toBe("<b>1</b>&amp;|");
});

test("marking keeps the text, and marks what lies in some stretch, once", () => {
  const span = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."abc甲乙"), minLength: 12, maxLength: 12 }),
      fc.array(span),
      (text, spans) => {
        const pieces = markedText(text, spans).map((piece) =>
          typeof piece === "string"
            ? { piece, isMarked: false }
            : { piece: piece.html.replace(/<\/?mark>/g, ""), isMarked: true },
        );
        expect(pieces.map(({ piece }) => piece).join("")).toBe(text);
        const marks = pieces.flatMap(({ piece, isMarked }) => Array.from(piece, () => isMarked));
        expect(marks).toEqual(Array.from(text, (_, at) => spans.some(({ start, end }) => start <= at && at < end)));
      },
    ),
  );
});

test("numbers are written alike everywhere", () => {
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
  expect([0.0004, -0.0004, 0.01, -0.5].map(signed)).toEqual(["0.000", "0.000", "+0.010", "−0.500"]);
  expect([count(1, "bead"), count(2000, "bead")]).toEqual(["1 bead", "2,000 beads"]);
});

test("the policy of a page names the hash of its style", () => {
  expect(STYLE_HASH).toBe(createHash("sha256").update(STYLE).digest("base64"));
  expect(STYLE).not.toMatch(/url\(|@import|[<&]/);
});
