import { describe, expect, test } from "vitest";
import { diagonalBand, evidenceFrom, viterbi } from "../../src/core/index.js";

const free = evidenceFrom(() => 0);
const oneToOne = { source: 1, target: 1, cost: 1 };

const search = (sourceCount: number, targetCount: number, shapes = [oneToOne], evidence = free) =>
  viterbi({ sourceCount, targetCount, shapes, evidence, band: diagonalBand(sourceCount, targetCount, 10) });

describe("viterbi", () => {
  test("two empty texts have no beads", () => {
    expect(search(0, 0).shapes).toHaveLength(0);
  });

  test("three sentences a side, worked by hand", () => {
    // source   a    b c        a is left out; b and c become X; d becomes Y and Z
    // target        X    Y Z
    const shapes = [
      { source: 1, target: 1, cost: 0.5 },
      { source: 2, target: 1, cost: 1 },
      { source: 1, target: 2, cost: 1 },
      { source: 1, target: 0, cost: 2 },
      { source: 0, target: 1, cost: 2 },
    ];
    const right = new Set(["0-1:0-0", "1-3:0-1", "3-4:1-3"]);
    const evidence = evidenceFrom((h, i, g, j) => (right.has(`${h}-${i}:${g}-${j}`) ? 0 : 3));
    const path = search(4, 3, shapes, evidence);
    expect([...path.shapes]).toEqual([3, 1, 2]);
    expect([...path.costs]).toEqual([2, 1, 1]);
  });

  test("of beads that cost the same, the shape listed first wins", () => {
    const shapes = [
      { source: 2, target: 2, cost: 2 },
      { source: 1, target: 1, cost: 1 },
    ];
    expect([...search(2, 2, shapes).shapes]).toEqual([0]);
    expect([...search(2, 2, [...shapes].reverse()).shapes]).toEqual([0, 0]);
  });

  test("says so when no tiling exists", () => {
    expect(() => search(2, 3)).toThrow("No tiling by these shapes leads to (2, 3)");
  });

  test("refuses shapes that no search can take", () => {
    expect(() => search(1, 1, [oneToOne, { source: 2, target: 0, cost: 1 }])).toThrow("Shape 2-0 is none");
    expect(() => search(1, 1, [oneToOne, { ...oneToOne, cost: 3 }])).toThrow("listed twice");
    const many = Array.from({ length: 33 }, (_, at) => ({ source: 1, target: at + 1, cost: 1 }));
    expect(() => search(1, 1, many)).toThrow("33 shapes are too many");
  });
});

describe("diagonalBand", () => {
  test("follows the line between the corners, as wide as it is told", () => {
    const band = diagonalBand(4, 8, 4);
    expect([...band.lo]).toEqual([0, 0, 0, 2, 4]);
    expect([...band.hi]).toEqual([5, 7, 9, 9, 9]);
  });

  test("neighbouring rows meet even on the steepest line", () => {
    const { lo, hi } = diagonalBand(2, 1000, 1);
    expect(lo[1]).toBeLessThan(hi[0]);
    expect(lo[2]).toBeLessThan(hi[1]);
    expect(hi[2]).toBe(1001);
  });

  test("an empty side leaves a band of one row or one column", () => {
    expect(diagonalBand(0, 7, 3)).toEqual({ lo: Int32Array.of(0), hi: Int32Array.of(8) });
    expect([...diagonalBand(3, 0, 3).hi]).toEqual([1, 1, 1, 1]);
  });
});
