import { expect, test } from "vitest";
import { splitLines, splitParagraphs } from "../../src/text/index.js";

test("a file is cut at its three line ends, and blank lines are lines", () => {
  expect(splitLines("a\nb\r\nc\rd\r\r\n")).toEqual(["a", "b", "c", "d", "", ""]);
  expect(splitLines("a\u2028b")).toEqual(["a\u2028b"]);
});

test("running text is cut where Unicode has a line end too", () => {
  expect(splitParagraphs("a\r\nb\rc\u2028d\u0085e\vf")).toEqual(["a", "b", "c", "d", "e", "f"]);
});
