import { describe, expect, test } from "vitest";
import { csvReader, parseCsv, parseTsv, type ReadOptions } from "../../src/format/index.js";
import type { Issue, TranslationUnit } from "../../src/model/index.js";

const ZH = "桥已通车。";
const EN = "The bridge is open.";

const shortly = ({ source, target }: TranslationUnit): string[] => [
  ...[source.lang, source.text, target.lang, target.text],
];

describe("tables whose columns are not named as ours", () => {
  test.each<[string, typeof parseCsv, string, (string[] | undefined)?, ReadOptions?]>([
    ["names in capitals", parseCsv, `Source,Target\n${ZH},${EN}\n`],
    ["codes of languages", parseCsv, `zh-CN,en-US\n${ZH},${EN}\n`, ["zh-CN", ZH, "en-US", EN]],
    ["names in Chinese", parseCsv, `中文,英文\n${ZH},${EN}\n`],
    ["names of fields", parseCsv, `term_zh,term_en\n${ZH},${EN}\n`],
    [
      "semicolons, a byte order mark and other columns",
      parseCsv,
      `\ufeff"Segment ID";"Source";"Target"\r\n"1";"${ZH}";"${EN}"`,
    ],
    ["tabs", parseCsv, `Source\tTarget\n${ZH}\t${EN}\n`],
    ["no names", parseCsv, `${ZH},${EN}\n`],
    ["other columns", parseTsv, `ID\tzh-CN\ten-US\tstatus\n1\t${ZH}\t${EN}\tok\n`, ["zh-CN", ZH, "en-US", EN]],
    ["names in two columns", parseTsv, `原文\t译文\n${ZH}\t${EN}\n`],
    ["no names and other columns", parseTsv, `1\t${ZH}\t${EN}\n2\t${ZH}\t${EN}\n`],
    ["chosen by number", parseTsv, `${EN}\tx\t${ZH}\n`, undefined, { columns: { source: 3, target: 1 } }],
    ["chosen by name", parseCsv, `A,B,C\n${EN},x,${ZH}\n`, undefined, { columns: { source: "c", target: "A" } }],
    [
      "languages that are given",
      parseCsv,
      `原文,译文\n${ZH},${EN}\n`,
      ["zh-TW", ZH, "en-GB", EN],
      { sourceLang: "zh-TW", targetLang: "en-GB" },
    ],
  ])("%s", (_, parse, text, expected = ["zh", ZH, "en", EN], options = {}) => {
    expect(shortly(parse(text, options)[0])).toEqual(expected);
    for (const unit of parse(text, options)) expect(unit).toEqual(parse(text, options)[0]);
  });

  test("cells with doubled quotation marks are quoted, as spreadsheets write tables with tabs", () => {
    const [unit] = parseTsv(`source\ttarget\n"He said ""hi"""\t他说"嗨"\n`);
    expect([unit?.source.text, unit?.target.text]).toEqual([`He said "hi"`, `他说"嗨"`]);
  });

  test("each row is a unit or an issue, cut anywhere", () => {
    const rows = [...Array(150).keys()].map((n) => (n % 10 === 0 ? `${n},${ZH}${n},` : `${n},${ZH}${n},"${EN}\n${n}"`));
    const text = `ID,Chinese,English\r\n${rows.join("\r\n")}`;
    for (const size of [1, 13, text.length]) {
      const issues: Issue[] = [];
      const lines: (number | undefined)[] = [];
      const reader = csvReader({
        onIssue: (issue) => issues.push(issue),
        onUnit: ({ line }) => lines.push(line),
      });
      const units: TranslationUnit[] = [];
      for (let at = 0; at < text.length; at += size) units.push(...reader.push(text.slice(at, at + size)));
      units.push(...reader.end());
      expect([units.length, issues.length, lines.length]).toEqual([135, 15, 135]);
      expect(issues.map(({ rule }) => rule)).toEqual(Array(15).fill("unit-incomplete"));
      expect(units[0]?.target.text).toBe(`${EN}\n1`);
      expect([lines[0], issues[1]?.place?.line]).toEqual([3, 21]);
    }
  });

  test.each<[string, string, RegExp, ReadOptions?]>([
    ["one language", `Name,Title\n${EN},${EN}\n`, /No column of Chinese and one of English can be told/],
    [
      "a column that is not there",
      `A,B\n${ZH},${EN}\n`,
      /no column 3, expected one of 1 “A”, 2 “B”/,
      { columns: { source: 1, target: 3 } },
    ],
    [
      "two columns in one language",
      `A,B\n${EN},${EN}\n`,
      /Columns 1 and 2 are not one Chinese and one English/,
      { columns: { source: 1, target: 2 } },
    ],
  ])("says what it cannot tell: %s", (_, text, message, options = {}) => {
    expect(() => parseCsv(text, options)).toThrow(message);
  });
});
