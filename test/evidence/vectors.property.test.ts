import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/core/index.js";
import { seededRandom } from "../../src/evaluate/random.js";
import { vectorEvidence } from "../../src/evidence/index.js";

const DIMENSIONS = 48;

/** Texts of sentences that translate each other one by one, the more noise the less alike. */
function made(count: number, noise: number, seed: number) {
  const random = seededRandom(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const vector = (): number[] => Array.from({ length: DIMENSIONS }, normal);
  const meanings = Array.from({ length: count }, vector);
  const common = vector(); // a direction that all sentences of a language share says nothing
  const said = (): Float32Array[] =>
    meanings.map((meaning) => Float32Array.from(meaning, (value, d) => value + noise * normal() + common[d]));
  return { source: said(), target: said() };
}

function costOf(evidence: Evidence, h: number, i: number, g: number, j: number): number {
  const cost = new Float64Array(1);
  evidence.addCosts(h, i, j - g, j, 1, cost);
  return cost[0];
}

/** The cosine of the two sides of a bead, worked out from the vectors anew. */
function cosineOf({ source, target }: ReturnType<typeof made>, h: number, i: number, g: number, j: number): number {
  const centred = (vectors: readonly Float32Array[]): number[][] => {
    const units = vectors.map((vector) => Array.from(vector, (value) => value / Math.hypot(...vector)));
    const known = units.length / (units.length + 10);
    const mean = Array.from(
      { length: DIMENSIONS },
      (_, d) => units.reduce((sum, unit) => sum + unit[d], 0) / units.length,
    );
    return units.map((unit) => unit.map((value, d) => value - known * mean[d]));
  };
  const total = (vectors: readonly number[][]): number[] =>
    Array.from({ length: DIMENSIONS }, (_, d) => vectors.reduce((sum, vector) => sum + vector[d], 0));
  const [a, b] = [total(centred(source).slice(h, i)), total(centred(target).slice(g, j))];
  return a.reduce((sum, value, d) => sum + value * b[d], 0) / Math.hypot(...a) / Math.hypot(...b);
}

describe("evidence from vectors", () => {
  test("speaks for translations and against strangers", () => {
    const { source, target } = made(40, 0.3, 1);
    const evidence = vectorEvidence(source, target);
    for (let at = 0; at < 40; at++) {
      expect(costOf(evidence, at, at + 1, at, at + 1)).toBeLessThan(-3);
      expect(costOf(evidence, at, at + 1, (at + 5) % 40, ((at + 5) % 40) + 1)).toBeGreaterThan(1);
    }
  });

  test("rises with the cosine of the sums alone, for each number of sentences, whatever rows are asked for", () => {
    const texts = made(30, 0.5, 2);
    const evidence = vectorEvidence(texts.source, texts.target);
    const known: { size: number; cosine: number; cost: number }[] = [];
    const bead = fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 4 }), fc.nat(25), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(bead, ([h, taken, g, size]) => {
        const cosine = cosineOf(texts, h, h + taken, g, g + size);
        known.push({ size: (taken + size) / 2, cosine, cost: costOf(evidence, h, h + taken, g, g + size) });
      }),
      { numRuns: 300 },
    );
    known.sort((a, b) => a.cosine - b.cosine);
    for (let at = 1; at < known.length; at++) {
      const [before, after] = [known[at - 1], known[at]];
      if (after.cosine - before.cosine < 1e-6) continue;
      expect(after.cost / after.size).toBeLessThanOrEqual(before.cost / before.size + 1e-6);
    }
    expect(new Set(known.map(({ cost }) => cost)).size).toBeGreaterThan(100);
  });

  test("says nothing where vectors are noise", () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { source } = made(60, 0, seed);
      const { target } = made(60, 0, seed + 100);
      const evidence = vectorEvidence(source, target);
      for (let at = 0; at < 60; at++) expect(costOf(evidence, at, at + 1, at, at + 1)).toBe(0);
    }
  });

  test("says nothing of sentences without a translation, and of texts without sentences", () => {
    const { source, target } = made(20, 0.2, 3);
    const evidence = vectorEvidence(source, target);
    expect([costOf(evidence, 3, 4, 5, 5), costOf(evidence, 3, 3, 5, 6)]).toEqual([0, 0]);
    expect(costOf(vectorEvidence([], target), 0, 0, 0, 1)).toBe(0);
  });

  test("takes vectors of zeros, as of empty sentences, for strangers to all", () => {
    const { source, target } = made(30, 0.2, 4);
    source[7] = new Float32Array(DIMENSIONS);
    expect(costOf(vectorEvidence(source, target), 7, 8, 7, 8)).not.toBeNaN();
  });

  test("refuses vectors of other dimensions, and those that are no numbers", () => {
    expect(() => vectorEvidence([[1, 2], [1]], [[1, 2]])).toThrow(
      "Vector 1 of the source has 1 dimensions; 2 are expected",
    );
    expect(() => vectorEvidence([[1, 2]], [[1, Number.NaN]])).toThrow(
      "Vector 0 of the target has a value that is no number",
    );
  });
});
