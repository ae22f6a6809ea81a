import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  diagonalBand,
  evidenceFrom,
  forwardBackward,
  posteriorPath,
  priceLattice,
  type Shape,
} from "../../src/core/index.js";

const SHAPES: Shape[] = [
  { source: 1, target: 1, cost: 0.3 },
  { source: 1, target: 2, cost: 1.4 },
  { source: 2, target: 1, cost: 1.9 },
  { source: 2, target: 2, cost: 3.1 },
  { source: 1, target: 0, cost: 2.7 },
  { source: 0, target: 1, cost: 2.5 },
];
const isNull = ({ source, target }: Shape): boolean => source === 0 || target === 0;

const problem = fc.record({
  sourceCount: fc.integer({ min: 0, max: 4 }),
  targetCount: fc.integer({ min: 0, max: 4 }),
  seed: fc.integer({ min: 0, max: 10_000 }),
  runCost: fc.constantFrom(-1.5, 0, 0.7),
});

/** A price for every bead; one with an empty side has the same wherever it lies. */
const pricesFrom =
  (seed: number) =>
  (h: number, i: number, g: number, j: number): number => {
    const place = h === i ? g * 7 : g === j ? h * 13 : (h * 31 + g) * 5 + (i - h) * 3 + (j - g);
    return Math.sin(seed + place * 12.9898) * 4 - 1;
  };

interface Tiling {
  readonly cost: number;
  readonly beads: readonly { readonly key: string; readonly shape: Shape }[];
}

/** Every tiling with its cost: slow, and easy to believe. */
function tilings({
  sourceCount,
  targetCount,
  seed,
  runCost,
}: {
  sourceCount: number;
  targetCount: number;
  seed: number;
  runCost: number;
}): Tiling[] {
  const price = pricesFrom(seed);
  const found: Tiling[] = [];
  const extend = (i: number, j: number, tiling: Tiling): void => {
    if (i === sourceCount && j === targetCount) found.push(tiling);
    for (const shape of SHAPES) {
      const [h, g] = [i + shape.source, j + shape.target];
      if (h > sourceCount || g > targetCount) continue;
      const last = tiling.beads.at(-1)?.shape;
      const again = last && isNull(last) && isNull(shape) ? runCost : 0;
      extend(h, g, {
        cost: tiling.cost + shape.cost + price(i, h, j, g) + again,
        beads: [...tiling.beads, { key: `${i}-${h}:${j}-${g}`, shape }],
      });
    }
  };
  extend(0, 0, { cost: 0, beads: [] });
  return found;
}

const latticeOf = (
  {
    sourceCount,
    targetCount,
    seed,
    runCost,
  }: {
    sourceCount: number;
    targetCount: number;
    seed: number;
    runCost: number;
  },
  shapes = SHAPES,
) =>
  priceLattice({
    sourceCount,
    targetCount,
    shapes,
    evidence: evidenceFrom(pricesFrom(seed)),
    band: diagonalBand(sourceCount, targetCount, 9),
    runCost,
  });

describe("a lattice, against all tilings", () => {
  test("posteriorPath finds the tiling with the largest product of posteriors", () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(0, 0.4), (each, nullBonus) => {
        const all = tilings(each);
        const sum = all.reduce((total, { cost }) => total + Math.exp(-cost), 0);
        // a bead with an empty side is the same wherever it lies
        const nameOf = ({ key, shape }: Tiling["beads"][number]): string =>
          shape.source === 0 ? key.replace(/.*:/, ":") : shape.target === 0 ? key.replace(/:.*/, ":") : key;
        const probability = new Map<string, number>();
        for (const { cost, beads } of all) {
          for (const bead of beads) {
            const name = nameOf(bead);
            probability.set(name, (probability.get(name) ?? 0) + Math.exp(-cost) / sum);
          }
        }
        const costOf = (tiling: Tiling): number =>
          tiling.beads.reduce((total, bead) => {
            const bonus = isNull(bead.shape) ? nullBonus : 0;
            return total - Math.log(Math.max(1e-6, probability.get(nameOf(bead)) ?? 0)) - bonus;
          }, 0);
        const lattice = latticeOf(each);
        const path = posteriorPath(lattice, forwardBackward(lattice), nullBonus);
        const found = [...path.posteriors].reduce(
          (total, posterior, at) =>
            total - Math.log(Math.max(1e-6, posterior)) - (isNull(SHAPES[path.shapes[at]]) ? nullBonus : 0),
          0,
        );
        expect(found).toBeCloseTo(Math.min(...all.map(costOf)), 6);
      }),
      { numRuns: 100 },
    );
  });

  test("posteriorPath leaves out target sentences first where the order does not matter, whatever rounding says", () => {
    const nulls = SHAPES.filter(isNull);
    fc.assert(
      fc.property(problem, (each) => {
        const lattice = latticeOf(each, nulls);
        const path = posteriorPath(lattice, forwardBackward(lattice), 0);
        const sizes = Array.from(path.shapes, (k) => nulls[k].source);
        expect(sizes).toEqual([...new Array(each.targetCount).fill(0), ...new Array(each.sourceCount).fill(1)]);
      }),
      { numRuns: 100 },
    );
  });

  test("forwardBackward gives each bead the share of the tilings that hold it", () => {
    fc.assert(
      fc.property(problem, (each) => {
        const all = tilings(each);
        const sum = all.reduce((total, { cost }) => total + Math.exp(-cost), 0);
        const lattice = latticeOf(each);
        const { beads, logSum, shapeCounts, runCount } = forwardBackward(lattice);
        expect(logSum).toBeCloseTo(Math.log(sum), 8);

        const { lo, hi } = lattice.band;
        let counted = 0;
        for (let i = 0; i < lo.length; i++) {
          SHAPES.forEach(({ source, target }, k) => {
            for (let j = lo[i]; j < hi[i]; j++) {
              const at = lattice.rowStarts[i] * SHAPES.length + k * (hi[i] - lo[i]) + j - lo[i];
              const key = `${i - source}-${i}:${j - target}-${j}`;
              const share = all.filter((tiling) => tiling.beads.some((bead) => bead.key === key));
              const expected = share.reduce((total, { cost }) => total + Math.exp(-cost), 0) / sum;
              expect(beads[at]).toBeCloseTo(expected, 8);
              counted += beads[at];
            }
          });
        }
        expect(shapeCounts.reduce((total, count) => total + count, 0)).toBeCloseTo(counted, 8);
        const runs = all.reduce((total, { cost, beads }) => {
          const repeats = beads.filter(
            ({ shape }, at) => at > 0 && isNull(shape) && isNull(beads[at - 1].shape),
          ).length;
          return total + (repeats * Math.exp(-cost)) / sum;
        }, 0);
        expect(runCount).toBeCloseTo(runs, 8);
      }),
      { numRuns: 60 },
    );
  });
});

test("hundreds of sentences are left out in one row, though they would cost far more in a later one", () => {
  const [sourceCount, targetCount] = [3, 400];
  const lattice = priceLattice({
    sourceCount,
    targetCount,
    shapes: SHAPES,
    evidence: evidenceFrom((h, i) => (h === i && i === sourceCount ? 12 : 0)),
    band: diagonalBand(sourceCount, targetCount, targetCount),
    runCost: 0,
  });
  const { shapeCounts, logSum } = forwardBackward(lattice);
  expect(Number.isFinite(logSum)).toBe(true);
  const inTargets = shapeCounts.reduce((sum, count, k) => sum + count * SHAPES[k].target, 0);
  expect(inTargets).toBeCloseTo(targetCount, 6);
});

test("where each sentence makes a tiling e^600 times less probable, what it shows stays numbers", () => {
  const [sourceCount, targetCount] = [40, 36];
  const lattice = priceLattice({
    sourceCount,
    targetCount,
    shapes: SHAPES,
    evidence: evidenceFrom((h, i, g, j) => 600 * (i - h) + (i - h > 1 ? 200 : 0) + Math.abs(i - j - 2) + (j - g)),
    band: diagonalBand(sourceCount, targetCount, 8),
    runCost: 0,
  });
  const { beads, shapeCounts } = forwardBackward(lattice);
  expect(beads.every((probability) => probability >= 0 && probability < 1 + 1e-9)).toBe(true);
  const inSources = shapeCounts.reduce((sum, each, k) => sum + each * SHAPES[k].source, 0);
  expect(inSources).toBeCloseTo(sourceCount, 6);
});
