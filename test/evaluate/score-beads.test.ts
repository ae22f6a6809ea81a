import { describe, expect, test } from "vitest";
import { countBeads, scoreBeads, scoreNulls } from "../../src/evaluate/index.js";

const bead = (source: readonly number[], target: readonly number[]) => ({ source, target });

describe("scoreBeads", () => {
  test("scores a case worked by hand", () => {
    const gold = [bead([0], [0]), bead([1], [1, 2]), bead([2], []), bead([3], [3])];
    const found = [bead([0], [0]), bead([1], [1]), bead([], [2]), bead([2], []), bead([3], [3])];
    const scores = scoreBeads(found, gold);
    // right are [0]:[0], [2]:[] and [3]:[3]; [1]:[1] lies inside a gold bead; []:[2] is no gold bead
    expect(scores.strict).toMatchObject({ precision: 3 / 5, recall: 2 / 3 });
    expect(scores.lax).toMatchObject({ precision: 4 / 5, recall: 3 / 3 });
    expect(scores.content).toMatchObject({ precision: 2 / 3, recall: 2 / 3 });
    expect(scores.all).toMatchObject({ precision: 3 / 5, recall: 3 / 4 });
    expect(scoreNulls(countBeads(found, gold))).toMatchObject({ precision: 1 / 2, recall: 1 });
  });

  test("a null bead is right wherever it lies, and never lax by lying inside another", () => {
    const gold = [{ source: { start: 0, end: 2 }, target: { start: 0, end: 1 } }];
    const found = [
      { source: { start: 0, end: 1 }, target: { start: 0, end: 0 } },
      { source: { start: 1, end: 2 }, target: { start: 0, end: 1 } },
    ];
    expect(countBeads(found, gold)).toEqual({
      found: 2,
      foundFull: 1,
      gold: 1,
      goldFull: 1,
      right: 0,
      rightFull: 0,
      laxFound: 1,
      laxGold: 1,
    });
    const moved = [{ source: { start: 0, end: 1 }, target: { start: 9, end: 9 } }];
    expect(countBeads(moved, found).right).toBe(1);
  });

  test("counts a repeated bead once, and a bead of nothing never", () => {
    const gold = [bead([0], [0])];
    expect(countBeads([bead([0], [0]), bead([0], [0]), bead([], [])], gold)).toEqual(countBeads(gold, gold));
  });

  test("is 0, and not NaN, where there is nothing", () => {
    expect(scoreBeads([], []).strict).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(scoreBeads([], [bead([0], [0])]).all).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test("takes a hundred thousand beads in its stride", () => {
    const found = Array.from({ length: 100_000 }, (_, i) => bead([2 * i, 2 * i + 1], [i]));
    const gold = Array.from({ length: 200_000 }, (_, i) => bead([i], i % 2 === 0 ? [i / 2] : []));
    expect(scoreBeads(found, gold).lax).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
