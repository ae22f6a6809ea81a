import fc from "fast-check";
import { expect, test } from "vitest";
import { type LinkTable, similarityEvidence } from "../../src/evidence/index.js";
import { tokensOf } from "../../src/evidence/tokens.js";

const word = fc.constantFrom(..."abcdefgh");
const text = fc.array(fc.array(word, { maxLength: 6 }), { minLength: 1, maxLength: 14 });
const rows = fc.array(fc.array(fc.tuple(fc.nat(7), fc.double({ min: 0.1, max: 2, noNaN: true })), { maxLength: 2 }), {
  minLength: 8,
  maxLength: 8,
});

test("two sentences are as alike as the rare words that they share are many for their lengths, beyond chance", () => {
  let alike = 0;
  fc.assert(
    fc.property(text, text, rows, (zh, en, links) => {
      const [source, target] = [tokensOf(zh), tokensOf(en)];
      const table: LinkTable = source.types.map((_, z) => new Map(links[z].filter(([e]) => e < target.types.length)));
      const evidence = similarityEvidence({ zh: source, en: target, links: table });
      const countOf = (each: string): number => en.filter((sentence) => sentence.includes(each)).length;
      const rarity = (each: string): number =>
        countOf(each) > 6 + 0.12 * en.length ? 0 : Math.log(en.length / countOf(each));
      for (let i = 1; i <= zh.length; i++) {
        const row = new Float64Array(en.length);
        evidence.addCosts(i - 1, i, 1, 1, row.length, row);
        for (const [x, cost] of row.entries()) {
          let shared = 0;
          for (const from of new Set(zh[i - 1])) {
            for (const [e, weight] of table[source.types.indexOf(from)]) {
              const times = en[x].includes(target.types[e]) ? 1 : 0;
              shared += times * Math.min(1, weight) * rarity(target.types[e]);
            }
          }
          const likeness = shared / Math.sqrt((zh[i - 1].length + 3) * (en[x].length + 3));
          const expected = -Math.max(0, likeness - 0.25) || 0;
          if (expected < 0) alike++;
          expect(cost).toBeCloseTo(expected, 7);
        }
      }
    }),
    { numRuns: 100 },
  );
  expect(alike).toBeGreaterThan(20);
});

test("a word that stands in more than 6 sentences and 12 in a hundred is common, and says nothing", () => {
  const likeness = (count: number): number => {
    const en = Array.from({ length: 200 }, (_, at) => (at < count ? ["a"] : ["z", String(at)]));
    const words = { zh: tokensOf([["甲"]]), en: tokensOf(en), links: [new Map([[0, 1]])] };
    const row = new Float64Array(1);
    similarityEvidence(words).addCosts(0, 1, 1, 1, 1, row);
    return Math.abs(row[0]);
  };
  expect(likeness(30)).toBeGreaterThan(0);
  expect(likeness(31)).toBe(0);
});
