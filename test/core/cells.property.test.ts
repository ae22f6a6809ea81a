import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bandAround,
  cellPosteriors,
  diagonalBand,
  evidenceFrom,
  forwardBackward,
  likelyColumns,
  priceLattice,
  type Shape,
} from "../../src/core/index.js";
import { tilings } from "../support/tilings.js";

const SHAPES: Shape[] = [
  { source: 1, target: 1, cost: 0.3 },
  { source: 1, target: 2, cost: 1.4 },
  { source: 2, target: 1, cost: 1.9 },
  { source: 3, target: 3, cost: 1.1 },
  { source: 1, target: 0, cost: 2.7 },
  { source: 0, target: 1, cost: 2.5 },
];

/** A price for every bead; one with an empty side has the same wherever it lies. */
const pricesFrom =
  (seed: number, spread: number) =>
  (h: number, i: number, g: number, j: number): number => {
    const place = h === i ? g * 7 : g === j ? h * 13 : (h * 31 + g) * 5 + (i - h) * 3 + (j - g);
    return Math.sin(seed + place * 12.9898) * spread;
  };

const problem = fc
  .record({
    sourceCount: fc.integer({ min: 0, max: 5 }),
    targetCount: fc.integer({ min: 0, max: 5 }),
    radius: fc.constantFrom(1, 2, 9),
    seed: fc.integer({ min: 0, max: 10_000 }),
    spread: fc.constantFrom(1, 4, 12),
    runCost: fc.constantFrom(-1.5, 0, 0.7),
  })
  .map(({ radius, seed, spread, ...rest }) => ({
    ...rest,
    shapes: SHAPES,
    cost: pricesFrom(seed, spread),
    band: diagonalBand(rest.sourceCount, rest.targetCount, radius),
  }));

const latticeOf = ({ cost, ...rest }: Parameters<typeof tilings>[0]) =>
  priceLattice({ ...rest, evidence: evidenceFrom(cost) });

describe("cellPosteriors", () => {
  test("gives each cell the share of the tilings that go through it", () => {
    fc.assert(
      fc.property(problem, (each) => {
        const all = tilings(each);
        const shareOf = (tilingsThere: typeof all): number =>
          tilingsThere.reduce((total, { cost }) => total + Math.exp(-cost), 0);
        const lattice = latticeOf(each);
        const cells = cellPosteriors(lattice, forwardBackward(lattice));
        const { lo, hi } = each.band;
        for (let i = 0; i < lo.length; i++) {
          for (let j = lo[i]; j < hi[i]; j++) {
            const through = all.filter((tiling) => tiling.cells.some(([row, column]) => row === i && column === j));
            expect(cells[lattice.rowStarts[i] + j - lo[i]]).toBeCloseTo(shareOf(through) / shareOf(all), 8);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("likelyColumns", () => {
  const searched = problem.map((each) => {
    const lattice = latticeOf(each);
    return { lattice, cells: cellPosteriors(lattice, forwardBackward(lattice)), targetCount: each.targetCount };
  });
  const threshold = fc.constantFrom(1e-3, 0.05, 0.3);

  test("reach from the first to the last cell that is probable enough, and only move on", () => {
    fc.assert(
      fc.property(searched, threshold, ({ lattice, cells }, least) => {
        const { lo, hi } = likelyColumns(lattice, cells, least);
        const { band, rowStarts } = lattice;
        const likely = Array.from(band.lo, (first, i) =>
          Array.from(cells.subarray(rowStarts[i], rowStarts[i + 1])).flatMap((share, x) =>
            share >= least ? [first + x] : [],
          ),
        );
        likely.forEach((columns, i) => {
          if (i > 0) expect([lo[i] >= lo[i - 1], hi[i] >= hi[i - 1]]).toEqual([true, true]);
          if (columns.length === 0) return;
          // no wider than a path that only moves on makes them
          expect(lo[i]).toBe(Math.min(...likely.slice(i).flat()));
          expect(hi[i]).toBe(Math.max(...likely.slice(0, i + 1).flat()) + 1);
        });
        expect([lo[0], hi[hi.length - 1]]).toEqual([0, band.hi[hi.length - 1]]);
      }),
      { numRuns: 300 },
    );
  });

  test("with a margin make a band to search again: it holds them all, and no row is empty", () => {
    fc.assert(
      fc.property(searched, threshold, ({ lattice, cells, targetCount }, least) => {
        const band = bandAround(likelyColumns(lattice, cells, least), targetCount, 2, 1);
        lattice.band.lo.forEach((first, i) => {
          expect(band.lo[i]).toBeLessThan(band.hi[i]);
          for (let j = first; j < lattice.band.hi[i]; j++) {
            if (cells[lattice.rowStarts[i] + j - first] < least) continue;
            expect(band.lo[i] <= j && j < band.hi[i]).toBe(true);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
