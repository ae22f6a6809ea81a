import { describe, expect, test } from "vitest";
import { FULL_WEIGHT, fittedModel, lengthEvidence, lengthFeatures } from "../../src/evidence/index.js";
import { exactTailCost } from "../../src/evidence/tail.js";

const model = { ratio: 3, variance: 12, ...FULL_WEIGHT };

/** The cost of one bead. */
function price(evidence: ReturnType<typeof lengthEvidence>, h: number, i: number, g: number, j: number): number {
  const cost = new Float64Array(1);
  evidence.addCosts(h, i, j - g, j, 1, cost);
  return cost[0];
}

describe("lengthEvidence", () => {
  const evidence = lengthEvidence([10, 20, 0], [30, 33, 40], model);

  test("a bead whose sides have the expected lengths costs nothing", () => {
    expect(price(evidence, 0, 1, 0, 1)).toBe(0);
  });

  test("three beads worked by hand", () => {
    // 10 → 33: 3 too many, variance (10 + 11) / 2 · 12 = 126
    expect(price(evidence, 0, 1, 1, 2)).toBeCloseTo(exactTailCost(3 / Math.sqrt(126)), 4);
    // 30 → 63: 27 too few, variance (30 + 21) / 2 · 12 = 306
    expect(price(evidence, 0, 2, 0, 2)).toBeCloseTo(exactTailCost(27 / Math.sqrt(306)), 4);
    // nothing → 30: 30 too many, variance (0 + 10) / 2 · 12 = 60
    expect(price(evidence, 0, 0, 0, 1)).toBeCloseTo(exactTailCost(30 / Math.sqrt(60)), 4);
  });

  test("an empty sentence is no division by zero", () => {
    const empty = lengthEvidence([0], [0], model);
    expect(price(empty, 0, 1, 0, 1)).toBe(0);
    expect(price(empty, 0, 1, 0, 0)).toBe(0);
    expect(price(evidence, 2, 3, 0, 1)).toBeGreaterThan(0);
  });

  test("weights scale what lengths say, of whole beads and of those with an empty side", () => {
    const half = lengthEvidence([10, 20, 0], [30, 33, 40], { ...model, weight: 0.5, nullWeight: 0.25 });
    expect(price(half, 0, 1, 1, 2)).toBeCloseTo(price(evidence, 0, 1, 1, 2) / 2, 12);
    expect(price(half, 0, 1, 0, 0)).toBeCloseTo(price(evidence, 0, 1, 0, 0) / 4, 12);
    expect(price(half, 0, 0, 2, 3)).toBeCloseTo(price(evidence, 0, 0, 2, 3) / 4, 12);
  });

  test("swapping the sides mirrors the cost", () => {
    const swapped = lengthEvidence([30, 33, 40], [10, 20, 0], { ...model, ratio: 1 / 3, variance: 12 / 3 ** 3 });
    expect(price(swapped, 1, 3, 0, 2)).toBeCloseTo(price(evidence, 0, 2, 1, 3), 9);
    expect(price(swapped, 0, 1, 0, 0)).toBeCloseTo(price(evidence, 0, 0, 0, 1), 6);
  });
});

describe("lengthFeatures", () => {
  const features = (feature: "lengthTail" | "lengthDeviation" | "nullLength") =>
    lengthFeatures([10, 500], [36, 30], model)({ lengthTail: 0, lengthDeviation: 0, nullLength: 0, [feature]: 1 });

  test("weigh how unlikely a deviation is, and the deviation itself", () => {
    const deviation = 6 / Math.sqrt(((10 + 12) / 2) * 12);
    expect(price(features("lengthTail"), 0, 1, 0, 1)).toBeCloseTo(exactTailCost(deviation), 4);
    expect(price(features("lengthDeviation"), 0, 1, 0, 1)).toBeCloseTo(deviation, 9);
  });

  test("say no more beyond 15 nats and 6 standard deviations", () => {
    expect(price(features("lengthTail"), 1, 2, 1, 2)).toBe(15);
    expect(price(features("lengthDeviation"), 1, 2, 1, 2)).toBe(6);
  });

  test("weigh how much a sentence without a translation had to say, in characters of the source", () => {
    expect(price(features("nullLength"), 0, 1, 0, 0)).toBeCloseTo(Math.log1p(10), 9);
    expect(price(features("nullLength"), 0, 0, 0, 1)).toBeCloseTo(Math.log1p(12), 9);
    expect(fittedModel.weights.nullLength).toBeGreaterThan(0);
  });
});
