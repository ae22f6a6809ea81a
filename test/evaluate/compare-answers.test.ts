import { expect, test } from "vitest";
import { holm } from "../../src/evaluate/compare-answers.js";
import { compareAnswers, documentsNeeded, isSignificant, type JudgedBead } from "../../src/evaluate/index.js";

const ones = (count: number, from = 0): JudgedBead[] =>
  Array.from({ length: count }, (_, at) => ({ source: [at + from], target: [at + from] }));
const gold = ones(60);
/** Documents of which an answer has the first so many beads right, and leaves the rest out. */
const answer = (...right: number[]) =>
  right.map((count, at) => ({ name: String(at), gold, found: gold.slice(0, count) }));

test("clear differences over many documents are told from chance, small ones are not", () => {
  const baseline = answer(60, 50, 55, 60, 40, 50, 60, 55);
  const worse = answer(30, 20, 25, 30, 20, 30, 20, 25);
  const alike = answer(60, 49, 56, 60, 41, 50, 59, 55);
  const [none, first, second] = compareAnswers([baseline, worse, alike]);
  expect(none).toBeUndefined();
  expect(first).toMatchObject({ over: "documents", units: 8 });
  expect(first?.high).toBeLessThan(0);
  expect(first?.p).toBeLessThan(0.05);
  expect(second?.p).toBeGreaterThan(0.3);
});

test("three documents that agree prove nothing about a fourth: stretches are drawn instead, and named as such", () => {
  const [, comparison] = compareAnswers([answer(60, 60, 60), answer(20, 20, 20)]);
  expect(comparison).toMatchObject({ over: "stretches", units: 9 });
  expect(comparison?.p).toBeLessThan(0.05);
  expect(compareAnswers([answer(60), answer(20)])[1]).toMatchObject({ over: "stretches", units: 3 });
});

test("a very short text is not compared, nor a single answer", () => {
  const short = [{ name: "x", gold: ones(3), found: ones(3) }];
  expect(compareAnswers([short, short])).toEqual([undefined, undefined]);
  expect(compareAnswers([answer(60, 50)])).toEqual([undefined]);
});

test("more comparisons take more documents, as chance has more occasions", () => {
  expect([1, 2, 3, 8, 9].map(documentsNeeded)).toEqual([6, 7, 7, 9, 9]);
  for (const comparisons of [1, 2, 3, 8, 9]) {
    const all = Array.from({ length: documentsNeeded(comparisons) }, () => 60);
    const others = Array.from({ length: comparisons }, () => answer(...all.map(() => 20)));
    expect(
      compareAnswers([answer(...all), ...others])
        .slice(1)
        .every((each) => each?.over === "documents"),
    ).toBe(true);
    expect(isSignificant(compareAnswers([answer(...all), ...others])[1]!)).toBe(true);
  }
});

test("Holm's method raises the least p the most, keeps their order, and ends at 1", () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});
