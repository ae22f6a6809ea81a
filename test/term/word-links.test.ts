import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricLinks, type WordLink } from "../../src/term/word-links.js";

const pairsOf = (links: readonly WordLink[]): string[] =>
  links.map(({ chinese, english }) => `${chinese}-${english}`).sort();

test("words that are each other's best are linked, and words beside them that are the best from one side", () => {
  const ties = [
    { chinese: 0, english: 0, weight: 1 }, // 研发: research
    { chinese: 0, english: 1, weight: 0.8 }, // 研发: development
    { chinese: 1, english: 2, weight: 1 },
    { chinese: 1, english: 0, weight: 0.2 },
  ];
  expect(pairsOf(symmetricLinks(ties, 2, 3))).toEqual(["0-0", "0-1", "1-2"]);
});

test("a word that stands twice meets the one at a like place", () => {
  const ties = [0, 3].flatMap((chinese) => [0, 4].map((english) => ({ chinese, english, weight: 1 })));
  expect(pairsOf(symmetricLinks(ties, 4, 5))).toEqual(["0-0", "3-4"]);
});

const ties = fc.uniqueArray(
  fc.record({
    chinese: fc.nat({ max: 5 }),
    english: fc.nat({ max: 5 }),
    weight: fc.double({ min: 0.05, max: 1, noNaN: true }),
  }),
  { selector: ({ chinese, english }) => 6 * chinese + english },
);

test("links are ties, none twice, and every word with a tie that is the best from both sides has a link", () => {
  fc.assert(
    fc.property(ties, (all) => {
      const links = symmetricLinks(all, 6, 6);
      expect(new Set(pairsOf(links)).size).toBe(links.length);
      for (const link of links) expect(all).toContain(link);
      if (all.length > 0) expect(links.length).toBeGreaterThan(0);
    }),
  );
});
