import { expect, test } from "vitest";
import { outsideHoles } from "../../src/align/shapes.js";
import type { Bead } from "../../src/model/index.js";

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
