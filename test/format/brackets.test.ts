import { describe, expect, test } from "vitest";
import { parseBrackets, parseIndexBeads, writeBrackets } from "../../src/format/index.js";
import type { Bead } from "../../src/model/index.js";

const range = (start: number, end: number) => ({ start, end });

const beads: readonly Bead[] = [
  { source: range(0, 1), target: range(0, 2), cost: 0, score: 0.9371 },
  { source: range(1, 1), target: range(2, 3), cost: 0, score: 0 },
  { source: range(1, 3), target: range(3, 4), cost: 0, score: 1 },
];
const text = "[0]:[0,1]:0.9371\n[]:[2]:0\n[1,2]:[3]:1.0000\n";

describe("writeBrackets", () => {
  test("writes a bead a line, with its score", () => {
    expect(writeBrackets(beads)).toBe(text);
    expect(writeBrackets([])).toBe("");
  });
});

describe("parseBrackets", () => {
  test("gives a missing side its place between two sentences", () => {
    expect(parseBrackets(text)).toEqual(beads);
  });

  test("takes spaces, blank lines, and beads without a score, which then is 1 where there is text on both sides", () => {
    const [first, second] = parseBrackets("\n[ 0 ] : [0, 1]\r\n\r\n[]:[2]");
    expect(first).toEqual({ ...beads[0], score: 1 });
    expect(second).toEqual(beads[1]);
  });

  test.each([
    ["no bead", "[0]", "format-invalid", "The line “[0]” is no bead, expected the form “[0]:[0,1]:0.5”."],
    ["a range", "[0-1]:[0]", "format-invalid", /is no bead/],
    ["a negative index", "[-1]:[0]", "format-invalid", /is no bead/],
    ["a score beyond 1", "[1]:[2]:1.5", "format-invalid", "The score is “1.5”, expected a number from 0 to 1."],
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
