import fc from "fast-check";
import { expect, test } from "vitest";
import { addCounts, bootstrapDifference, countBeads, countStretches, scoresOf } from "../../src/evaluate/index.js";
import { seededRandom } from "../../src/evaluate/random.js";
import { anyBeads, tiling } from "./arbitrary-beads.js";

const document = fc.record({ gold: tiling, found: tiling, other: tiling }, { noNullPrototype: true });
const documents = fc.array(document, { minLength: 1, maxLength: 8 });
type Documents = typeof documents extends fc.Arbitrary<infer T> ? T : never;

const RESAMPLES = 100;
const countsOf = (drawn: Documents, answer: "found" | "other") => drawn.map((one) => countBeads(one[answer], one.gold));
const f1 = (drawn: Documents, answer: "found" | "other"): number =>
  scoresOf(addCounts(countsOf(drawn, answer))).strict.f1;
const compared = (drawn: Documents, seed: number) =>
  bootstrapDifference(countsOf(drawn, "found"), countsOf(drawn, "other"), { resamples: RESAMPLES, seed });

test("the bootstrap equals a naive one that copies the documents", () => {
  fc.assert(
    fc.property(documents, fc.nat(), (all, seed) => {
      const random = seededRandom(seed);
      const differences = Array.from({ length: RESAMPLES }, () => {
        const drawn = all.map(() => all[Math.floor(random() * all.length)]);
        return f1(drawn, "found") - f1(drawn, "other");
      }).sort((a, b) => a - b);
      const worse = differences.filter((difference) => difference <= 0).length;
      const better = differences.filter((difference) => difference >= 0).length;
      const { difference, low, high, ahead, p } = compared(all, seed);
      expect(difference).toBeCloseTo(f1(all, "found") - f1(all, "other"), 12);
      expect([low, high]).toEqual([differences[2], differences[97]]);
      const equal = differences.filter((each) => each === 0).length;
      expect(ahead).toBeCloseTo((differences.filter((each) => each > 0).length + equal / 2) / RESAMPLES, 12);
      expect(p).toBe(Math.min(1, Math.max((2 * (Math.min(worse, better) + 1)) / 101, 0.5 ** (all.length - 1))));
    }),
    { numRuns: 40 },
  );
});

test("the other way round it says the opposite, as surely", () => {
  fc.assert(
    fc.property(documents, (all) => {
      const there = compared(all, 7);
      const back = compared(
        all.map(({ gold, found, other }) => ({ gold, found: other, other: found })),
        7,
      );
      expect(back.difference).toBeCloseTo(-there.difference, 12);
      expect(back.low).toBeCloseTo(-there.high, 12);
      expect(back.ahead).toBeCloseTo(1 - there.ahead, 12);
      expect(back.p).toBe(there.p);
    }),
  );
});

test("the same seed draws the same, and equals do not differ", () => {
  const counts = Array.from({ length: 9 }, () => countBeads([], [{ source: [0], target: [0] }]));
  expect(bootstrapDifference(counts, counts)).toEqual({ difference: 0, low: 0, high: 0, ahead: 0.5, p: 1 });
  expect(() => bootstrapDifference(counts, counts.slice(1))).toThrow("9 and 8 units are given");
  expect(() => bootstrapDifference([], [])).toThrow(RangeError);
});

test("random numbers are spread evenly, and seeds differ", () => {
  const random = seededRandom(1);
  const drawn = Array.from({ length: 20_000 }, random);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = drawn.filter((number) => Math.floor(number * 10) === tenth).length / drawn.length;
    expect(Math.abs(share - 0.1)).toBeLessThan(0.01);
  }
  expect(seededRandom(2)()).not.toBe(seededRandom(1)());
});

test("what strict scores are made of adds up over stretches of any size", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyBeads, tiling),
      fc.oneof(anyBeads, tiling),
      fc.integer({ min: 1, max: 9 }),
      (found, gold, size) => {
        const stretches = countStretches(found, gold, size);
        const { laxFound: _, laxGold: __, ...strict } = countBeads(found, gold);
        expect(addCounts(stretches)).toMatchObject(strict);
        expect(stretches).toHaveLength(Math.max(1, Math.ceil(countBeads([], gold).gold / size)));
      },
    ),
  );
});
