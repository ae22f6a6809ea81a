import fc from "fast-check";
import { expect, test } from "vitest";
import { likelyCut, moveCaret } from "../../../src/review/client/caret.js";
import { foundIn, type Mark, marksOf, piecesOf } from "../../../src/review/client/marks.js";

const same = (text: string): string => text;
const word = (text: string): { word: string; kind: string; title: string } => ({
  word: text,
  kind: "lexicon",
  title: "",
});

test("pieces give the text back, whatever is marked", () => {
  const mark = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 9 }))
    .map(([start, size]): Mark => ({ start, end: start + size, kind: "x" }));
  fc.assert(
    fc.property(fc.string({ minLength: 50, maxLength: 60 }), fc.array(mark, { maxLength: 8 }), (text, marks) => {
      expect(
        piecesOf(text, marks)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

test("English words are whole words in either case, Chinese ones are anywhere", () => {
  expect(marksOf("Art starts art.", [word("art")], same)).toMatchObject([{ start: 0 }, { start: 11 }]);
  expect(marksOf("新馆长到馆", [word("馆长"), word("馆")], same)).toMatchObject([
    { start: 1, end: 3 },
    { start: 4, end: 5 },
  ]);
  expect(marksOf("50,000 of 150", [word("50")], same)).toMatchObject([{ start: 0 }]);
});

test("words in Simplified are found in a Traditional text", () => {
  const simplify = (text: string): string => text.replaceAll("館", "馆");
  expect(marksOf("圖書館", [word("馆")], simplify)).toMatchObject([{ start: 2, end: 3 }]);
});

test("what is searched for is found where it stands", () => {
  expect(foundIn("a.b.", /\./g).map(({ start }) => start)).toEqual([1, 3]);
});

test("a caret stays inside a sentence and out of surrogate pairs", () => {
  expect(moveCaret("a𠀀b", 1, 1, "character")).toBe(3);
  expect(moveCaret("a𠀀b", 3, 1, "character")).toBe(3);
  expect(moveCaret("a𠀀b", 1, -1, "character")).toBe(1);
  expect(moveCaret("one two three", 2, 1, "word")).toBe(3);
  expect(moveCaret("一，二；三。", 1, 1, "mark")).toBe(2);
  expect(moveCaret("一，二；三。", 4, 1, "mark")).toBe(4);
});

test("one would cut behind the mark nearest to the middle", () => {
  expect(likelyCut("一，二三四五六，七八。")).toBe(8);
  expect(likelyCut("一二三四")).toBe(2);
  expect(likelyCut("一")).toBe(0);
});
