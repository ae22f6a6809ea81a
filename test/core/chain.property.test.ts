import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainCosts, heaviestChain, type Points } from "../../src/core/index.js";

interface Point {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
}

const SOURCES = 10; // no step is too long to be priced one by one
const TARGETS = 20;

/** Points in order; few places, so that many share a source, a target or both. */
const pointsAmong = (sources: number): fc.Arbitrary<Point[]> =>
  fc
    .array(
      fc.record({
        source: fc.nat(sources - 1),
        target: fc.nat(TARGETS - 1),
        weight: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
      }),
      { maxLength: 40 },
    )
    .map((points) => points.toSorted((a, b) => a.source - b.source || a.target - b.target));

const asArrays = (points: readonly Point[]): Points => ({
  sources: Int32Array.from(points, ({ source }) => source),
  targets: Int32Array.from(points, ({ target }) => target),
  weights: Float64Array.from(points, ({ weight }) => weight),
});

const FREE: ChainCosts = { sourceCount: SOURCES, targetCount: TARGETS, ratio: 1, drift: 0, jump: 0 };

const chainOf = (points: readonly Point[], costs: ChainCosts): Point[] =>
  Array.from(heaviestChain(asArrays(points), costs), (at) => points[at]);

/** What a step costs, after the definition. */
const price = (from: Omit<Point, "weight">, to: Omit<Point, "weight">, { ratio, drift, jump }: ChainCosts): number =>
  Math.min(jump, drift * Math.abs(to.target - from.target - ratio * (to.source - from.source)));

/** What a chain is worth, once its steps are paid for. */
function worthOf(chain: readonly Point[], costs: ChainCosts): number {
  const [beginning, end] = cornersOf(costs);
  const stops = [beginning, ...chain, end];
  return chain.reduce(
    (sum, { weight }) => sum + weight,
    -stops.slice(1).reduce((sum, stop, at) => sum + price(stops[at], stop, costs), 0),
  );
}

const cornersOf = ({ sourceCount, targetCount }: ChainCosts): [Omit<Point, "weight">, Omit<Point, "weight">] => [
  { source: -1, target: -1 },
  { source: sourceCount, target: targetCount },
];

/** The most that a chain is worth: every point looks back at every other. */
function heaviest(points: readonly Point[], costs: ChainCosts): number {
  const [beginning, end] = cornersOf(costs);
  const totals: number[] = [];
  const from = (stop: Omit<Point, "weight">): number =>
    Math.max(
      -price(beginning, stop, costs),
      ...totals.flatMap((total, at) =>
        points[at].source < stop.source && points[at].target < stop.target
          ? [total - price(points[at], stop, costs)]
          : [],
      ),
    );
  for (const point of points) totals.push(from(point) + point.weight);
  return from(end);
}

const someCosts: fc.Arbitrary<ChainCosts> = fc.record({
  sourceCount: fc.constant(SOURCES),
  targetCount: fc.constant(TARGETS),
  ratio: fc.constantFrom(0.5, 1, 2),
  drift: fc.constantFrom(0, 0.25, 1),
  jump: fc.constantFrom(0, 3, 12),
});

describe("heaviestChain", () => {
  test("is worth as much as the best of all chains, once steps are paid for", () => {
    fc.assert(
      fc.property(pointsAmong(SOURCES), someCosts, (points, costs) => {
        expect(worthOf(chainOf(points, costs), costs)).toBeCloseTo(heaviest(points, costs), 9);
      }),
      { numRuns: 300 },
    );
  });

  test("rises in both texts from point to point", () => {
    fc.assert(
      fc.property(pointsAmong(SOURCES), someCosts, (points, costs) => {
        const chain = chainOf(points, costs);
        for (let at = 1; at < chain.length; at++) {
          expect(chain[at].source).toBeGreaterThan(chain[at - 1].source);
          expect(chain[at].target).toBeGreaterThan(chain[at - 1].target);
        }
      }),
    );
  });

  test("of points of one source takes the heaviest, and no second one", () => {
    fc.assert(
      fc.property(pointsAmong(1), (points) => {
        fc.pre(points.length > 0);
        const chain = chainOf(points, FREE);
        expect(chain).toHaveLength(1);
        expect(chain[0].weight).toBe(Math.max(...points.map(({ weight }) => weight)));
      }),
    );
  });

  test("does not leave its diagonal for chance meetings in a chapter that the source lacks", () => {
    const costs = { sourceCount: 200, targetCount: 1200, ratio: 1, drift: 0.5, jump: 20 };
    // from sentence 100 on, everything lies 1000 target sentences farther
    const right = Array.from({ length: 200 }, (_, i) => ({ source: i, target: i < 100 ? i : i + 1000, weight: 3 }));
    const chance = Array.from({ length: 40 }, (_, i) => ({ source: 60 + i, target: 110 + 20 * i, weight: 6 }));
    const points = [...right, ...chance].toSorted((a, b) => a.source - b.source || a.target - b.target);
    expect(chainOf(points, costs)).toEqual(right);
    expect(chainOf(points, { ...costs, drift: 0, jump: 0 })).not.toEqual(right);
  });

  test("no points are no chain", () => {
    expect(heaviestChain(asArrays([]), FREE)).toHaveLength(0);
    expect(heaviestChain(asArrays([]), { ...FREE, sourceCount: 0, targetCount: 0 })).toHaveLength(0);
  });
});
