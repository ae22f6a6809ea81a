import fc from "fast-check";
import { expect, test } from "vitest";
import { BitextError, type Document } from "../../src/model/index.js";
import { boilerplateRules } from "../../src/page/boilerplate.js";
import { decodePage, readPage } from "../../src/page/index.js";
import { unwrapLines } from "../../src/page/unwrap-lines.js";
import { encode } from "./encode.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What a reader may throw. */
const orRefuse = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof BitextError) return undefined;
    throw error;
  }
};

const line = fc.oneof(
  fc.constantFrom(...boilerplateRules.map(({ example }) => example)),
  fc.stringMatching(/^[一-龥，。“”]{0,40}[。！]?$/),
  fc.lorem({ mode: "sentences", maxCount: 3 }),
  fc.constantFrom("", "　　", "  ", "。", "…", "\u200b"),
);

const tag = fc.constantFrom(
  "p",
  "div",
  "td",
  "li",
  "h1",
  "h2",
  "span",
  "a href=/x",
  "table",
  "tr",
  "pre",
  "br",
  "b",
  "nav",
);
const html = fc
  .array(
    fc.oneof(
      line,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(" ")[0]}>`),
    ),
    { maxLength: 60 },
  )
  .map((parts) => `<html><body>${parts.join("")}`);

const expectWellFormed = ({ text, blocks }: Document) => {
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
  for (const { start, end } of blocks) {
    const block = text.slice(start, end);
    expect(block).not.toBe("");
    expect(block.trim()).toBe(block);
    expect(block).not.toContain("\n");
  }
};

test("a page's blocks are its text, in order, with line feeds between", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        html,
        fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n")),
      ),
      (page) => {
        const content = orRefuse(() => readPage({ bytes: utf8(page) }));
        if (content) [content.main, ...content.related].forEach(expectWellFormed);
      },
    ),
    { numRuns: 300 },
  );
});

test("any bytes are decoded or refused", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.uint8Array({ maxLength: 60, min: 0x40 }),
    fc
      .tuple(fc.constantFrom("<html>", "\ufeff", "中文"), fc.uint8Array({ maxLength: 60 }))
      .map(([start, rest]) => Uint8Array.of(...utf8(start), ...rest)),
  );
  const label = fc.option(fc.constantFrom("utf-8", "gbk", "big5", "utf-16", "iso-8859-1", "euc-tw", "shift_jis", ""), {
    nil: undefined,
  });
  fc.assert(
    fc.property(bytes, label, (input, charset) => {
      orRefuse(() => readPage({ bytes: input, charset }));
    }),
    { numRuns: 500 },
  );
});

test("what was refused was refused at a byte of the input", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), (bytes) => {
      try {
        decodePage({ bytes });
      } catch (error) {
        if (!(error instanceof BitextError) || error.code !== "bytes-undecodable") return;
        expect(error.place?.offset).toBeGreaterThanOrEqual(0);
        expect(error.place?.offset).toBeLessThan(bytes.length);
      }
    }),
  );
});

test("text in UTF-8 and marked UTF-16 comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      fc.pre(!text.startsWith("\ufeff") && !text.includes("\0"));
      const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
      expect(decodePage({ bytes: utf8(`\ufeff${text}`) }).text).toBe(text);
      expect(
        decodePage({ bytes: Uint8Array.of(0xff, 0xfe, ...units.flatMap((code) => [code & 255, code >> 8])) }).text,
      ).toBe(text);
    }),
  );
});

test.each([
  ["gb18030", "的一是在不了有和人这中大为上个国我以要他时来用们，。"],
  ["big5", "的一是在不了有和人這中大為上個國我以要他時來用們，。"],
] as const)("ordinary text in %s comes back as it was", (charset, characters) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters, "a", "1", "\n"), { minLength: 6, maxLength: 60 }), (parts) => {
      const text = `这会`.replace(/./g, charset === "big5" ? "中" : "$&") + parts.join("");
      expect(decodePage({ bytes: encode(text, charset), charset }).text).toBe(text);
    }),
  );
});

test("joining wrapped lines loses nothing but white space", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const bare = (text: string) => text.replace(/\s+/g, "");
      expect(bare(unwrapLines(lines).join(""))).toBe(bare(lines.join("")));
    }),
  );
});
