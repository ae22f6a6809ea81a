import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cellPosteriors,
  diagonalBand,
  driveSync,
  evidenceFrom,
  forwardBackward,
  nullsBeside,
  priceLattice,
  type Shape,
  withEndCosts,
} from "../../src/core/index.js";
import { tilings } from "../support/tilings.js";

const SHAPES: Shape[] = [
  { source: 1, target: 1, cost: 0.3 },
  { source: 1, target: 2, cost: 1.4 },
  { source: 2, target: 1, cost: 1.9 },
  { source: 1, target: 0, cost: 2.7 },
  { source: 0, target: 1, cost: 2.5 },
];

const problem = fc
  .record({
    sourceCount: fc.integer({ min: 0, max: 4 }),
    targetCount: fc.integer({ min: 0, max: 4 }),
    radius: fc.constantFrom(1, 9),
    seed: fc.integer({ min: 0, max: 10_000 }),
    runCost: fc.constantFrom(-1.5, 0.7),
  })
  .map(({ radius, seed, ...rest }) => ({
    ...rest,
    shapes: SHAPES,
    // a bead with an empty side costs the same wherever it lies
    cost: (h: number, i: number, g: number, j: number) =>
      Math.sin(seed + (h === i ? g : g === j ? h + 7 : h * 31 + j * 5)),
    band: diagonalBand(rest.sourceCount, rest.targetCount, radius),
    endCost: (i: number, j: number, isNull: boolean) => Math.cos(seed + i * 17 + j * 3 + (isNull ? 1 : 0)),
  }));

test("withEndCosts makes every tiling pay at the cells where its beads begin and end", () => {
  fc.assert(
    fc.property(problem, ({ cost, endCost, ...each }) => {
      const lattice = priceLattice({ ...each, evidence: evidenceFrom(cost) });
      const ofCells = (isNull: boolean): Float64Array =>
        Float64Array.from(
          Array.from(each.band.lo, (first, i) =>
            Array.from({ length: each.band.hi[i] - first }, (_, x) => endCost(i, first + x, isNull)),
          ).flat(),
        );
      const charged = driveSync(withEndCosts(lattice, { joined: ofCells(false), empty: ofCells(true) }));
      const ends = (h: number, i: number, g: number, j: number): number => {
        const isNull = h === i || g === j;
        return cost(h, i, g, j) + endCost(h, g, isNull) + endCost(i, j, isNull);
      };
      const sum = tilings({ ...each, cost: ends }).reduce((total, tiling) => total + Math.exp(-tiling.cost), 0);
      expect(forwardBackward(charged).logSum).toBeCloseTo(Math.log(sum), 8);
    }),
    { numRuns: 60 },
  );
});

test("nullsBeside counts, of the tilings through a cell, the sentences left out before it and behind it, up to one", () => {
  fc.assert(
    fc.property(problem, ({ cost, endCost: _, ...each }) => {
      const lattice = priceLattice({ ...each, evidence: evidenceFrom(cost) });
      const posterior = forwardBackward(lattice);
      const nulls = nullsBeside(lattice, posterior, cellPosteriors(lattice, posterior));
      const all = tilings({ ...each, cost });
      const sum = all.reduce((total, tiling) => total + Math.exp(-tiling.cost), 0);
      each.band.lo.forEach((first, i) => {
        for (let j = first; j < each.band.hi[i]; j++) {
          let [through, beside] = [0, 0];
          for (const tiling of all) {
            const at = tiling.cells.findIndex(([row, column]) => row === i && column === j);
            if (at < 0) continue;
            const near = tiling.cells.slice(Math.max(0, at - 1), at + 2);
            const steps = near
              .slice(1)
              .filter(([row, column], step) => row === near[step][0] || column === near[step][1]);
            through += Math.exp(-tiling.cost);
            beside += steps.length * Math.exp(-tiling.cost);
          }
          // where tilings hardly go, the search may round them to none
          if (through > 1e-6 * sum)
            expect(nulls[lattice.rowStarts[i] + j - first]).toBeCloseTo(Math.min(1, beside / through), 6);
        }
      });
    }),
    { numRuns: 60 },
  );
});
