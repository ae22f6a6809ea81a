import { describe, expect, test } from "vitest";
import { parseTsv, writeTsv } from "../../src/format/index.js";
import type { TranslationUnit } from "../../src/model/index.js";

const HEADER = "source\ttarget\tsource_lang\ttarget_lang\tscore\tconfirmed\tsource_url\ttarget_url\tdate\n";

const unit: TranslationUnit = {
  source: { lang: "zh", text: "=一\t二" },
  target: { lang: "en-GB", text: "#one\\two\r\n" },
  score: 0.5,
  confirmed: true,
  sourceUrl: "https://example.org/zh",
};

describe("writeTsv", () => {
  test("puts the two texts first, escapes what would break a line, and disarms what looks like a formula", () => {
    const line = "'=一\\t二\t#one\\\\two\\r\\n\tzh\ten-GB\t0.5\ttrue\thttps://example.org/zh\t\t\n";
    expect(writeTsv([unit])).toBe(HEADER + line);
  });

  test("writes the names of the columns even where there is no unit", () => {
    expect(writeTsv([])).toBe(HEADER);
    expect(parseTsv(HEADER)).toEqual([]);
  });
});

describe("parseTsv", () => {
  test("reads a table as a spreadsheet saves it: a mark, other line ends, columns moved and added", () => {
    const table =
      "\ufefftarget_lang\tremark\tsource\ttarget\tsource_lang\r\n" + "en_US\tC:\\disk\t春\tspring\tZH-CN\r\n\r\n";
    expect(parseTsv(table)).toEqual([
      { source: { lang: "zh-CN", text: "春" }, target: { lang: "en-US", text: "spring" } },
    ]);
  });

  test.each([
    ["an empty file", "", 1, "The file is empty, expected a line of column names."],
    ["a missing column", "source\ttarget\n春\tspring\n", 1, /Column “source_lang” is missing/],
    ["a line too short", `${HEADER}\n春\tspring\tzh\n`, 3, "The line has 3 cells, expected 9, one a column."],
    ["another language", `${HEADER}春\tprintemps\tzh\tfr\t1\t\t\t\t\n`, 2, /language is “fr”/],
    ["a score beyond 1", `${HEADER}春\tspring\tzh\ten\t95\t\t\t\t\n`, 2, /score is “95”/],
    ["a confirmation that is none", `${HEADER}春\tspring\tzh\ten\t1\tyes\t\t\t\n`, 2, /“confirmed” is “yes”/],
    ["an escape that is none", `${HEADER}春\\x\tspring\tzh\ten\t1\t\t\t\t\n`, 2, /“\\x” is no escape/],
    ["a backslash at the end of a cell", `${HEADER}春\\\tspring\tzh\ten\t1\t\t\t\t\n`, 2, /“\\” is no escape/],
  ])("refuses %s, and says in which line", (_, text, line, message) => {
    const error = expect.objectContaining({
      code: "format-invalid",
      message: typeof message === "string" ? message : expect.stringMatching(message),
      place: { line, column: expect.any(Number) },
    });
    expect(() => parseTsv(text)).toThrow(error);
  });
});
