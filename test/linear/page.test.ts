import { describe, expect, test } from "vitest";
import { workCounter } from "../support/work/count-work.js";
import { growthOf, LINEAR, repeats, series } from "../support/work/growth.js";

const counter = workCounter();
// compiled after the counter has started, as what it counts must be
const { decodePage, readPage } = await import("../../src/page/index.js");
const { unwrapLines } = await import("../../src/page/unwrap-lines.js");
const { boilerplateRules } = await import("../../src/page/boilerplate.js");
const { sameWords } = await import("../../src/page/same-words.js");

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const SENTENCE = "<p>This is a sentence. It is long enough.</p>";

describe("readPage takes time linear in a page of nothing but", () => {
  const parts = [
    "<p>",
    "<p>Menu five",
    "<p>a. ",
    "<br>",
    "<li>",
    "<td>a",
    "<tr><td>a",
    "<table>a</table>",
    "<h1>Head line of it</h1>",
    "<a href=x>上一篇：</a>",
    "<a href=x>a</a>",
    "<p>上一篇：雨停了",
    "<p>发布时间：2024-03-02 来源：新川日报",
    "<p>发布时间：\t",
    "<style>.a{display:none}</style>",
    "<p class=a>a",
    "<time datetime=2024-03-02>",
    "<meta name=a content=b>",
    "<title>a</title>",
    "&nbsp;",
    "&amp;",
    "&#",
    "<!--",
    "<!-- -->",
    "<",
    "a",
    "中",
    "\u3000",
    "\n",
  ];
  test.each(repeats(parts))("%s", (_, text) => {
    const read = (page: string): unknown => readPage({ bytes: bytes(page), mediaType: "text/html" });
    expect(growthOf(counter, (each) => read(SENTENCE + each), text, 2000)).toBeLessThan(LINEAR);
  });
});

describe("readPage takes time linear in one line of nothing but", () => {
  const pieces = [
    "\t",
    "- ",
    "|",
    "a -",
    "上一篇：",
    "上一篇",
    "来源：",
    "发布时间：",
    "2024-",
    "20",
    "ICP备",
    "日[r",
    "。",
    "…",
    "(",
    "by ",
  ];
  test.each(repeats(pieces))("%s", (_, text) => {
    const read = (line: string): unknown =>
      readPage({ bytes: bytes(`<title>${line}</title><p>${line}</p>${SENTENCE}<p>${line}</p>`) });
    expect(growthOf(counter, read, text, 1000)).toBeLessThan(LINEAR);
  });
});

test("a long title is not compared with each line of a long page", () => {
  const read = (text: string): unknown => readPage({ bytes: bytes(`<title>${text}</title>${text}`) });
  expect(
    growthOf(
      counter,
      read,
      series((at) => `<p>Line ${at}`),
      2000,
    ),
  ).toBeLessThan(LINEAR);
});

describe("readPage and unwrapLines take time linear in a plain text of nothing but", () => {
  const pieces = [
    "a",
    "中",
    "\n",
    "a\n",
    "\r",
    "\t",
    `${"中".repeat(40)}\n`,
    `${"a ".repeat(40)}\n`,
    "1. \n",
    "。)",
    "雨停了。\n",
  ];
  test.each(repeats(pieces))("%s", (_, text) => {
    const read = (plain: string): unknown => readPage({ bytes: bytes(`雨停了。\n${plain}`), mediaType: "text/plain" });
    expect(growthOf(counter, read, text, 1000)).toBeLessThan(LINEAR);
    expect(growthOf(counter, (plain) => unwrapLines(plain.split("\n")), text, 1000)).toBeLessThan(LINEAR);
  });
});

describe("decodePage takes time linear in bytes of nothing but", () => {
  test.each([
    ["half a character of UTF-8", [0xe4, 0xb8]],
    ["zeros", [0]],
    ["half a character of GB18030", [0x81]],
    ["Big5 that is none", [0xa4, 0x20]],
    ["UTF-16 halves", [0xd8, 0x00]],
    ["white space", [0x09]],
    ["a label of a charset that is cut", [...bytes("<meta charset=")]],
    ["spaces in a label", [...bytes("<meta charset = \t")]],
    ["every byte", Array.from({ length: 256 }, (_, at) => at)],
  ])("%s", (_, piece) => {
    const read = (text: string): unknown =>
      decodePage({ bytes: Uint8Array.from(text, (__, at) => piece[at % piece.length]) });
    expect(growthOf(counter, read, (length) => "x".repeat(length), 20_000)).toBeLessThan(LINEAR);
  });
});

describe("every rule of boilerplate takes time linear in its line, whatever the line is", () => {
  test.each(boilerplateRules.map(({ name, pattern, example }) => [name, pattern, example] as const))(
    "%s",
    (_, pattern, example) => {
      for (const piece of ["a", "中。", "| ", "2024-"]) {
        const read = (text: string): boolean[] => [pattern.test(example + text), pattern.test(`${text}\0`)];
        expect(growthOf(counter, read, (length) => piece.repeat(length / piece.length), 300)).toBeLessThan(LINEAR);
      }
    },
  );
});

test("of two long texts only the beginnings are compared", () => {
  expect(sameWords("江城".repeat(5_000_000), `${"江城".repeat(5_000_000)}。`)).toBe(true);
  expect(
    growthOf(
      counter,
      (text) => sameWords(text, `${text}。`),
      (length) => "江城".repeat(length),
      2000,
    ),
  ).toBeLessThan(2);
});
