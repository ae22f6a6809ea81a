import fc from "fast-check";
import { expect, test } from "vitest";
import { workCounter } from "../support/work/count-work.js";
import { programOf } from "../support/work/pattern-program.js";
import { searchWith } from "../support/work/pattern-steps.js";

const counter = workCounter();
// compiled after the counter has started, as what it counts must be
const { onOneLine } = await import("../../src/text/index.js");
const { unwrapLines } = await import("../../src/page/unwrap-lines.js");

const growth = (run: (text: string) => unknown, piece: string): number => {
  const [less, more] = [200, 800].map((count) => counter.workOf(() => run(piece.repeat(count))));
  return more / less;
};

test("patterns that backtrack are counted", () => {
  expect(growth((text) => text.replace(/\s*\n\s*/g, " "), "\t")).toBeGreaterThan(14);
  expect(growth((text) => /(?:[^.]+,)+$/.test(`${text}.`), "a")).toBeGreaterThan(14);
  expect(growth((text) => /(?<=a+)b/.test(text), "a")).toBeGreaterThan(14);
  expect(growth((text) => /a+b?/.test(text), "a")).toBeLessThan(5);
  expect(growth((text) => onOneLine(text, " "), "\t")).toBeLessThan(5);
});

test("what built-in functions go over is counted", () => {
  const eachTime = (act: (text: string, at: number) => unknown) => (text: string) => {
    for (let at = 0; at < text.length; at++) act(text, at);
  };
  expect(
    growth(
      eachTime((text) => text.indexOf("b")),
      "a",
    ),
  ).toBeGreaterThan(14);
  expect(
    growth(
      eachTime((text) => text.includes("ab", 1)),
      "a",
    ),
  ).toBeGreaterThan(14);
  expect(
    growth(
      eachTime((text) => text.trim()),
      " ",
    ),
  ).toBeGreaterThan(14);
  expect(
    growth(
      eachTime((text, at) => text.indexOf("a", at)),
      "a",
    ),
  ).toBeLessThan(5);
  expect(
    growth(
      eachTime((text) => [...text]),
      "a",
    ),
  ).toBeGreaterThan(14);
  expect(growth((text) => Array.from(text).map((_, at, all) => all.slice(at)), "a")).toBeGreaterThan(14);
});

test("the loops of a module are counted", () => {
  expect(counter.workOf(() => unwrapLines(["中".repeat(3000)]))).toBeGreaterThan(3000);
});

test("the engine that counts matches as the engine of JavaScript does", () => {
  const patterns = [
    /a|ab|(c)(?:d|e)?/,
    /(a*)(b*?)\1/,
    /(?:a|b(?=c))+?c/i,
    /(?<!a)b|(?<=(a|b))c/,
    /\b[a-c]{2,3}\B/,
    /^a*$/m,
    /(?:a?){2,4}b/,
    /\p{L}[^a]/u,
    /(?<x>a|(?!b).)\k<x>/u,
    /(?:a*)*c/,
    /[\s\S]{0,2}$/,
    /a*?$/y,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...patterns),
      fc.array(fc.constantFrom("a", "b", "c", "d", "A", "\n", " ", "😀"), { maxLength: 12 }),
      (pattern, parts) => {
        const text = parts.join("");
        pattern.lastIndex = 0;
        const match = pattern.exec(text);
        const { start, end } = searchWith(programOf(pattern), pattern, text, 0);
        expect([start, end]).toEqual(match === null ? [-1, -1] : [match.index, match.index + match[0].length]);
      },
    ),
  );
});
