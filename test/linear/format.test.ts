import { describe, expect, test } from "vitest";
import { workCounter } from "../support/work/count-work.js";
import { growthOf, LINEAR, repeats, series } from "../support/work/growth.js";

const counter = workCounter();
// compiled after the counter has started, as what it counts must be
const format = await import("../../src/format/index.js");
const { parseJournal, writeJournalHeader } = await import("../../src/review/index.js");
const { parseCondition } = await import("../../src/memory/index.js");

const langs = { sourceLang: "zh", targetLang: "en" } as const;
const [SPACES, SIGNS] = [repeats(["\t", " ", "\n", "\r"]), repeats(["a", ",", '"', "\\", "<", "&", "[1,", "1 "])];

describe.each<readonly [string, (text: string) => unknown]>([
  ["parseBrackets", format.parseBrackets],
  ["parseIndexBeads", (text) => format.parseIndexBeads(`[${text}]:[${text}]`)],
  ["parseChampollion", format.parseChampollion],
  ["parseLadder", format.parseLadder],
  ["parseHunalign", (text) => format.parseHunalign(`a ~~~ b\t${text.replaceAll("\t", " ")}\t0.5`)],
  ["parseMoses", (text) => format.parseMoses({ source: text, target: text }, langs)],
  ["parseTsv", (text) => format.parseTsv(`source\ttarget\tsource_lang\ttarget_lang\n${text}`, { lenient: true })],
  ["parseCsv", (text) => format.parseCsv(`source,target,source_lang,target_lang\n${text}`, { lenient: true })],
  ["parseJsonl", (text) => format.parseJsonl(`{"source":"${text}`)],
  ["parseTmx", (text) => format.parseTmx(`<tmx><body><tu><tuv xml:lang="zh"><seg>${text}`, { lenient: true })],
  ["parseXliff", (text) => format.parseXliff(`<xliff version="2.0"><unit><source>${text}`, { lenient: true })],
  [
    "parseInterText",
    (text) => format.parseInterText({ links: `<linkGrp toDoc="a" fromDoc="b">${text}`, source: text, target: text }),
  ],
  ["parseJournal", (text) => parseJournal(`${text}\n${text}\n`)],
])("%s takes time linear in a file of nothing but", (_, read) => {
  test.each([...SPACES, ...SIGNS])("%s", (__, text) => {
    expect(growthOf(counter, read, text, 1000)).toBeLessThan(LINEAR);
  });
});

describe("XML read leniently takes time linear in", () => {
  const parts = [
    "<!--",
    "<![CDATA[",
    "<?",
    "<!-- a -->",
    "<tu>",
    "</tu>",
    "<tu",
    "</tu ",
    "<ph/>",
    "<bpt i='1'>",
    "</",
    "]]>",
    "&#1;",
    "&amp;",
  ];
  test.each([
    ...repeats(parts),
    [
      "comments before one end",
      (length: number) => `${"<!--".repeat(length / 8)}${"a".repeat(length / 2)}-->`,
    ] as const,
  ])("%s", (_, text) => {
    const read = (tmx: string): unknown => format.parseTmx(`<tmx><body><tu>${tmx}`, { lenient: true });
    expect(growthOf(counter, read, text, 1000)).toBeLessThan(LINEAR);
  });
});

describe.each<readonly [string, () => { push(piece: string): unknown; end(): unknown }]>([
  ["TSV", () => format.tsvReader({ lenient: true })],
  ["CSV", () => format.csvReader({ lenient: true })],
  ["JSON Lines", () => format.jsonlReader({ lenient: true })],
  ["TMX", () => format.tmxReader({ lenient: true })],
  ["XLIFF", () => format.xliffReader({ lenient: true })],
  [
    "Moses",
    () => {
      const reader = format.mosesReader({ ...langs, lenient: true });
      return { push: (piece) => [reader.push("source", piece), reader.push("target", piece)], end: () => reader.end() };
    },
  ],
])("%s in small pieces takes time linear in a file of nothing but", (_, readerOf) => {
  const pieces = ["a", '"', '"a\n', "a,b\n", "a\n", "\r", "<", "<tu>", "<!--", "<a>"];
  test.each(repeats(pieces))("%s", (__, text) => {
    const read = (file: string): void => {
      const reader = readerOf();
      for (let at = 0; at < file.length; at += 16) reader.push(file.slice(at, at + 16));
      reader.end();
    };
    expect(growthOf(counter, read, text, 4000)).toBeLessThan(LINEAR);
  });
});

test("lines that wait for the other text are not moved each time", () => {
  const read = (text: string): void => {
    const reader = format.mosesReader(langs);
    reader.push("source", text);
    for (let at = 0; at < text.length; at += 16) reader.push("target", text.slice(at, at + 16));
  };
  expect(growthOf(counter, read, (length) => "a\n".repeat(length / 2), 4000)).toBeLessThan(LINEAR);
});

describe("writers take time linear in a text of nothing but", () => {
  test.each([...SPACES, ...SIGNS])("%s", (_, text) => {
    const write = (each: string): unknown => {
      const units = [{ source: { lang: "zh", text: each }, target: { lang: "en", text: each }, score: 1 }] as const;
      return [
        format.writeMoses(units),
        format.writeTmx(units),
        format.writeXliff(units),
        format.writeCsv(units),
        format.writeTsv(units),
        format.writeJsonl(units),
      ];
    };
    expect(growthOf(counter, write, text, 1000)).toBeLessThan(LINEAR);
  });
});

test.each([
  ["a journal’s entries", (text: string) => parseJournal(`${writeJournalHeader(HEADER)}${text}`), '{"undo":true}\n'],
  ["a condition", (text: string) => parseCondition(`source=${text}a`), "\t"],
] as const)("%s are read in linear time", (_, read, piece) => {
  expect(growthOf(counter, read, (length) => piece.repeat(length / piece.length), 1000)).toBeLessThan(LINEAR);
});

const TEXT = { file: "a", digest: "", sentences: [] };
const HEADER = { source: TEXT, target: TEXT, beads: [] };

test("a ladder of rungs is read in linear time", () => {
  expect(
    growthOf(
      counter,
      format.parseLadder,
      series((at) => `${at}\t${at}\t0.5\n`),
      1000,
    ),
  ).toBeLessThan(LINEAR);
});
