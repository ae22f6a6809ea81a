import { describe, expect, test } from "vitest";
import { parseMoses, writeMoses } from "../../src/format/index.js";
import type { Issue } from "../../src/model/index.js";

const langs = { sourceLang: "zh", targetLang: "en" } as const;
const unit = (source: string, target: string) => ({
  source: { lang: "zh" as const, text: source },
  target: { lang: "en" as const, text: target },
});

describe("Moses", () => {
  test("has a sentence a line in two texts; line breaks become spaces", () => {
    expect(writeMoses([unit("一", "one\r\n  two"), unit("三", "three")])).toEqual({
      source: "一\n三\n",
      target: "one two\nthree\n",
    });
  });

  test("leaves out lines without a translation, and says which", () => {
    const issues: Issue[] = [];
    const onIssue = (issue: Issue) => issues.push(issue);
    expect(parseMoses({ source: "一\n\n\n四", target: "one\ntwo\n\nfour\n" }, { ...langs, onIssue })).toEqual([
      unit("一", "one"),
      unit("四", "four"),
    ]);
    expect(issues.map(({ rule, place }) => [rule, place?.line])).toEqual([["unit-incomplete", 2]]);
  });

  test("refuses texts of unlike length, unless it is lenient", () => {
    const texts = { source: "一\n二\n三", target: "one\n" };
    const error = expect.objectContaining({
      message: "The source goes on, expected as many lines as the other text has.",
      place: { line: 2, column: 1 },
    });
    expect(() => parseMoses(texts, langs)).toThrow(error);
    const lines: (number | undefined)[] = [];
    const onIssue = ({ rule, place }: Issue) => rule === "unit-skipped" && lines.push(place?.line);
    expect(parseMoses(texts, { ...langs, lenient: true, onIssue })).toEqual([unit("一", "one")]);
    expect(lines).toEqual([2, 3]);
    const swapped = { source: texts.target, target: texts.source };
    expect(() => parseMoses(swapped, { ...langs, sourceFile: "a", targetFile: "b" })).toThrow(
      expect.objectContaining({ place: { file: "b", line: 2, column: 1 } }),
    );
  });
});
