import { expect, test } from "vitest";
import { exactTailCost, tailCost } from "../../src/evidence/tail.js";

test("the tail costs what tables of the normal distribution say", () => {
  // 2(1 − Φ(z)): 1 at 0, 0.3173 at 1, 0.0455 at 2, 0.0027 at 3, 5.733e-7 at 5
  expect(exactTailCost(0)).toBe(0);
  expect(Math.exp(-exactTailCost(1))).toBeCloseTo(0.317310507863, 12);
  expect(Math.exp(-exactTailCost(2))).toBeCloseTo(0.045500263896, 12);
  expect(Math.exp(-exactTailCost(3))).toBeCloseTo(0.002699796063, 12);
  expect(Math.exp(-exactTailCost(5)) * 1e7).toBeCloseTo(5.733031437, 8);
});

test("it never runs out, far where the probability underflows", () => {
  expect(exactTailCost(60)).toBeGreaterThan(1800);
  expect(exactTailCost(60)).toBeLessThan(1810);
});

test("the table is true to a ten-thousandth, the same on both sides, and grows all the way", () => {
  let before = 0;
  for (let z = 0.001; z < 60; z += 0.037) {
    expect(Math.abs(tailCost(z) - exactTailCost(z))).toBeLessThan(1e-4);
    expect(tailCost(-z)).toBe(tailCost(z));
    expect(tailCost(z)).toBeGreaterThan(before);
    before = tailCost(z);
  }
  expect(tailCost(1e9)).toBe(tailCost(64));
});
