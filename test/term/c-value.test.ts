import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountedWords, cValues } from "../../src/term/c-value.js";

test("a string that stands in longer ones only has no value, and one that stands by itself too has what is left", () => {
  const values = cValues([
    { words: ["人形", "机器人", "产业"], count: 2 },
    { words: ["人形", "机器人"], count: 5 },
    { words: ["产业"], count: 2 },
  ]);
  expect(values[0]).toBeCloseTo(2 * 2);
  expect(values[1]).toBeCloseTo(Math.log2(3) * 3);
  expect(values[2]).toBe(0);
});

const strings = fc.uniqueArray(
  fc.record({
    words: fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 5 }),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 12, selector: ({ words }) => words.join(" ") },
);

/** The same by comparing each with each. */
const naive = (all: readonly CountedWords[]): number[] =>
  all.map(({ words, count }) => {
    const text = ` ${words.join(" ")} `;
    const longer = all.filter(
      (other) => other.words.length > words.length && ` ${other.words.join(" ")} `.includes(text),
    );
    const mean = longer.reduce((sum, other) => sum + other.count, 0) / Math.max(1, longer.length);
    return Math.log2(words.length + 1) * Math.max(0, count - mean);
  });

test("the values are those of comparing each string with each", () => {
  fc.assert(
    fc.property(strings, (all) => {
      const expected = naive(all);
      for (const [at, value] of cValues(all).entries()) expect(value).toBeCloseTo(expected[at]);
    }),
  );
});
