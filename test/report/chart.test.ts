import { expect, test } from "vitest";
import { scale, ticks } from "../../src/report/chart.js";

test("ticks are round, about four, and within the axis", () => {
  expect(ticks(0, 1)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticks(0.85, 1)).toEqual([0.85, 0.9, 0.95, 1]);
  expect(ticks(-0.33, 0.02)).toEqual([-0.3, -0.2, -0.1, 0]);
  expect(ticks(-0.0055, 0.0055)).toEqual([-0.005, 0, 0.005]);
});

test("a scale takes the ends of an axis to those of a picture", () => {
  const x = scale(0.5, 1, 100, 300);
  expect([0.5, 0.75, 1].map(x)).toEqual([100, 200, 300]);
});
