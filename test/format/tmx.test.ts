import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseTmx, tmxReader, tmxWriter, writeTmx } from "../../src/format/index.js";
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
  <header segtype="sentence" o-tmf="duiqi" adminlang="en" datatype="plaintext" creationtool="duiqi" creationtoolversion="1.2.3" srclang="zh-CN" creationdate="20240302T080000Z"/>
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

  test("has no attribute whose name is none, or that a field says", () => {
    const attributes = {
      'a="b"><evil c': "d",
      "": "e",
      "1f": "g",
      "xml:lang": "fr",
      tuid: "9",
      lang: "fr",
      usagecount: "2",
    };
    const markup = ["门", { code: "ph" as const, attributes: { "x y": "1", "ü:x-1": "2" } }];
    const unit = { ...bridge, attributes, source: { lang: "zh", text: "门", attributes, markup } } as const;
    const kept = { usagecount: "2" };
    expect(parseTmx(writeTmx([unit]))).toEqual([
      {
        ...bridge,
        attributes: kept,
        source: {
          lang: "zh",
          text: "门",
          attributes: kept,
          markup: ["门", { code: "ph", attributes: { "ü:x-1": "2" } }],
        },
      },
    ]);
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

  test("keeps OmegaT's rules: codes of languages, and dates", () => {
    // what OmegaT takes for a language, and the only form of date that it reads
    const LANGUAGE = /^[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8}){0,2}$/;
    const DATE = /^\d{8}T\d{6}Z$/;
    const langs = ["zh", "zh-CN", "zh-Hant-TW", "en", "en-GB"] as const;
    const text = writeTmx(
      langs.map((lang) => ({
        ...bridge,
        source: { ...bridge.source, lang },
        target: { ...bridge.target, changed: "2024-03-02T08:00:00.5Z", created: "2024-03-01T08:00:00Z" },
      })),
      { date: "2024-03-02T08:00:00Z" },
    );
    const values = (name: string) =>
      [...text.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value]) => value);
    expect(values("xml:lang")).toHaveLength(10);
    for (const lang of values("xml:lang")) expect(lang).toMatch(LANGUAGE);
    const dates = [...values("creationdate"), ...values("changedate")];
    expect(dates).toHaveLength(11);
    for (const date of dates) expect(date).toMatch(DATE);
    for (const name of ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "datatype"]) {
      expect(values(name)).toHaveLength(1);
    }
    expect(values("srclang")).toEqual(["*all*"]);
  });

  test("streams: the header says the first unit's language, and a unit of another its own", () => {
    const back = { ...bridge, source: bridge.target, target: bridge.source };
    const writer = tmxWriter();
    const text = writer.push([bridge]) + writer.push([]) + writer.push([back]) + writer.end();
    expect(text).toContain(`datatype="plaintext" creationtool="duiqi" creationtoolversion="unknown" srclang="zh-CN"`);
    expect(text).toContain(`<tu srclang="en-US">`);
    expect(parseTmx(text)).toEqual([bridge, back]);
    expect(parseTmx(tmxWriter().end())).toEqual([]);
  });

  test("writes the text where the markup no longer says the same", () => {
    const unit = { ...bridge, source: { ...bridge.source, markup: ["大桥", { code: "ph" as const }] } };
    expect(parseTmx(writeTmx([unit]))).toEqual([bridge]);
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
    const target = { ...bridge.target, changed: "2024-03-02T08:00:00Z", changedBy: "mei" };
    expect(parseTmx(fixture("level-1.tmx"))).toEqual([
      { source: bridge.source, target },
      { source: { lang: "zh-CN", text: "茶叶与丝绸" }, target: { lang: "en-US", text: "Tea & silk" } },
    ]);
  });

  test("reads notes, properties, dates and inline codes, and each target of several", () => {
    const issues: Issue[] = [];
    const reader = tmxReader({ onIssue: (issue) => issues.push(issue) });
    const units = [...reader.push(fixture("several-languages.tmx")), ...reader.end()];
    expect(units).toEqual([
      {
        source: {
          lang: "en-us",
          text: "The port is open all year.",
          markup: [
            "The port is open ",
            { code: "hi", attributes: { type: "bold" }, content: ["all year"] },
            { code: "ph", attributes: { x: "1" } },
            ".",
          ],
        },
        target: {
          lang: "zh-cn",
          text: "港口全年开放。",
          markup: [
            "港口",
            { code: "bpt", attributes: { i: "1" }, content: ["<b>"] },
            "全年",
            { code: "ept", attributes: { i: "1" }, content: ["</b>"] },
            "开放",
            { code: "ph", content: ["{1}", { code: "sub", content: ["脚注"] }] },
            "。",
          ],
          notes: [{ type: "x-context-pre", text: "<seg>港口</seg>" }],
        },
        score: 0.75,
        changed: "2024-03-02T08:00:00Z",
        createdBy: "lin",
        notes: [{ text: "Seen by two readers." }, { type: "client", text: "Harbour Office" }],
      },
      ...[
        { lang: "zh-tw", text: "港口關閉。" },
        { lang: "zh-cn", text: "港口关闭。" },
      ].map((target) => ({ source: { lang: "en-gb", text: "The harbour is closed." }, target })),
    ]);
    expect(issues.map(({ rule, place }) => [rule, place?.line])).toEqual([
      ["language-unserved", 21],
      ["unit-divided", 21],
      ["unit-incomplete", 27],
      ["language-unserved", 30],
    ]);
    expect(reader.header()).toEqual({
      attributes: expect.objectContaining({
        creationtool: "MemoQ",
        creationid: "lin",
        srclang: "en",
        datatype: "unknown",
      }),
      notes: [
        { type: "defclient", text: "Harbour Office" },
        { text: "Exported for the yearly review." },
        { type: "x-score", text: "0.1" },
      ],
    });
  });

  test("reads what OmegaT saves: people and dates at the variant, codes as level 2 has them", () => {
    const issues: Issue[] = [];
    const units = parseTmx(fixture("omegat-level-2.tmx"), { onIssue: (issue) => issues.push(issue) });
    expect(issues).toEqual([]);
    expect(units).toHaveLength(2);
    expect(units[0]).toMatchObject({
      id: "7_0",
      notes: [{ type: "file", text: "harbour.html" }, { type: "id", text: "7_0" }, { text: "Check the name." }],
      target: {
        text: "The new harbour is open.",
        created: "2024-03-01T09:30:00Z",
        createdBy: "lin",
        changed: "2024-03-02T08:00:00Z",
        changedBy: "lin",
      },
    });
    expect(units[0].source.markup?.[1]).toEqual({ code: "bpt", attributes: { i: "0", x: "0" }, content: ["<b0>"] });
    expect(units[1].target.text).toBe("Line one\nline two");
  });

  test("gives a file with its header back as it was", () => {
    const read = (text: string) => {
      const reader = tmxReader();
      const units = [...reader.push(text), ...reader.end()];
      return { units, header: reader.header() };
    };
    const { units, header } = read(fixture("omegat-level-2.tmx"));
    const again = read(writeTmx(units, { header, creationToolVersion: "1" }));
    expect(again.units).toEqual(units);
    expect(again.header?.attributes).toEqual({
      ...header?.attributes,
      creationtool: "duiqi",
      creationtoolversion: "1",
    });
  });

  test("keeps the encodings that the header defines", () => {
    const header = `<header srclang="zh"><note>h</note><ude name="own" base="x"><map unicode="#xF8FF" code="#xF0"/><map unicode="#xF8FE" ent="e"/></ude></header>`;
    const reader = tmxReader();
    const units = [...reader.push(tmx(tu("一", "one"), header)), ...reader.end()];
    const encodings = [
      {
        attributes: { name: "own", base: "x" },
        maps: [
          { unicode: "#xF8FF", code: "#xF0" },
          { unicode: "#xF8FE", ent: "e" },
        ],
      },
    ];
    expect(reader.header()).toMatchObject({ notes: [{ text: "h" }], encodings });
    const again = tmxReader();
    again.push(writeTmx(units, { header: reader.header() }));
    expect(again.header()?.encodings).toEqual(encodings);
  });

  test("reads a text cut anywhere, and a unit that does not name its source by the header's", () => {
    const text = fixture("several-languages.tmx");
    const reader = tmxReader();
    const units = [...text].flatMap((character) => reader.push(character)).concat(reader.end());
    expect(units).toEqual(parseTmx(text));
  });

  test("drops characters that XML forbids, as they are and as references, and says so once", () => {
    const issues: Issue[] = [];
    const text = tmx(tu("一\u0001二&#x2;&#xD800;三&#1;", "one&amp;two") + tu("四\u0002", "&lt;"));
    const units = parseTmx(text, { onIssue: (issue) => issues.push(issue) });
    expect(units.map(({ source, target }) => [source.text, target.text])).toEqual([
      ["一二三", "one&two"],
      ["四", "<"],
    ]);
    expect(issues.map(({ rule }) => rule)).toEqual(["character-illegal"]);
  });

  test("keeps good units before and after bad ones where it is lenient, and says where those are", () => {
    const issues: Issue[] = [];
    const bad = [
      `<tu><tuv xml:lang="zh"><seg>坏</sog></tuv></tu>`,
      `<tu><tuv xml:lang="zh"><seg>坏 & bad</seg></tuv></tu>`,
      `<tu><tuv xml:lang="zh"><seg>坏`,
      `<tu><tuv><seg>坏</seg></tuv></tu>`,
    ];
    const body = [tu("一", "one"), bad[0], tu("二", "two"), ...bad.slice(1), tu("三", "three")].join("\n");
    const text = tmx(`\n${body}`);
    const whole = parseTmx(text, { lenient: true, onIssue: (issue) => issues.push(issue) });
    expect(whole.map(({ target }) => target.text)).toEqual(["one", "two", "three"]);
    expect(issues.map(({ rule, place }) => [rule, place?.line])).toEqual([
      ["unit-skipped", 3],
      ["unit-skipped", 5],
      ["unit-skipped", 7],
      ["unit-skipped", 7],
    ]);
    const reader = tmxReader({ lenient: true });
    expect([...text].flatMap((character) => reader.push(character)).concat(reader.end())).toEqual(whole);
    expect(parseTmx(`${text.slice(0, -30)}`, { lenient: true })).toHaveLength(2);
  });

  test("is not fooled by what looks like a unit in a comment or in CDATA where it is lenient", () => {
    const body = `<!-- ${tu("旧", "old")} -->${tu("<![CDATA[<tu>一</tu>]]>", "one")}${tu("二<!-- <tu> -->", "two")}`;
    const read = (lenient: boolean) =>
      parseTmx(tmx(body), { lenient, onIssue: (issue) => expect.unreachable(issue.rule) });
    expect(read(true)).toEqual(read(false));
    expect(read(true).map(({ source }) => source.text)).toEqual(["<tu>一</tu>", "二"]);
  });

  test("is no less strict about the root where it is lenient, but takes units without one", () => {
    for (const text of ["", "一\tone", `<xliff version="1.2"/>`]) {
      expect(() => parseTmx(text, { lenient: true })).toThrow(
        "The file has no <tmx>, expected it to be the root element.",
      );
    }
    expect(parseTmx(tu("一", "one"), { lenient: true })).toHaveLength(1);
  });

  test("gives notes to the units that they are of where the header lacks its end", () => {
    const noted = tu("一", "one").replace("<tu>", "<tu><note>n</note>");
    const text = `<tmx><header srclang="zh"><note>h</note><body>${noted}</body></tmx>`;
    const reader = tmxReader({ lenient: true });
    expect([...reader.push(text), ...reader.end()][0].notes).toEqual([{ text: "n" }]);
    expect(reader.header()?.notes).toEqual([{ text: "h" }]);
  });

  test("makes of three languages two units of one source, id and notes, and says so", () => {
    const issues: Issue[] = [];
    const variants = ["zh", "en-GB", "en-US"].map((lang) => `<tuv xml:lang="${lang}"><seg>${lang}</seg></tuv>`);
    const text = tmx(`<tu tuid="7"><note>n</note>${variants.join("")}</tu>`);
    const shared = { id: "7", source: { lang: "zh", text: "zh" }, notes: [{ text: "n" }] };
    expect(parseTmx(text, { onIssue: (issue) => issues.push(issue) })).toEqual([
      { ...shared, target: { lang: "en-GB", text: "en-GB" } },
      { ...shared, target: { lang: "en-US", text: "en-US" } },
    ]);
    expect(issues).toEqual([
      {
        rule: "unit-divided",
        message: "Unit 1 has 3 variants, expected two: it becomes 2 units, of its source and each other one.",
        place: expect.objectContaining({ line: 1 }),
      },
    ]);
  });

  test("says where units begin", () => {
    const lines: (number | undefined)[] = [];
    const text = tmx(`\n${tu("一", "one")}\n<tu\n>${tu("二", "two").slice(4)}`);
    for (const lenient of [false, true]) parseTmx(text, { lenient, onUnit: ({ line }) => lines.push(line) });
    expect(lines).toEqual([2, 4, 2, 4]);
  });

  test("refuses codes inside codes without end", () => {
    expect(() => parseTmx(tmx(tu("<hi>".repeat(60), "one")))).toThrow(/more than 50 deep/);
  });

  test("fetches no DTD, and expands no bomb", () => {
    const bomb = `<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    expect(parseTmx(`${bomb}${tmx(tu("一", "one"))}`)).toHaveLength(1);
    expect(() => parseTmx(`${bomb}${tmx(tu("&b;", "one"))}`)).toThrow(/undefined entity/);
    expect(() => parseTmx(`${bomb}${tmx(tu("&x;", "one"))}`)).toThrow(/undefined entity/);
    expect(parseTmx(`<!DOCTYPE tmx SYSTEM "https://example.org/tmx14.dtd">${tmx(tu("一", "one"))}`)).toHaveLength(1);
  });

  test("expands short texts that the file defines, once each, lenient or not, and stops when they give too much", () => {
    const doctype = `<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY nbsp "&#160;"><!ENTITY firm 'Tea &amp; Silk'><!ENTITY firm "Other">]>`;
    for (const lenient of [false, true]) {
      const [unit] = parseTmx(`${doctype}${tmx(tu("茶&nbsp;丝", "&firm;"))}`, { lenient });
      expect([unit?.source.text, unit?.target.text]).toEqual(["茶\u00a0丝", "Tea & Silk"]);
    }
    const long = `<!DOCTYPE tmx [<!ENTITY a "${"a".repeat(1000)}">]>${tmx(tu("&a;".repeat(1001), "one"))}`;
    expect(() => parseTmx(long)).toThrow(/more than 1000000 characters/);
    expect(() => parseTmx(long.replace('"a', '"aa'))).toThrow(/undefined entity/);
  });

  test("keeps elements of others inside a segment as codes, and says so once for each name", () => {
    const issues: Issue[] = [];
    const read = (text: string) => parseTmx(tmx(tu(text, "one")), { onIssue: (issue) => issues.push(issue) })[0].source;
    const open = { code: "bpt", attributes: { i: "f1", type: "b" }, content: ["<b>"] };
    expect(read(`第<b>一</b>品<tei:ref cRef="F.1.a"/>`)).toEqual({
      lang: "zh",
      text: "第一品",
      markup: [
        ...["第", open, "一", { code: "ept", attributes: { i: "f1" }, content: ["</b>"] }, "品"],
        { code: "ph", attributes: { x: "f2", type: "tei:ref" }, content: ['<tei:ref cRef="F.1.a"/>'] },
      ],
    });
    expect(read(`<ph x="1">&lt;i><b>x</b></ph>一<b>二</b>`).markup?.[0]).toEqual({
      ...{ code: "ph", attributes: { x: "1" }, content: ["<i><b>x</b>"] },
    });
    expect(issues.map(({ rule }) => rule)).toEqual(Array(3).fill("element-foreign"));
  });

  test("reads a file that begins with blank lines, and counts them", () => {
    expect(parseTmx(`\n\r\n<?xml version="1.0"?>\n${tmx(tu("一", "one"))}`)).toHaveLength(1);
    expect(() => parseTmx(`\n\n<tmx>`)).toThrow(expect.objectContaining({ place: { line: 3, column: 6 } }));
    const reader = tmxReader();
    const text = `\n \n${tmx(tu("一", "one"))}`;
    expect([...text].flatMap((character) => reader.push(character)).concat(reader.end())).toHaveLength(1);
  });

  test.each([
    ["zho", "zh"],
    ["cmn-Hans-CN", "zh-Hans-CN"],
    ["zho_Hant", "zh-Hant"],
    ["CHI", "zh"],
    ["zh_Hant_TW", "zh-Hant-TW"],
  ])("reads the language %s as %s", (code, lang) => {
    expect(parseTmx(tmx(tu("一", "one").replace(`"zh"`, `"${code}"`)))[0].source.lang).toBe(lang);
  });

  test("finds Chinese and English where a third language is the source, or any may be", () => {
    const tuv = (lang: string, text: string) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`;
    const three = `<tu>${tuv("fr", "Un")}${tuv("eng_Latn", "One")}${tuv("cmn", "一")}</tu>`;
    for (const header of [`<header srclang="fr"/>`, `<header srclang="*all*"/>`, ""]) {
      expect(parseTmx(tmx(three, header))).toEqual([
        { source: { lang: "en", text: "One" }, target: { lang: "zh", text: "一" } },
      ]);
    }
    expect(parseTmx(tmx(three, `<header srclang="zho"/>`))[0].source.text).toBe("一");
  });

  test("takes the languages that are given where the file says none", () => {
    const bare = tmx("<tu><tuv><seg>一</seg></tuv><tuv><seg>one</seg></tuv></tu>");
    expect(parseTmx(bare, { sourceLang: "zh", targetLang: "en-GB" })).toEqual([
      { source: { lang: "zh", text: "一" }, target: { lang: "en-GB", text: "one" } },
    ]);
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
    expect(parseTmx(text)).toEqual([{ source: { lang: "zh-CN", text: "一" }, target: { lang: "en", text: "one" } }]);
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
      "an entity of the file that holds others",
      `<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n${tmx(tu("&b;", "b"))}`,
      { line: 2 },
      /undefined entity/,
    ],
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
