import { expect, test } from "vitest";
import { leadsOf } from "../../bench/leads.js";
import type { JudgedBead } from "../../src/evaluate/index.js";

const gold: JudgedBead[] = Array.from({ length: 60 }, (_, at) => ({ source: [at], target: [at] }));
/** An answer to documents of sixty beads each, with the first so many right and the rest left out. */
const answer = (name: string, ...right: number[]) => ({
  name,
  documents: right.map((count, at) => ({ name: String(at), gold, found: gold.slice(0, count) })),
});

test("leadsOf says how far the first is ahead of each other answer, and in what share of the resamples", () => {
  const ours = answer("ours", 60, 60, 60);
  const [worse, equal] = leadsOf([ours, answer("worse", 30, 30, 30), answer("equal", 60, 60, 60)]);
  expect(worse).toMatchObject({ over: "worse", f1: [1, 2 / 3], units: "9 stretches" });
  expect(worse.lead).toBeCloseTo(1 / 3, 12);
  expect(worse.ahead).toBeGreaterThan(0.999);
  expect(worse.low).toBeGreaterThan(0);
  expect(worse.high).toBeGreaterThanOrEqual(worse.lead);
  expect(equal).toMatchObject({ ahead: 0.5, p: 1 });
});

test("leadsOf is below 0 where the other answer is better", () => {
  const [better] = leadsOf([answer("ours", 20, 20, 20), answer("better", 60, 60, 60)]);
  expect(better.lead).toBeCloseTo(-0.5, 12);
  expect(better.ahead).toBeLessThan(0.001); // where only beads are drawn that both have, the two are equal
  expect(better.high).toBeLessThan(0);
});

test("leadsOf draws documents where there are enough of them, and compares nothing where the gold is too small", () => {
  const [lead] = leadsOf([answer("ours", ...Array(7).fill(60)), answer("other", ...Array(7).fill(50))]);
  expect(lead.units).toBe("7 documents");
  const short = { name: "x", documents: [{ name: "0", gold: gold.slice(0, 3), found: [] }] };
  expect(leadsOf([short, short])).toEqual([]);
});
