import { expect, test } from "vitest";
import { pairRatio, wholeText } from "../../../src/align/texts/pair-ratio.js";
import { fittedModel, withRatio } from "../../../src/evidence/index.js";

const lengths = (source: readonly number[], target: readonly number[]) => ({
  source: Int32Array.from(source),
  target: Int32Array.from(target),
});

test("a pair without text has the ratio of texts at large, and a long one its own", () => {
  expect(pairRatio([], lengths([], []), 3)).toBeCloseTo(3, 12);
  const long = lengths([1e6], [5e6]);
  expect(pairRatio([wholeText(long)], long, 3)).toBeCloseTo(5, 2);
});

test("a short pair lies between: the ratio at large counts for 350 characters", () => {
  const short = lengths([350, 9], [350, 999]);
  const beads = [
    { source: { start: 0, end: 1 }, target: { start: 0, end: 1 } },
    { source: { start: 1, end: 2 }, target: { start: 1, end: 1 } }, // left out: it says nothing
  ];
  expect(pairRatio(beads, short, 4)).toBeCloseTo((350 * 2 + 350) / (350 / 2 + 350), 12);
});

test("the ratio of texts exchanged is the inverse one", () => {
  const [one, other] = [lengths([100, 40], [310, 150]), lengths([310, 150], [100, 40])];
  expect(pairRatio([wholeText(one)], one, 3) * pairRatio([wholeText(other)], other, 1 / 3)).toBeCloseTo(1, 12);
});

test("the variance goes with the ratio to the power 1.5, so that a text exchanged with its translation deviates as much", () => {
  const { length } = fittedModel.coarse;
  const model = withRatio(length, 4 * length.ratio);
  expect(model).toEqual({ ...length, ratio: 4 * length.ratio, variance: expect.closeTo(8 * length.variance, 9) });
  const deviation = (s: number, t: number, { ratio, variance }: typeof model): number =>
    Math.abs(t - s * ratio) / Math.sqrt(((s + t / ratio) / 2) * variance);
  const turned = withRatio(
    { ...length, ratio: 1 / length.ratio, variance: length.variance / length.ratio ** 3 },
    1 / model.ratio,
  );
  expect(deviation(30, 500, model) / deviation(500, 30, turned)).toBeCloseTo(1, 9);
});
