import fc from "fast-check";
import { expect, test } from "vitest";
import { offsetsOf, rowAt, topToShow, windowOf } from "../../../src/review/client/geometry.js";

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });

test("the row at a height is the one that covers it", () => {
  fc.assert(
    fc.property(heights, fc.nat(20_000), (rows, y) => {
      const offsets = offsetsOf(rows.length, (row) => rows[row]);
      const naive = rows.findIndex((_, row) => offsets[row] <= y && y < offsets[row + 1]);
      expect(rowAt(offsets, y)).toBe(naive < 0 ? rows.length - 1 : naive);
    }),
  );
});

test("a window has every row that is in view, and none further away than its margin", () => {
  fc.assert(
    fc.property(heights, fc.nat(5000), fc.integer({ min: 1, max: 900 }), fc.nat(500), (rows, top, height, margin) => {
      const offsets = offsetsOf(rows.length, (row) => rows[row]);
      const { first, end } = windowOf(offsets, top, height, margin);
      for (let row = 0; row < rows.length; row++) {
        const isInView = offsets[row + 1] > top && offsets[row] < top + height;
        const isFar = offsets[row + 1] < top - margin || offsets[row] > top + height + margin;
        if (isInView) expect(row >= first && row < end).toBe(true);
        if (isFar && rows.length > 1 && row !== rows.length - 1) expect(row >= first && row < end).toBe(false);
      }
    }),
  );
  expect(
    windowOf(
      offsetsOf(0, () => 0),
      0,
      800,
      100,
    ),
  ).toEqual({ first: 0, end: 0 });
});

test("a row that is shown with its margin does not move the view", () => {
  const offsets = offsetsOf(100, () => 50);
  expect(topToShow(offsets, 10, 300, 600, 60)).toBe(300);
  expect(topToShow(offsets, 3, 300, 600, 60)).toBe(90);
  expect(topToShow(offsets, 17, 300, 600, 60)).toBe(360);
  expect(topToShow(offsets, 0, 300, 600, 60)).toBe(0);
  expect(topToShow(offsets, 99, 300, 600, 60)).toBe(4400);
});

test("of a row higher than the view its beginning is shown", () => {
  const offsets = offsetsOf(3, (row) => (row === 1 ? 2000 : 50));
  expect(topToShow(offsets, 1, 0, 600, 20)).toBe(30);
});
