import { describe, expect, test } from "vitest";
import { workCounter } from "../support/work/count-work.js";
import { growthOf, LINEAR, repeats } from "../support/work/growth.js";

const counter = workCounter();
// compiled after the counter has started, as what it counts must be
const { detectLang, onOneLine } = await import("../../src/text/index.js");
const { jiebaWords, longestMatchWords, splitChinese, splitEnglish, splitWords, stemEnglish } = await import(
  "../../src/segment/index.js"
);
const { contentWords, encodeLexicon, openLexicon } = await import("../../src/lexicon/index.js");
const { textOf } = await import("../../src/align/units.js");

const segmenter = longestMatchWords(["中国", "人民", "中华人民共和国"]);
const [SPACES, LINES] = [repeats(["\t", " ", "\u3000"]), repeats(["\n", "\r", "\n ", " \n"])];

describe("splitEnglish takes time linear in a text of nothing but", () => {
  const pieces = [
    ". ",
    "A. ",
    "a",
    "“",
    '."',
    "…",
    "! (",
    "U.S. ",
    "1. ",
    "[1]",
    "-",
    "1. A ",
    ". [1]",
    " :)",
    "😀",
    ". 😀",
    "• a ",
    "a ----- ",
  ];
  const heads = ["Subject: ", "? i ", "At 9 a.m. ", "a. B "];
  test.each([...SPACES, ...LINES, ...repeats(pieces), ...repeats(heads)])("%s", (_, text) => {
    expect(growthOf(counter, splitEnglish, text, 600)).toBeLessThan(LINEAR);
  });
});

describe("splitChinese takes time linear in a text of nothing but", () => {
  const pieces = [
    "。",
    "…",
    "“",
    "”",
    "（",
    "我……",
    "的 ",
    "a.",
    "《。",
    "“好。”",
    "好。 ”",
    "。 ”说",
    "[1]",
    "。[",
    "a b, ",
    "ab. ",
    "了.好",
    "他：“好。”他",
    "好。。。",
  ];
  test.each([...SPACES, ...LINES, ...repeats(pieces)])("%s", (_, text) => {
    expect(growthOf(counter, splitChinese, text, 600)).toBeLessThan(LINEAR);
  });
});

describe("splitWords takes time linear in a text of nothing but", () => {
  const pieces = [
    "-",
    "_",
    "a",
    "a.",
    "1",
    "111,",
    "百",
    "百百",
    "一",
    "十",
    "www.",
    "http://=",
    "1:",
    "a@",
    "a@a",
    "——",
    "é",
  ];
  test.each([...SPACES, ...repeats(pieces)])("%s", (_, text) => {
    expect(growthOf(counter, (each) => splitWords(each, "zh", { segmenter }), text, 600)).toBeLessThan(LINEAR);
  });
});

describe("jiebaWords, guessing too, takes time linear in a text of nothing but", () => {
  const counts = new Map([
    ["中国", 90],
    ["中国人民", 20],
    ["人", 50],
  ]);
  const places = new Map(Array.from("中国人民", (character) => [character, [-1, -2, -3, -4]]));
  const guess = {
    start: [-1, -9, -9, -1],
    steps: [-9, -1, -1, -9, -1, -9, -9, -1, -9, -1, -1, -9, -1, -9, -9, -1],
    places,
  };
  const words = { counts, total: 1000, guess };
  const jieba = jiebaWords({ lexicon: openLexicon(encodeLexicon({ entries: new Map(), words })), guess: true });
  test.each(repeats(["中", "中国", "中国人", "国", "人民", "，", "1", "1.", "a", "a1", "𠮷", "—"]))("%s", (_, text) => {
    expect(growthOf(counter, (each) => jieba.cut(each), text, 600)).toBeLessThan(LINEAR);
  });
});

test.each([
  ["detectLang", detectLang, "中a"],
  ["onOneLine", (text: string) => onOneLine(text, " "), "\t"],
  ["stemEnglish", stemEnglish, "b"],
  ["contentWords", contentWords, "a."],
  ["contentWords", contentWords, "co-"],
] as const)("%s takes time linear in its text", (_, read, piece) => {
  expect(growthOf(counter, read, (length) => piece.repeat(length / piece.length), 1000)).toBeLessThan(LINEAR);
});

test("the text of a bead is put on one line in linear time", () => {
  const read = (text: string): string =>
    textOf(
      { document: { lang: "en", text, blocks: [] }, sentences: [{ start: 0, end: text.length, text, block: 0 }] },
      { start: 0, end: 1 },
    );
  expect(growthOf(counter, read, (length) => "\t".repeat(length), 1000)).toBeLessThan(LINEAR);
});
