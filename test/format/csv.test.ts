import { describe, expect, test } from "vitest";
import { parseCsv, writeCsv } from "../../src/format/index.js";
import type { Issue, TranslationUnit } from "../../src/model/index.js";

const HEADER = "source,target,source_lang,target_lang";

const unit: TranslationUnit = {
  source: { lang: "zh", text: "=一，“二”" },
  target: { lang: "en-GB", text: 'One, "two"\nthree' },
  score: 0.5,
};

describe("writeCsv", () => {
  test("writes what spreadsheets open: a mark, quotation marks, and no formula", () => {
    expect(writeCsv([unit])).toBe(
      `\ufeff${HEADER},score,confirmed,source_url,target_url,date\r\n'=一，“二”,"One, ""two""\nthree",zh,en-GB,0.5,,,,\r\n`,
    );
  });
});

describe("parseCsv", () => {
  test("reads semicolons where the first line has them, and columns moved and added", () => {
    expect(parseCsv('source_lang;remark;target_lang;target;source\r\nZH-CN;"a;b";en;"two ""words""";词\r\n')).toEqual([
      { source: { lang: "zh-CN", text: "词" }, target: { lang: "en", text: 'two "words"' } },
    ]);
  });

  test.each([
    ["an empty file", "", { line: 1, column: 1 }, /file is empty/],
    ["a cell that does not end", `${HEADER}\n一,"one,zh,en\n`, { line: 2, column: 3 }, /has no end/],
    ["text behind a quotation mark", `${HEADER}\n一,"one"s,zh,en\n`, { line: 2, column: 8 }, /“s” stands behind/],
    ["too few cells", `${HEADER}\n"一\n二",one,zh\n`, { line: 3, column: 8 }, /has 3 cells, expected 4/],
    ["another language", `${HEADER}\n一,un,zh,fr\n`, { line: 2, column: 9 }, /language is “fr”/],
  ])("refuses %s, and says where", (_, text, place, message) => {
    const error = expect.objectContaining({
      code: "format-invalid",
      message: expect.stringMatching(message),
      place,
    });
    expect(() => parseCsv(text)).toThrow(error);
  });

  test("keeps good rows before and after bad ones where it is lenient", () => {
    const issues: Issue[] = [];
    const rows = [
      "一,one,zh,en",
      '二,"two,zh,en',
      "三,three,zh,en",
      '四,"four"s,zh,en',
      "五,five,zh,fr",
      "六,six,zh,en",
    ];
    const units = parseCsv(`${HEADER}\n${rows.join("\n")}\n`, {
      lenient: true,
      onIssue: (issue) => issues.push(issue),
    });
    expect(units.map(({ target }) => target.text)).toEqual(["one", "three", "six"]);
    expect(issues.map(({ rule, place }) => [rule, place?.line])).toEqual([
      ["unit-skipped", 5], // the mark before “two” is closed there
      ["unit-skipped", 5],
      ["unit-skipped", 6],
    ]);
  });
});
