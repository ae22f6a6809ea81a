import { describe, expect, test } from "vitest";
import { adaptedTo, outsideHoles, withoutLargeBeads } from "../../../src/align/prices/shapes.js";
import { fittedModel } from "../../../src/evidence/index.js";
import type { Bead } from "../../../src/model/index.js";

/** The beads of these shapes, one behind the other. */
function beadsOfShapes(shapes: readonly (readonly [number, number])[]): Bead[] {
  let [i, j] = [0, 0];
  return shapes.map(([source, target]) => {
    const bead = { source: { start: i, end: i + source }, target: { start: j, end: j + target }, cost: 0, score: 0 };
    [i, j] = [bead.source.end, bead.target.end];
    return bead;
  });
}

test("sentences left out in a hole, or in one run with it, are not among the beads outside", () => {
  const beads = beadsOfShapes([
    [1, 1],
    [0, 1],
    [1, 1],
    [0, 1],
    [0, 1],
    [1, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [1, 1],
  ]);
  const holes = { source: new Uint8Array(6), target: Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0) };
  const kept = outsideHoles(beads, holes);
  expect(kept).toEqual([0, 1, 2, 7, 8, 9].map((at) => beads[at]));
  expect(outsideHoles(beads, { ...holes, target: new Uint8Array(8) })).toEqual(beads);
});

describe("prices of shapes that follow a pair of texts", () => {
  const costOf = (model: ReturnType<typeof adaptedTo>, source: number, target: number): number | undefined =>
    model.shapes.find((shape) => shape.source === source && shape.target === target)?.cost;
  const many = beadsOfShapes(
    Array.from({ length: 300 }, (_, at) => (at % 3 === 0 ? [1, 2] : at % 3 === 1 ? [0, 1] : [1, 1])),
  );
  const price = (source: number, target: number, nulls: number, others: number): number => {
    const adapted = adaptedTo(many, { ...fittedModel, adaptation: { nulls, others } });
    return (costOf(adapted, source, target) ?? 0) - (costOf(fittedModel, source, target) ?? 0);
  };
  const shareOf = (source: number, target: number): number =>
    fittedModel.shapeShares[
      fittedModel.shapes.findIndex((shape) => shape.source === source && shape.target === target)
    ];

  test("follow the shares that they have there, against those in texts at large, which count for 30 beads", () => {
    const follow = (source: number, target: number): number =>
      -Math.log((100 + 30 * shareOf(source, target)) / 330 / shareOf(source, target));
    expect(price(0, 1, 0.5, 0)).toBeCloseTo(0.5 * follow(0, 1), 12);
    expect(price(1, 2, 0, 0.5)).toBeCloseTo(0.5 * follow(1, 2), 12);
    expect(follow(0, 1)).toBeLessThan(0);
  });

  test("follow for sentences left out as far as that is said, and for others as far as that is", () => {
    expect([price(1, 2, 1, 0), price(0, 1, 0, 1)]).toEqual([0, 0]);
    expect(price(1, 0, 1, 0)).toBeGreaterThan(0); // nothing of the source was left out
  });

  test("are those at large for a pair without beads", () => {
    expect(adaptedTo([], { ...fittedModel, adaptation: { nulls: 1, others: 1 } }).shapes).toEqual(
      fittedModel.shapes.map((shape) => ({ ...shape, cost: expect.closeTo(shape.cost, 12) })),
    );
  });
});

test("a first search makes no bead with more than three sentences on a side, and keeps prices and shares together", () => {
  const small = withoutLargeBeads(fittedModel);
  expect(small.shapes).toEqual(fittedModel.shapes.filter(({ source, target }) => Math.max(source, target) <= 3));
  expect(small.shapeShares).toHaveLength(small.shapes.length);
  expect(small.shapeShares[0]).toBe(fittedModel.shapeShares[0]);
  expect(fittedModel.shapes.length).toBeGreaterThan(small.shapes.length);
});
