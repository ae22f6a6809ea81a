import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseXliff, writeXliff, writeXliff12, xliffReader } from "../../src/format/index.js";
import type { Inline, Issue, TranslationUnit } from "../../src/model/index.js";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

const unit: TranslationUnit = {
  id: "a b",
  source: {
    lang: "zh-CN",
    text: "新港口",
    markup: ["新", { code: "ph", attributes: { x: "1" }, content: ["{1}"] }, "港口"],
  },
  target: { lang: "en", text: "The new harbour" },
  score: 0.9371,
  confirmed: true,
  sourceUrl: "https://example.org/?a=1&b=2",
  notes: [{ type: "client", text: "Harbour Office" }, { text: "Seen." }],
};

describe("writeXliff", () => {
  test("writes a unit with its match, notes and original data, in the order of XLIFF 2", () => {
    expect(writeXliff([unit])).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="zh-CN" trgLang="en">
<file id="f1" xml:space="preserve">
<unit id="u1" name="a b">
<mtc:matches><mtc:match ref="#s1" origin="duiqi" matchQuality="93.71"><source>新港口</source><target>The new harbour</target></mtc:match></mtc:matches>
<notes><note category="x-source-url">https://example.org/?a=1&amp;b=2</note><note category="client">Harbour Office</note><note>Seen.</note></notes>
<originalData><data id="d1">{1}</data></originalData>
<segment id="s1" state="final">
<source>新<ph id="1" dataRef="d1"/>港口</source>
<target>The new harbour</target>
</segment>
</unit>
</file>
</xliff>
`);
    expect(parseXliff(writeXliff([unit]))).toEqual([unit]);
  });

  test("has one pair of languages, and says what it leaves out", () => {
    const issues: Issue[] = [];
    const other = { ...unit, source: { lang: "zh-TW" as const, text: "新港口" } };
    expect(parseXliff(writeXliff([unit, other], { onIssue: (issue) => issues.push(issue) }))).toEqual([unit]);
    expect(issues.map(({ rule }) => rule)).toEqual(["language-mixed"]);
    expect(parseXliff(writeXliff12([unit, other]))).toEqual([unit, other]);
  });

  test("has a unit, or a file, even where there is none, as the standards ask for", () => {
    expect(parseXliff(writeXliff([]))).toEqual([]);
    expect(parseXliff(writeXliff12([]))).toEqual([]);
    expect(writeXliff([])).toContain("<unit ");
    expect(writeXliff12([])).toContain("<file ");
  });

  const coded = (markup: readonly Inline[]): TranslationUnit => ({
    source: { lang: "zh", text: "", markup },
    target: { lang: "en", text: "Code" },
  });
  const sourceOf = (text: string): string | undefined => /<source>(.*)<\/source>/.exec(text)?.[1];

  test("writes only types that the schemas take", () => {
    const markup: Inline[] = [
      { code: "hi", attributes: { type: "foot note: x" } },
      { code: "hi", attributes: { type: "" } },
      { code: "ph", attributes: { x: "1", type: "bold", assoc: "p" } },
      { code: "it", attributes: { x: "2", type: "a b" } },
    ];
    expect(sourceOf(writeXliff([coded(markup)]))).toBe(
      '<mrk id="c1" type="hi:foot_note_x"></mrk><mrk id="c2" type="generic"></mrk><ph id="1"/><sc id="2" isolated="yes"/>',
    );
    expect(sourceOf(writeXliff12([coded(markup)]))).toBe(
      '<mrk mtype="x-foot_note:_x"></mrk><mrk mtype="x-hi"></mrk><ph id="1" ctype="x-bold" assoc="preceding"></ph><it id="2" pos="open" ctype="x-a_b"></it>',
    );
    expect(parseXliff(writeXliff12([coded([markup[2]])]))[0].source.markup).toEqual([markup[2]]);
  });

  test("joins the halves of a pair in 1.2 by what both have", () => {
    const pair = (x: string | undefined): Inline[] => [
      { code: "bpt", attributes: { i: "1", ...(x !== undefined && { x }), type: "bold" } },
      { code: "ept", attributes: { i: "1" } },
    ];
    for (const markup of [pair(undefined), pair("1"), pair("5")]) {
      expect(parseXliff(writeXliff12([coded(markup)]))[0].source.markup).toEqual(markup);
    }
    expect(sourceOf(writeXliff12([coded(pair("5"))]))).toBe(
      '<bpt id="5" rid="1" ctype="bold"></bpt><ept id="1" rid="1"></ept>',
    );
    // a half alone refers to nothing
    expect(sourceOf(writeXliff12([coded([{ code: "ept", attributes: { i: "1", x: "5" } }])]))).toBe(
      '<ept id="1"></ept>',
    );
  });

  test("gives no id twice to a side, and none of the segment's", () => {
    const ph = (x: string): Inline => ({ code: "ph", attributes: { x } });
    const text = writeXliff([{ ...coded([ph("1"), ph("1"), ph("s1")]), target: coded([ph("1")]).source }]);
    expect(sourceOf(text)).toBe('<ph id="1"/><ph id="1-2"/><ph id="s1-3"/>');
    expect(text).toContain('<target><ph id="1"/></target>');
  });

  test.each([writeXliff, writeXliff12])("keeps the languages of notes", (write) => {
    const notes = [
      { lang: "en-GB", text: "Seen." },
      { type: "client", lang: "zh", text: "港务局" },
    ];
    expect(parseXliff(write([{ ...unit, notes }]))[0].notes).toEqual(notes);
  });
});

describe("parseXliff", () => {
  test("reads 1.2 as tools write it: sentences marked, pairs, proposals, notes", () => {
    const issues: Issue[] = [];
    const units = parseXliff(fixture("tool-1.2.xlf"), { onIssue: (issue) => issues.push(issue) });
    const pair = [
      { code: "bpt", attributes: { i: "1" } },
      { code: "ept", attributes: { i: "1" } },
    ];
    expect(units).toEqual([
      {
        id: "title",
        source: { lang: "zh-CN", text: "新港口开放了。", markup: ["新", pair[0], "港口", pair[1], "开放了。"] },
        target: {
          lang: "en-US",
          text: "The new harbour is open.",
          markup: ["The new ", pair[0], "harbour", pair[1], " is open."],
        },
        confirmed: true,
        notes: [{ type: "developer", text: "Keep it short." }],
      },
      expect.objectContaining({ id: "3", confirmed: true }),
    ]);
    expect(units[1]).not.toHaveProperty("score"); // a match of 75 % says how alike two sources are
    expect(units[1].target.text).toBe("Line oneline two");
    expect(issues.map(({ rule, place }) => [rule, place?.line])).toEqual([["unit-incomplete", 14]]);
  });

  test("reads 2.x as tools write it: segments, original data, matches, characters", () => {
    const units = parseXliff(fixture("tool-2.1.xlf"));
    expect(units).toEqual([
      {
        id: "title/s1",
        source: expect.objectContaining({ text: "新港口" }),
        target: {
          lang: "en",
          text: "The new harbour",
          markup: [
            "The new ",
            { code: "bpt", attributes: { i: "1" }, content: ["<b>"] },
            "harbour",
            { code: "ept", attributes: { i: "1" }, content: ["</b>"] },
          ],
        },
        confirmed: true,
        notes: [{ type: "client", text: "Harbour Office" }],
      },
      {
        id: "title/s2",
        source: { lang: "zh", text: "铃\u0007" },
        target: { lang: "en", text: "Bell\u0007" },
        notes: [{ type: "client", text: "Harbour Office" }],
      },
    ]);
  });

  test.each(["tool-1.2.xlf", "tool-2.1.xlf"])("reads %s cut anywhere", (name) => {
    const reader = xliffReader();
    const text = fixture(name);
    expect([...text].flatMap((character) => reader.push(character)).concat(reader.end())).toEqual(parseXliff(text));
  });

  test("keeps good units around bad ones where it is lenient", () => {
    const issues: Issue[] = [];
    const text = fixture("tool-1.2.xlf").replace("待译", "<b>待译");
    expect(() => parseXliff(text)).toThrow(expect.objectContaining({ place: { line: 14, column: 42 } }));
    const units = parseXliff(text, { lenient: true, onIssue: (issue) => issues.push(issue) });
    expect(units.map(({ id }) => id)).toEqual(["title", "3"]);
    expect(issues.map(({ rule }) => rule)).toEqual(["element-foreign", "unit-skipped"]);
  });

  test("says where units begin, once for each of their segments", () => {
    const lines: (number | undefined)[] = [];
    parseXliff(fixture("tool-2.1.xlf"), { onUnit: ({ line }) => lines.push(line) });
    expect(lines).toEqual([5, 5]);
  });

  test("takes the language that is given where the file says none, and says how where it is not", () => {
    const text = `<xliff version="1.2"><file source-language="eng"><body><trans-unit id="1"><source>It rains.</source><target>下雨了。</target></trans-unit></body></file></xliff>`;
    const issues: Issue[] = [];
    expect(parseXliff(text, { onIssue: (issue) => issues.push(issue) })).toEqual([]);
    expect(issues.map(({ message }) => message)).toEqual([
      "The file does not say the language of the target; the option targetLang says it.",
    ]);
    const [unit] = parseXliff(text, { targetLang: "zh-CN", sourceLang: "en-GB" });
    expect([unit?.source.lang, unit?.target.lang]).toEqual(["en", "zh-CN"]);
  });

  test("refuses what is no XLIFF, lenient or not", () => {
    expect(() => parseXliff("<tmx/>", { lenient: true })).toThrow("The file has no <xliff>");
    expect(() => parseXliff("<tmx/>")).toThrow("The root element is <tmx>, expected <xliff>.");
  });
});
