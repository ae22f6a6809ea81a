import fc from "fast-check";
import { expect, test } from "vitest";
import { type BeadError, countBeads, ERROR_KINDS, type ErrorKind, errorKinds } from "../../src/evaluate/index.js";
import { anyBeads, tiling } from "./arbitrary-beads.js";

test("every error is of one kind, and there are as many as the scores count", () => {
  fc.assert(
    fc.property(fc.oneof(anyBeads, tiling), fc.oneof(anyBeads, tiling), (found, gold) => {
      const counts = countBeads(found, gold);
      const { missed, wrong } = errorKinds(found, gold);
      const isFull = ({ bead }: (typeof missed)[number]): boolean => bead.source.length * bead.target.length > 0;
      expect(wrong).toHaveLength(counts.found - counts.right);
      expect(missed).toHaveLength(counts.gold - counts.right);
      expect(missed.filter(isFull)).toHaveLength(counts.goldFull - counts.rightFull);
      for (const { kind } of [...missed, ...wrong]) expect(ERROR_KINDS).toContain(kind);
    }),
  );
});

/** Kinds that are one another where gold is taken for found. */
const TURNED: Partial<Record<ErrorKind, string>> = {
  "left out": "null",
  "taken in": "null",
  split: "n-m",
  merged: "n-m",
};

test("swapping found and gold keeps the kinds where texts are tiled, but for what one side lacks or cuts up", () => {
  fc.assert(
    fc.property(tiling, tiling, (found, gold) => {
      const merged = (kinds: readonly BeadError[]) => kinds.map(({ kind }) => TURNED[kind] ?? kind);
      const there = errorKinds(found, gold);
      const back = errorKinds(gold, found);
      expect(merged(back.wrong)).toEqual(merged(there.missed));
      expect(merged(back.missed)).toEqual(merged(there.wrong));
    }),
  );
});
