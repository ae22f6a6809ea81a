import fc from "fast-check";
import { expect, test } from "vitest";
import { errorKinds, errorPlaces, type ListedBead } from "../../src/evaluate/index.js";
import { anyBeads, tiling } from "./arbitrary-beads.js";

const keys = (beads: readonly ListedBead[]): string[] => beads.map((bead) => JSON.stringify(bead)).sort();
const sentences = ({ source, target }: ListedBead): number[] => [...source, ...target.map((sentence) => ~sentence)];

test("every error is at one place, no two places share a sentence, and their kinds are those of their errors", () => {
  fc.assert(
    fc.property(fc.oneof(anyBeads, tiling), fc.oneof(anyBeads, tiling), (found, gold) => {
      const { missed, wrong } = errorKinds(found, gold);
      const places = errorPlaces(found, gold);
      expect(keys(places.flatMap((place) => place.gold))).toEqual(keys(missed.map(({ bead }) => bead)));
      expect(keys(places.flatMap((place) => place.found))).toEqual(keys(wrong.map(({ bead }) => bead)));
      const each = places.flatMap((place) => [...new Set([...place.gold, ...place.found].flatMap(sentences))]);
      expect(new Set(each).size).toBe(each.length);
      const kinds = new Set([...missed, ...wrong].map(({ kind }) => kind));
      expect(new Set(places.flatMap((place) => place.kinds))).toEqual(kinds);
    }),
  );
});

test("places come in the order of the text, and hold what belongs together", () => {
  const gold = [
    { source: [0], target: [0] },
    { source: [1], target: [1, 2] },
    { source: [2], target: [3] },
    { source: [3], target: [] },
    { source: [4], target: [4] },
  ];
  const found = [
    { source: [3, 4], target: [4] },
    { source: [0], target: [0] },
    { source: [1], target: [1] },
    { source: [2], target: [2, 3] },
  ];
  expect(errorPlaces(found, gold)).toEqual([
    { kinds: ["boundary"], gold: gold.slice(1, 3), found: found.slice(2, 4) },
    { kinds: ["taken in"], gold: gold.slice(3), found: found.slice(0, 1) },
  ]);
  expect(errorPlaces(gold, gold)).toEqual([]);
});
