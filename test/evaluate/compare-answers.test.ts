import { expect, test } from "vitest";
import { holm } from "../../src/evaluate/compare-answers.js";
import { compareAnswers, type JudgedBead } from "../../src/evaluate/index.js";

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
  const [none, [first], [second]] = compareAnswers([baseline, worse, alike]);
  expect(none).toEqual([]);
  expect(first).toMatchObject({ over: "documents", units: 8 });
  expect(first.high).toBeLessThan(0);
  expect(first.p).toBeLessThan(0.05);
  expect(second.p).toBeGreaterThan(0.3);
});

test("three documents that agree prove nothing about a fourth; stretches of them are named as such", () => {
  const [, comparisons] = compareAnswers([answer(60, 60, 60), answer(20, 20, 20)]);
  expect(comparisons.map(({ over, units, p }) => [over, units, p >= 0.25])).toEqual([
    ["documents", 3, true],
    ["stretches", 9, false],
  ]);
});

test("one document is only compared by its stretches, and a very short one not at all", () => {
  expect(compareAnswers([answer(60), answer(20)])[1].map(({ over, units }) => [over, units])).toEqual([
    ["stretches", 3],
  ]);
  const short = [{ name: "x", gold: ones(3), found: ones(3) }];
  expect(compareAnswers([short, short])).toEqual([[], []]);
});

test("Holm's method raises the least p the most, keeps their order, and ends at 1", () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
  expect(holm([])).toEqual([]);
});
