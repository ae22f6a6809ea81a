import { expect, test } from "vitest";
import { remembered } from "../../src/text/index.js";

test("a word is looked for once, and again after more words than are remembered", () => {
  const asked: string[] = [];
  const lengthOf = remembered((word) => {
    asked.push(word);
    return { length: word.length };
  }, 2);
  expect(["ab", "c", "ab", "ab"].map((word) => lengthOf(word).length)).toEqual([2, 1, 2, 2]);
  expect(asked).toEqual(["ab", "c"]);
  lengthOf("def");
  lengthOf("ab");
  expect(asked).toEqual(["ab", "c", "def", "ab"]);
});
