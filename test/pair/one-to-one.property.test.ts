import fc from "fast-check";
import { expect, test } from "vitest";
import { oneToOne } from "../../src/pair/one-to-one.js";

const SIDE = 6;
const candidates = fc.uniqueArray(
  fc.record({
    source: fc.nat(SIDE - 1),
    target: fc.nat(SIDE - 1),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { selector: ({ source, target }) => source * SIDE + target },
);

test("nobody has two partners, nobody is lost, and no pair that is left out beats both that stand in its way", () => {
  fc.assert(
    fc.property(candidates, fc.double({ min: 0, max: 1, noNaN: true }), (all, least) => {
      const { pairs, unpairedSources, unpairedTargets } = oneToOne(all, SIDE, SIDE, least);
      for (const [side, unpaired] of [
        ["source", unpairedSources],
        ["target", unpairedTargets],
      ] as const) {
        const documents = [...pairs.map((pair) => pair[side]), ...unpaired.map(({ document }) => document)];
        expect(documents.sort()).toEqual([...Array(SIDE).keys()]);
      }
      for (const { source, target, probability } of all) {
        if (probability < least) continue;
        const rivals = pairs.filter((pair) => pair.source === source || pair.target === target);
        expect(rivals.some((rival) => rival.probability >= probability)).toBe(true);
      }
    }),
  );
});
