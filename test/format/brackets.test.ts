import { describe, expect, test } from "vitest";
import { parseBrackets, parseIndexBeads, writeBrackets } from "../../src/format/index.js";
import type { Bead, Issue } from "../../src/model/index.js";

const range = (start: number, end: number) => ({ start, end });

const beads: readonly Bead[] = [
  { source: range(0, 1), target: range(0, 2), score: 0.9371 },
  { source: range(1, 1), target: range(2, 3), score: 0.25 },
  { source: range(1, 3), target: range(3, 4), score: 1 },
  { source: range(3, 4), target: range(4, 5) },
];
const text = "[0]:[0,1]:0.9371\n[]:[2]:0.2500\n[1,2]:[3]:1.0000\n[3]:[4]\n";

describe("writeBrackets", () => {
  test("writes a bead a line, with its score where it has one", () => {
    expect(writeBrackets(beads)).toBe(text);
    expect(writeBrackets([])).toBe("");
  });
});

describe("parseBrackets", () => {
  test("gives a missing side its place between two sentences", () => {
    expect(parseBrackets(text)).toEqual(beads);
  });

  test("takes spaces, blank lines, and beads without a score", () => {
    expect(parseBrackets("\n[ 0 ] : [0, 1]\r\n\r\n[]:[2]")).toEqual(
      beads.slice(0, 2).map(({ source, target }) => ({ source, target })),
    );
  });

  test.each([
    ["a cost as vecalign writes it", "0.123400"],
    ["a cost of few digits", "0.05"],
    ["a cost beyond 1", "1.7500"],
    ["the 0 of a gold set", "0"],
    ["a number of no kind that we know", "-3e2"],
  ])("takes %s for no score, and says so once", (_, number) => {
    const issues: Issue[] = [];
    const read = parseBrackets(`[0]:[0]:0.5000\n[1]:[1]:${number}\n[]:[2]:${number}\n`, {
      onIssue: (issue) => issues.push(issue),
    });
    expect(read.map(({ score }) => score)).toEqual([0.5, undefined, undefined]);
    expect(issues).toEqual([
      { rule: "number-foreign", message: expect.stringContaining("2 in all"), place: { line: 2 } },
    ]);
  });

  test.each([
    ["no bead", "[0]", "format-invalid", "The line “[0]” is no bead, expected the form “[0]:[0,1]:0.5”."],
    ["a range", "[0-1]:[0]", "format-invalid", /is no bead/],
    ["a negative index", "[-1]:[0]", "format-invalid", /is no bead/],
    ["a score that is no number", "[1]:[2]:high", "format-invalid", "The score is “high”, expected a number."],
    ["a colon with nothing behind it", "[1]:[2]:", "format-invalid", "The score is “”, expected a number."],
    ["a gap", "[1]:[3]", "beads-invalid", "Target sentence 3 is out of order, expected sentence 2."],
    ["a repeat", "[0]:[2]", "beads-invalid", "Source sentence 0 is out of order, expected sentence 1."],
    ["a hole in a bead", "[1,3]:[2]", "beads-invalid", "Source sentence 3 is out of order, expected sentence 2."],
    ["a bead of nothing", "[]:[]", "beads-invalid", /is empty/],
  ])("refuses %s, and says in which line", (_, line, code, message) => {
    const error = expect.objectContaining({
      code,
      message: typeof message === "string" ? message : expect.stringMatching(message),
      place: { line: 3, column: 1 },
    });
    expect(() => parseBrackets(`[0]:[0,1]\n\n${line}\n`)).toThrow(error);
  });
});

describe("parseIndexBeads", () => {
  test("keeps gaps, crossings, repeats and empty beads as they are, and numbers behind them", () => {
    expect(parseIndexBeads("[3,1]:[2]:1.75\n[0]:[]:-\n[0]:[7]\n[]:[]\n")).toEqual([
      { source: [3, 1], target: [2], score: 1.75 },
      { source: [0], target: [] },
      { source: [0], target: [7] },
      { source: [], target: [] },
    ]);
  });

  test("refuses what is no bead, and says in which line", () => {
    const error = expect.objectContaining({ code: "format-invalid", place: { line: 2, column: 1 } });
    expect(() => parseIndexBeads("[0]:[0]\n0:1\n")).toThrow(error);
  });
});
