import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseXliff, writeXliff, writeXliff12, xliffReader } from "../../src/format/index.js";
import type { Issue, TranslationUnit } from "../../src/model/index.js";

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
<mtc:matches><mtc:match ref="#s1" matchQuality="93.71"><source>新港口</source><target>The new harbour</target></mtc:match></mtc:matches>
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

  test("has a unit even where there is none, as the standard asks for", () => {
    expect(parseXliff(writeXliff([]))).toEqual([]);
    expect(parseXliff(writeXliff12([]))).toEqual([]);
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
        score: 1,
        confirmed: true,
        notes: [{ type: "developer", text: "Keep it short." }],
      },
      expect.objectContaining({ id: "3", score: 0.75, confirmed: true }),
    ]);
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
        score: 0.875,
        confirmed: true,
        notes: [{ type: "client", text: "Harbour Office" }],
      },
      {
        id: "title/s2",
        source: { lang: "zh", text: "铃\u0007" },
        target: { lang: "en", text: "Bell\u0007" },
        score: 1,
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
    expect(() => parseXliff(text)).toThrow(expect.objectContaining({ place: { line: 14, column: 31 } }));
    const units = parseXliff(text, { lenient: true, onIssue: (issue) => issues.push(issue) });
    expect(units.map(({ id }) => id)).toEqual(["title", "3"]);
    expect(issues.map(({ rule }) => rule)).toEqual(["unit-skipped"]);
  });

  test("refuses what is no XLIFF", () => {
    expect(() => parseXliff("<tmx/>")).toThrow("The root element is <tmx>, expected <xliff>.");
  });
});
