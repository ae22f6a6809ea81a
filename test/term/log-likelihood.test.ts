import fc from "fast-check";
import { expect, test } from "vitest";
import { logLikelihood } from "../../src/term/log-likelihood.js";

test("things that meet as often as by chance, or less often, are not associated", () => {
  expect(logLikelihood(1, 10, 10, 100)).toBe(0);
  expect(logLikelihood(0, 10, 10, 100)).toBe(0);
});

test("the ratio is that of Dunning's example, the bigram “the swiss” of 31,777 pairs", () => {
  expect(logLikelihood(110, 2552, 221, 31777)).toBeCloseTo(270.72, 1); // 110, 2442, 111, 29114 in his table
});

test("more meetings of as many things are never less association", () => {
  const counts = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(counts, ([first, second]) => {
      let before = 0;
      for (let both = 0; both <= Math.min(first, second); both++) {
        const ratio = logLikelihood(both, first, second, 200);
        expect(ratio).toBeGreaterThanOrEqual(before - 1e-9);
        before = ratio;
      }
    }),
  );
});
