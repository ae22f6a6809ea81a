import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  interTextNames,
  parseChampollion,
  parseHunalign,
  parseInterText,
  parseLadder,
  writeChampollion,
  writeHunalign,
  writeInterText,
  writeLadder,
} from "../../src/format/index.js";
import type { Bead, Issue } from "../../src/model/index.js";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const range = (start: number, end: number) => ({ start, end });

const beads: readonly Bead[] = [
  { source: range(0, 1), target: range(0, 2), score: 0.9371 },
  { source: range(1, 1), target: range(2, 3) },
  { source: range(1, 3), target: range(3, 4), score: 1 },
];
const shapesOf = (list: readonly Bead[]): Bead[] => list.map(({ source, target }) => ({ source, target }));

describe("ladder", () => {
  test("has a rung at the beginning of each bead, and one at the end", () => {
    expect(writeLadder(beads)).toBe("0\t0\t0.9371\n1\t2\n1\t3\t1.0000\n3\t4\t0.0000\n");
    expect(writeLadder([])).toBe("0\t0\n");
    expect(parseLadder("")).toEqual([]);
  });

  test("has no number where no bead has a score", () => {
    expect(writeLadder(shapesOf(beads))).toBe("0\t0\n1\t2\n1\t3\n3\t4\n");
  });

  test("is read as hunalign writes it: its confidences are no scores, and said to be left out", () => {
    const issues: Issue[] = [];
    const read = parseLadder(fixture("hunalign.ladder"), { onIssue: (issue) => issues.push(issue) });
    expect(read).toEqual(shapesOf(beads));
    expect(issues).toEqual([
      { rule: "number-foreign", message: expect.stringMatching(/no probability.*3 in all/), place: { line: 1 } },
    ]);
    expect(parseLadder("0\t0\n1\t1\n", { onIssue: (issue) => issues.push(issue) })).toHaveLength(1);
    expect(issues).toHaveLength(1);
  });

  test.each([
    ["no rung", "0\t0\t1\n1,2\n", "format-invalid", 2, /“1,2” is no rung/],
    ["a confidence that is none", "0\t0\thigh\n1\t1\t1\n", "format-invalid", 1, /confidence is “high”/],
    ["a step down", "0\t0\t1\n2\t2\t1\n1\t3\t1\n", "beads-invalid", 3, "The rung (1, 3) is not above (2, 2)."],
    ["a rung twice", "0\t0\t1\n0\t0\t1\n", "beads-invalid", 2, /is not above/],
    ["a start in the middle", "1\t0\t1\n", "beads-invalid", 1, "The first rung is (1, 0), expected (0, 0)."],
  ])("refuses %s, and says where", (_, text, code, line, message) => {
    const error = expect.objectContaining({
      code,
      message: typeof message === "string" ? message : expect.stringMatching(message),
      place: expect.objectContaining({ line }),
    });
    expect(() => parseLadder(text)).toThrow(error);
  });
});

describe("hunalign's text", () => {
  const text = {
    source: ["大桥昨天通车。", "天晴。", "人多。"],
    target: ["The bridge opened.", "It was yesterday.", "There was tea.", "It was fine and crowded."],
    beads,
  };

  test("has sentences joined, and what a line cannot hold as spaces", () => {
    expect(writeHunalign({ ...text, source: ["大桥\t昨天\n通车。", ...text.source.slice(1)] }).split("\n")[0]).toBe(
      "大桥 昨天 通车。\tThe bridge opened. ~~~ It was yesterday.\t0.9371",
    );
    expect(
      writeHunalign({ ...text, beads: shapesOf(beads) })
        .split("\n")[0]
        .split("\t"),
    ).toHaveLength(2);
  });

  test("is read as hunalign and its script write it", () => {
    const rules: string[] = [];
    const read = parseHunalign(fixture("hunalign.txt"), { onIssue: ({ rule }) => rules.push(rule) });
    expect(read).toEqual({ ...text, beads: shapesOf(beads) }); // without scores: its numbers are no probabilities
    expect(rules).toEqual(["number-foreign"]);
    const turned = fixture("hunalign.txt").replace(/^(.*)\t(.*)$/gm, "$2\t$1");
    expect(parseHunalign(turned)).toEqual(parseHunalign(fixture("hunalign.txt")));
    const issues: Issue[] = [];
    const onIssue = (issue: Issue) => issues.push(issue);
    const aligner = "<p>\t<p>\tbook\n一\tOne.\tbook\n二 ~~~ 三\tTwo and three.\tbook\n";
    expect(parseHunalign(aligner, { onIssue })).toEqual({
      source: ["一", "二", "三"],
      target: ["One.", "Two and three."],
      beads: [
        { source: { start: 0, end: 1 }, target: { start: 0, end: 1 } },
        { source: { start: 1, end: 3 }, target: { start: 1, end: 2 } },
      ],
    });
    expect(issues.map(({ rule, place }) => [rule, place?.line])).toEqual([["cell-left-out", 2]]);
    expect(parseLadder("0 0\n1  2 0.5\n3 3\n")).toEqual(parseLadder("0\t0\n1\t2\n3\t3\n"));
    expect(() => parseHunalign("一\n")).toThrow(/has 1 cells, expected source, target and confidence/);
  });
});

describe("Champollion", () => {
  test("counts from 1, and names what is omitted", () => {
    expect(writeChampollion(beads)).toBe("1 <=> 1,2\nomitted <=> 3\n2,3 <=> 4\n");
    expect(parseChampollion(fixture("champollion.align"))).toEqual(shapesOf(beads));
  });

  test.each([
    ["no bead", "1 <=> 1\n2 - 2\n", "format-invalid", "The line “2 - 2” is no bead, expected the form “1,2 <=> 3”."],
    ["a sentence 0", "1 <=> 1\n0 <=> 2\n", "format-invalid", /is no bead/],
    ["a gap", "1 <=> 1\n3 <=> 2\n", "beads-invalid", "Source sentence 3 is out of order, expected sentence 2."],
    ["nothing", "1 <=> 1\nomitted <=> omitted\n", "beads-invalid", /is empty/],
  ])("refuses %s, and says where", (_, text, code, message) => {
    const error = expect.objectContaining({
      code,
      message: typeof message === "string" ? message : expect.stringMatching(message),
      place: { line: 2, column: 1 },
    });
    expect(() => parseChampollion(text)).toThrow(error);
  });
});

describe("InterText", () => {
  const files = {
    links: fixture("book.zh.en.xml"),
    source: fixture("book.zh.xml"),
    target: fixture("book.en.xml"),
  };

  test("names the second document first in its links; what a person set is confirmed; ids are kept", () => {
    const text = parseInterText(files);
    expect(text.source).toEqual(["大桥昨天通车。", "天晴。", "人多。"]);
    expect(text.target).toEqual(["The bridge opened.", "It was yesterday.", "There was tea & cake.", "It was fine."]);
    const [first, ...others] = shapesOf(beads);
    expect(text.beads).toEqual([{ ...first, confirmed: true }, ...others]);
    expect(text.sourceIds).toEqual(["1:1", "2:1", "2:2"]);
    expect(text.targetIds).toEqual(["1:1", "1:2", "2:1", "2:2"]);
    expect(interTextNames(files.links)).toEqual({ sourceFile: "book.zh.xml", targetFile: "book.en.xml" });
    expect(parseInterText(writeInterText(text))).toEqual(text);
    expect(writeInterText(text).links).toContain(`<link type="2-1" xtargets="1:1 1:2;1:1" status="man"/>`);
  });

  test.each([
    ["an id that is not there", files.links.replace("2:1 2:2", "2:1 9:9"), 5, /The link names “9:9”/],
    ["links out of order", files.links.replace("1:1 1:2;", "2:2;"), 3, /Target sentence 1 is out of order/],
    ["targets of one side", files.links.replace("2:1;'", "2:1'"), 4, /The xtargets are “2:1”, expected the form/],
    ["no documents", "<linkGrp/>", 1, /lacks a document/],
    ["another file", "<text/>", 1, /has no <linkGrp>/],
    ["what is not XML", "<linkGrp", 1, /The XML has an error/],
  ])("refuses %s, and says where", (_, links, line, message) => {
    const error = expect.objectContaining({
      message: expect.stringMatching(message),
      place: expect.objectContaining({ line }),
    });
    expect(() => parseInterText({ ...files, links })).toThrow(error);
  });
});
