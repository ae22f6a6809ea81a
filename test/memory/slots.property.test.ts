import fc from "fast-check";
import { expect, test } from "vitest";
import { commonSlots, forEachSlot, hasSlot, slotsWithWeight, withSlots } from "../../src/memory/slots.js";

// dense runs make bitmaps, few slots make lists
const slots = fc
  .oneof(
    fc.uniqueArray(fc.integer({ min: 0, max: 65_535 }), { maxLength: 30 }),
    fc
      .tuple(
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 3_000, max: 6_000 }),
        fc.integer({ min: 1, max: 2 }),
      )
      .map(([first, count, step]) => Array.from({ length: count }, (_, n) => first + n * step)),
  )
  .map((list) => list.sort((a, b) => a - b));

const listed = (bytes: Uint8Array): number[] => {
  const found: number[] = [];
  forEachSlot(bytes, (slot) => found.push(slot));
  return found;
};

test("slots come back in order, however they were added", () => {
  fc.assert(
    fc.property(slots, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
      const middle = Math.floor(share * list.length);
      const bytes = withSlots(withSlots(undefined, list.slice(0, middle)), list.slice(middle));
      expect(listed(bytes)).toEqual(list);
      expect(bytes.length).toBeLessThanOrEqual(8192);
      for (const slot of [0, 1, list[0] ?? 7, list[middle] ?? 8, 65_535]) {
        expect(hasSlot(bytes, slot)).toBe(list.includes(slot));
      }
    }),
    { numRuns: 60 },
  );
});

test("common slots are those in all, and weights come to what each has", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(slots, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 12 }),
      (lists, least) => {
        const bytes = lists.map(([list]) => withSlots(undefined, list));
        const sets = lists.map(([list]) => new Set(list));
        const everything = [...new Set(lists.flatMap(([list]) => list))].sort((a, b) => a - b);
        expect(commonSlots(bytes)).toEqual(everything.filter((slot) => sets.every((set) => set.has(slot))));

        const weightOf = (slot: number): number =>
          lists.reduce((sum, [, weight], n) => sum + (sets[n].has(slot) ? weight : 0), 0);
        const expected = everything
          .map((slot) => ({ slot, weight: weightOf(slot) }))
          .filter(({ weight }) => weight >= least);
        const found = slotsWithWeight(
          lists.map(([, weight], n) => ({ bytes: bytes[n], weight })),
          least,
        );
        expect(found.sort((a, b) => a.slot - b.slot)).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});
