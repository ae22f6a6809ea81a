import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseTmx, writeTmx } from "../../src/format/index.js";
import type { Issue, TranslationUnit } from "../../src/model/index.js";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");

const bridge: TranslationUnit = {
  source: { lang: "zh-CN", text: "大桥昨天通车。" },
  target: { lang: "en-US", text: "The bridge opened yesterday." },
  score: 1,
};

const tmx = (body: string, header = `<header srclang="zh"/>`): string =>
  `<tmx version="1.4">${header}<body>${body}</body></tmx>`;
const tu = (zh: string, en: string): string =>
  `<tu><tuv xml:lang="zh"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;

function issuesOf(text: string): string[] {
  const issues: Issue[] = [];
  parseTmx(text, { onIssue: (issue) => issues.push(issue) });
  return issues.map(({ rule }) => rule);
}

describe("writeTmx", () => {
  test("writes what TMX 1.4b asks for, in its order", () => {
    const unit: TranslationUnit = {
      ...bridge,
      score: 0.9371,
      confirmed: true,
      sourceUrl: "https://example.org/zh?a=1&b=2",
      targetUrl: "https://example.org/en",
      date: "2024-03-02",
    };
    expect(writeTmx([unit], { creationToolVersion: "1.2.3", date: "2024-03-02T08:00:00.123Z" })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="duiqi" creationtoolversion="1.2.3" segtype="sentence" o-tmf="duiqi" adminlang="en" srclang="zh-CN" datatype="plaintext" creationdate="20240302T080000Z"/>
  <body>
    <tu>
      <prop type="x-score">0.9371</prop>
      <prop type="x-confirmed">true</prop>
      <prop type="x-source-url">https://example.org/zh?a=1&amp;b=2</prop>
      <prop type="x-target-url">https://example.org/en</prop>
      <prop type="x-date">2024-03-02</prop>
      <tuv xml:lang="zh-CN"><seg>大桥昨天通车。</seg></tuv>
      <tuv xml:lang="en-US"><seg>The bridge opened yesterday.</seg></tuv>
    </tu>
  </body>
</tmx>
`,
    );
  });

  test("says no date that it was not given, and takes a Date as well as a string", () => {
    expect(writeTmx([bridge])).not.toContain("creationdate");
    const date = "2024-03-02T08:00:00.000Z";
    expect(writeTmx([bridge], { date: new Date(date) })).toBe(writeTmx([bridge], { date }));
    expect(() => writeTmx([bridge], { date: "yesterday" })).toThrow(RangeError);
  });

  test("leaves the source language open where units differ in it", () => {
    const back = { ...bridge, source: bridge.target, target: bridge.source };
    const text = writeTmx([bridge, back]);
    expect(text).toContain(`srclang="*all*"`);
    expect(parseTmx(text)).toEqual([bridge, back]);
  });

  test("names the unit whose characters it drops", () => {
    const issues: Issue[] = [];
    const broken = { ...bridge, source: { ...bridge.source, text: "a\u0000b\ud800c𠮷\udfff" } };
    const text = writeTmx([bridge, broken], { onIssue: (issue) => issues.push(issue) });
    expect(parseTmx(text)[1].source.text).toBe("abc𠮷");
    expect(issues).toEqual([
      {
        rule: "character-illegal",
        message: "Unit 2 has U+0000, U+D800, U+DFFF, expected only what XML 1.0 allows: dropped.",
      },
    ]);
  });

  test("sees that halves at the ends of two texts make no character", () => {
    const issues: Issue[] = [];
    const halves = {
      source: { ...bridge.source, text: "\ud842" },
      target: { ...bridge.target, text: "\udfb7" },
      score: 1,
    };
    writeTmx([halves], { onIssue: (issue) => issues.push(issue) });
    expect(issues).toHaveLength(1);
  });
});

describe("parseTmx", () => {
  test("reads level 1 files with plain lang, in any order of languages", () => {
    expect(parseTmx(fixture("level-1.tmx"))).toEqual([
      bridge,
      { source: { lang: "zh-CN", text: "茶叶与丝绸" }, target: { lang: "en-US", text: "Tea & silk" }, score: 1 },
    ]);
  });

  test("reads notes, properties and inline codes for what they are, and each target of several", () => {
    const issues: Issue[] = [];
    const text = fixture("several-languages.tmx");
    expect(parseTmx(text, { onIssue: (issue) => issues.push(issue) })).toEqual([
      {
        source: { lang: "en-us", text: "The port is open all year." },
        target: { lang: "zh-cn", text: "港口全年开放。" },
        score: 0.75,
      },
      ...[
        { lang: "zh-tw", text: "港口關閉。" },
        { lang: "zh-cn", text: "港口关闭。" },
      ].map((target) => ({ source: { lang: "en-gb", text: "The harbour is closed." }, target, score: 1 })),
    ]);
    expect(issues.map(({ rule, place }) => [rule, place?.line])).toEqual([
      ["language-unserved", 21],
      ["unit-incomplete", 27],
      ["language-unserved", 30],
      ["inline-codes-dropped", undefined],
    ]);
    expect(issues.at(-1)?.message).toContain("4 inline codes");
  });

  test("finds the source by its tag before its language, and takes the first where any may be it", () => {
    const both = `<tu><tuv xml:lang="zh-TW"><seg>臺</seg></tuv><tuv xml:lang="zh-CN"><seg>台</seg></tuv></tu>`;
    expect(parseTmx(tmx(both, `<header srclang="ZH-cn"/>`))[0].source.text).toBe("台");
    expect(parseTmx(tmx(both, `<header srclang="zh"/>`))[0].source.text).toBe("臺");
    expect(parseTmx(tmx(both, `<header srclang="*all*"/>`))[0].source.text).toBe("臺");
    expect(parseTmx(tmx(both, ""))[0].source.text).toBe("臺");
  });

  test("accepts a byte order mark, and tags with an underscore", () => {
    const text = `\ufeff<?xml version="1.0"?>${tmx(tu("一", "one").replace(`"zh"`, `"zh_CN"`))}`;
    expect(parseTmx(text)).toEqual([
      { source: { lang: "zh-CN", text: "一" }, target: { lang: "en", text: "one" }, score: 1 },
    ]);
  });

  test("reports a score that is none", () => {
    expect(issuesOf(tmx(tu("一", "one").replace("<tu>", `<tu><prop type="x-score">95%</prop>`)))).toEqual([
      "score-unreadable",
    ]);
  });

  test.each([
    ["what is not XML", "大桥\tbridge", { line: 1, column: 10 }, /text data outside of root/],
    ["an empty text", "", { line: 1, column: 1 }, /document must contain a root element/],
    ["another root", "<xliff/>", { line: 1, column: 9 }, "The root element is <xliff>, expected <tmx>."],
    ["a wrong end tag", tmx("\n<tu>\n</tuv>"), { line: 3, column: 7 }, /unexpected close tag/],
    ["a file cut short", `<tmx>\n<body><tu>`, { line: 2, column: 11 }, /unclosed tag: tu/],
    ["an unknown entity", tmx(`\n${tu("&hellip;", "…")}`), { line: 2, column: 37 }, /undefined entity/],
    [
      "an entity that the file defines",
      `<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n${tmx(tu("&b;", "b"))}`,
      { line: 2 },
      /undefined entity/,
    ],
    ["an unknown element inside a segment", tmx(tu("<b>一</b>", "one")), { line: 1 }, /<b> stands inside <seg>/],
    ["a variant without language", tmx("<tu><tuv><seg>一</seg></tuv></tu>"), { line: 1 }, /expected xml:lang/],
  ])("refuses %s, and says where", (_, text, place, message) => {
    const error = expect.objectContaining({
      code: "format-invalid",
      message: typeof message === "string" ? message : expect.stringMatching(message),
      place: expect.objectContaining(place),
    });
    expect(() => parseTmx(text)).toThrow(error);
  });
});
