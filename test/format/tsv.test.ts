import { describe, expect, test } from "vitest";
import { parseTsv, tsvReader, writeTsv } from "../../src/format/index.js";
import type { Issue, TranslationUnit } from "../../src/model/index.js";

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
    ["a missing column", "source\ttarget\ttarget_lang\n春\tspring\ten\n", 1, /Column “source_lang” is missing/],
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

describe("two plain columns", () => {
  const unit = (zh: string, en: string) => ({ source: { lang: "zh", text: zh }, target: { lang: "en", text: en } });

  test("may have a first line that names the sides, in either order", () => {
    expect(parseTsv("source\ttarget\n春天来了。\tSpring is here.\n")).toEqual([unit("春天来了。", "Spring is here.")]);
    const { source, target } = unit("春天来了。", "Spring is here.");
    expect(parseTsv("target\tsource\n春天来了。\tSpring is here.\n")).toEqual([{ source: target, target: source }]);
  });

  test("are read without names, in either order, a backslash and a formula as they stand", () => {
    expect(parseTsv("\ufeff春天来了。\tSpring is here.\r\n\r\n=一\\x\t=one\n")).toEqual([
      unit("春天来了。", "Spring is here."),
      unit("=一\\x", "=one"),
    ]);
    expect(parseTsv("Spring is here.\t春天來了。")).toEqual([
      { source: { lang: "en", text: "Spring is here." }, target: { lang: "zh-Hant", text: "春天來了。" } },
    ]);
  });

  test("take the languages that a first line names", () => {
    expect(parseTsv("zh-CN\ten\nOK\tOK\n")).toEqual([
      { source: { lang: "zh-CN", text: "OK" }, target: { lang: "en", text: "OK" } },
    ]);
  });

  test("have the languages that most lines have, where some are in the wrong one", () => {
    const text = `It rains.\tIt rains.\n${"下雨了。\tIt rains.\n".repeat(300)}`;
    const units = parseTsv(text);
    expect(units).toHaveLength(301);
    expect(units[0]).toEqual(unit("It rains.", "It rains."));
  });

  test("come as the same units however the text is cut, each with its line", () => {
    const text = Array.from({ length: 250 }, (_, at) => `第${at}章\tChapter ${at}\n${at % 7 === 0 ? "\n" : ""}`).join(
      "",
    );
    const whole = parseTsv(text);
    for (const size of [1, 3, 1000]) {
      const lines: (number | undefined)[] = [];
      const reader = tsvReader({ onUnit: ({ line }) => lines.push(line) });
      const units = [];
      for (let at = 0; at < text.length; at += size) units.push(...reader.push(text.slice(at, at + size)));
      units.push(...reader.end());
      expect(units).toEqual(whole);
      expect([lines.length, lines[0], lines[1], lines[249]]).toEqual([250, 1, 3, 286]);
    }
  });

  test("leave out a line that is blank on one side, and say so", () => {
    const issues: Issue[] = [];
    expect(parseTsv("春\tspring\n夏\t \n", { onIssue: (issue) => issues.push(issue) })).toEqual([unit("春", "spring")]);
    expect(issues).toEqual([expect.objectContaining({ rule: "unit-incomplete", place: { line: 2 } })]);
  });

  test.each([
    [
      "a line with three columns",
      "春\tspring\n夏\tsummer\t1\n",
      2,
      "The line has 3 columns, expected two: a text, a tab and its translation.",
    ],
    [
      "a line with one",
      "春\tspring\n\nsummer\n",
      3,
      "The line has one column, expected two: a text, a tab and its translation.",
    ],
    [
      "English twice",
      "spring\tsummer time\n",
      1,
      "The file is English twice, expected a column of Chinese and one of English.",
    ],
    ["no letters", "1\t2\n", 1, "The file has no letters of either, expected a column of Chinese and one of English."],
  ])("refuse %s, and say in which line", (_, text, line, message) => {
    expect(() => parseTsv(text)).toThrow(
      expect.objectContaining({ code: "format-invalid", message, place: { line, column: 1 } }),
    );
  });

  test("go on behind a line that is broken, where the reader is lenient", () => {
    const issues: Issue[] = [];
    const units = parseTsv("春\tspring\n夏\n秋\tautumn", { lenient: true, onIssue: (issue) => issues.push(issue) });
    expect(units).toEqual([unit("春", "spring"), unit("秋", "autumn")]);
    expect(issues.map(({ rule }) => rule)).toEqual(["unit-skipped"]);
  });
});
