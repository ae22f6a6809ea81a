import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceFrom, turnedEvidence } from "../../src/core/index.js";

test("turned evidence says of a bead what the evidence says of it with the sides exchanged", () => {
  const cost = (a: number, b: number, c: number, d: number): number => a + 10 * b + 100 * c + 1000 * d;
  const turned = turnedEvidence(evidenceFrom(cost));
  fc.assert(
    fc.property(
      fc.nat(9),
      fc.nat(3),
      fc.nat(3),
      fc.nat(5),
      fc.integer({ min: 1, max: 4 }),
      (h, taken, size, behind, count) => {
        const row = new Float64Array(count).fill(7);
        const end = size + behind;
        turned.addCosts(h, h + taken, size, end, count, row);
        expect([...row]).toEqual(Array.from(row, (_, x) => 7 + cost(end + x - size, end + x, h, h + taken)));
      },
    ),
  );
});
